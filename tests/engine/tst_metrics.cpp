// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/metric.hpp"
#include "tests/engine/sklearn_oracle.hpp"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace netloom;

namespace {

Outcome outcomeFor(Task task)
{
    Outcome outcome;
    outcome.task = task;
    return outcome;
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT

private slots:
    void numbersAgreeWithScikitLearn_data() { addOracleRows({"binary", "multiclass", "regression"}); }
    void numbersAgreeWithScikitLearn()
    {
        const QJsonObject oracle = oracleCase(QTest::currentDataTag());
        const Outcome outcome = outcomeOf(oracle);
        const QJsonObject expected = oracle["metrics"].toObject();
        const auto fitting = metricsFor(outcome);
        QCOMPARE(static_cast<qsizetype>(fitting.size()), expected.size());
        for (const MetricType *metric : fitting)
            compareWithOracle(metric->compute(outcome), expected[QString::fromStdString(metric->info().id)],
                              metric->info().id);
    }

    void theOrderOfTheRowsDoesNotMatter_data() { addOracleRows({"binary", "multiclass", "regression"}); }
    void theOrderOfTheRowsDoesNotMatter()
    {
        const Outcome outcome = outcomeOf(oracleCase(QTest::currentDataTag()));
        Outcome turned = outcome;
        std::reverse(turned.actual.begin(), turned.actual.end());
        std::reverse(turned.predicted.begin(), turned.predicted.end());
        // Reversing whole rows: what was turned within a row is turned back.
        for (std::size_t row = 0; row < turned.rows; ++row) {
            const auto begin = turned.predicted.begin() + static_cast<std::ptrdiff_t>(row * turned.width);
            std::reverse(begin, begin + static_cast<std::ptrdiff_t>(turned.width));
            if (turned.task == Task::Regression) {
                const auto truth = turned.actual.begin() + static_cast<std::ptrdiff_t>(row * turned.width);
                std::reverse(truth, truth + static_cast<std::ptrdiff_t>(turned.width));
            }
        }
        for (const MetricType *metric : metricsFor(outcome)) {
            const double before = metric->compute(outcome), after = metric->compute(turned);
            QVERIFY2((std::isnan(before) && std::isnan(after)) || std::abs(before - after) < 1e-12,
                     metric->info().id.c_str());
        }
    }

    void nothingIsDefinedWithoutRows()
    {
        for (const Task task : {Task::Binary, Task::Multiclass, Task::Regression}) {
            Outcome outcome;
            outcome.task = task;
            outcome.width = task == Task::Regression ? 1 : 2;
            for (const MetricType *metric : metricsFor(outcomeFor(task)))
                QVERIFY2(std::isnan(metric->compute(outcome)), metric->info().id.c_str());
        }
    }

    void aNetworkThatLeftTheFiniteNumbersGetsNoGoodMarks()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        Outcome classes{Task::Binary, 3, 2, {0.5, 0.5, nan, nan, 0.1, 0.9}, {0, 1, 1}, {"no", "yes"}};
        for (const char *id : {"auc", "average_precision", "brier", "log_loss", "ece"})
            QVERIFY2(std::isnan(metrics().at(id).compute(classes)), id);
        Outcome values{Task::Regression, 3, 2, {1, 1, nan, 2, 3, 3}, {1, 1, 2, 2, 3, 3}, {}};
        for (const char *id : {"rmse", "mae", "r2", "spearman", "mape", "pearson", "concordance", "c_index"})
            QVERIFY2(std::isnan(metrics().at(id).compute(values)), id);
    }

    void theFirstOfEquallyLikelyClassesIsPredicted()
    {
        const Outcome three{Task::Multiclass, 2, 3, {0.2, 0.4, 0.4, 0.6, 0.2, 0.2}, {1, 0}, {}};
        QCOMPARE(three.predictedClass(0), std::size_t{1});
        QCOMPARE(three.predictedClass(1), std::size_t{0});
        const Outcome two{Task::Binary, 2, 2, {0.5, 0.5, 0.51, 0.49}, {1, 0}, {}};
        QCOMPARE(two.predictedClass(0), std::size_t{1});
        QCOMPARE(two.predictedClass(1), std::size_t{0});
    }

    void theCataloguePromisesTheCommandLinesKeysInOrder()
    {
        const std::vector<std::string> keys{"accuracy",
                                            "balanced_accuracy",
                                            "precision",
                                            "recall",
                                            "f1",
                                            "auc",
                                            "average_precision",
                                            "mcc",
                                            "brier",
                                            "log_loss",
                                            "f_half",
                                            "f2",
                                            "kappa",
                                            "top_3",
                                            "top_5",
                                            "ece",
                                            "token_f1",
                                            "entity_precision",
                                            "entity_recall",
                                            "entity_f1",
                                            "rmse",
                                            "mae",
                                            "r2",
                                            "spearman",
                                            "mape",
                                            "pearson",
                                            "concordance",
                                            "c_index"};
        QCOMPARE(metrics().ids(), keys);
    }

    void whatIsWatchedWhileTrainingIsPartOfTheReport()
    {
        for (const Task task : {Task::Binary, Task::Multiclass, Task::Regression}) {
            const auto all = metricsFor(outcomeFor(task)), watched = watchedMetricsFor(outcomeFor(task));
            QVERIFY(!watched.empty() && watched.size() < all.size());
            for (const MetricType *metric : watched)
                QVERIFY(std::find(all.begin(), all.end(), metric) != all.end());
        }
        for (const MetricType *metric : metricsFor(outcomeFor(Task::Binary)))
            QVERIFY2(metric->info().id.rfind("top_", 0) != 0, "two classes are always among the three likeliest");
    }

    void theConcordanceIndexCountsPairs()
    {
        // Every pair by hand: (1,2) right, (1,3) tied, (2,3) wrong; rows 3 and 4 have equal truths and are no pair.
        const Outcome outcome{Task::Regression, 4, 1, {1, 4, 1, 5}, {10, 20, 30, 30}, {}};
        QCOMPARE(metrics().at("c_index").compute(outcome), (1 + 0.5 + 1 + 0 + 1) / 5);
    }

    void numbersFarFromZeroKeepTheirCorrelation()
    {
        Outcome outcome{Task::Regression, 0, 1, {}, {}, {}};
        for (int row = 0; row < 100; ++row) {
            outcome.actual.push_back(1e9 + row % 7);
            outcome.predicted.push_back(1e9 + row % 7 + 1);
        }
        outcome.rows = outcome.actual.size();
        QVERIFY(std::abs(metrics().at("pearson").compute(outcome) - 1) < 1e-9);
        // 2 v / (2 v + 1) for a variance v of 4.0475 and means that differ by 1
        QVERIFY(std::abs(metrics().at("concordance").compute(outcome) - 8.095 / 9.095) < 1e-6);
    }
};

QTEST_APPLESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
