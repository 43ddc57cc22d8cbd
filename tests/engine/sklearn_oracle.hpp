// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metrics/metric.hpp"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

// Reads tests/data/sklearn_oracle.json, which make_sklearn_oracle.py beside it writes with scikit-learn 1.2.1.

namespace netloom {

inline QJsonArray oracleCases()
{
    QFile file(QStringLiteral(NETLOOM_SOURCE_DIR "/tests/data/sklearn_oracle.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

inline void addOracleRows(const QStringList &tasks)
{
    QTest::addColumn<bool>("unused");
    for (const QJsonValue &entry : oracleCases())
        if (tasks.contains(entry["task"].toString()))
            QTest::newRow(qPrintable(entry["name"].toString())) << true;
}

inline QJsonObject oracleCase(const char *name)
{
    for (const QJsonValue &entry : oracleCases())
        if (entry["name"].toString() == QLatin1String(name))
            return entry.toObject();
    return {};
}

inline std::vector<double> numbersOf(const QJsonValue &array)
{
    std::vector<double> numbers;
    for (const QJsonValue &value : array.toArray())
        numbers.push_back(value.toDouble());
    return numbers;
}

inline Outcome outcomeOf(const QJsonObject &oracle)
{
    Outcome outcome;
    const QString task = oracle["task"].toString();
    outcome.task = task == "binary" ? Task::Binary : task == "multiclass" ? Task::Multiclass : Task::Regression;
    outcome.width = static_cast<std::size_t>(oracle["width"].toInt());
    outcome.actual = numbersOf(oracle["actual"]);
    outcome.predicted = numbersOf(oracle["predicted"]);
    outcome.rows = outcome.predicted.size() / outcome.width;
    return outcome;
}

/// Relative to the size of the number; a null of the oracle stands for "not defined".
inline void compareWithOracle(double actual, const QJsonValue &expected, const std::string &what)
{
    if (expected.isNull()) {
        QVERIFY2(std::isnan(actual), what.c_str());
        return;
    }
    QVERIFY2(expected.isDouble(), what.c_str());
    const double wanted = expected.toDouble();
    const QByteArray message = QByteArray::fromStdString(what) + ": " + QByteArray::number(actual, 'g', 17) + ", not " +
                               QByteArray::number(wanted, 'g', 17);
    QVERIFY2(std::abs(actual - wanted) <= 1e-9 * std::max(1.0, std::abs(wanted)), message.constData());
}

} // namespace netloom
