// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/metrics/sequence_tags.hpp"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace netloom;

namespace {

QJsonArray sequenceCases()
{
    QFile file(QStringLiteral(NETLOOM_SOURCE_DIR "/tests/data/sequence_oracle.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

std::vector<TagSequence> sentencesOf(const QJsonValue &value)
{
    std::vector<TagSequence> sentences;
    for (const QJsonValue &sentence : value.toArray()) {
        sentences.emplace_back();
        for (const QJsonValue &tag : sentence.toArray())
            sentences.back().push_back(tag.toString().toStdString());
    }
    return sentences;
}

void compareScore(const TagScore &score, const QJsonValue &wanted)
{
    const double numbers[] = {score.precision, score.recall, score.f1, static_cast<double>(score.support)};
    QCOMPARE(wanted.toArray().size(), qsizetype{4});
    for (int i = 0; i < 4; ++i)
        QVERIFY2(std::abs(numbers[i] - wanted[i].toDouble(-1)) <= 1e-12, score.name.c_str());
}

void compareReport(const TagReport &report, const QJsonValue &wanted)
{
    QCOMPARE(static_cast<qsizetype>(report.perName.size()), wanted["names"].toArray().size());
    for (std::size_t i = 0; i < report.perName.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        QCOMPARE(QString::fromStdString(report.perName[i].name), wanted["names"][at].toString());
        compareScore(report.perName[i], wanted["per_name"][at]);
    }
    compareScore(report.micro, wanted["micro"]);
    compareScore(report.macro, wanted["macro"]);
    compareScore(report.weighted, wanted["weighted"]);
}

} // namespace

/// Against tests/data/sequence_oracle.json, which make_sequence_oracle.py beside it writes.
class TestSequenceTags : public QObject
{
    Q_OBJECT

private slots:
    void reportsAgreeWithTheOracle_data()
    {
        QTest::addColumn<int>("number");
        const QJsonArray cases = sequenceCases();
        QVERIFY(!cases.isEmpty());
        for (int i = 0; i < cases.size(); ++i)
            QTest::newRow(qPrintable(cases[i]["name"].toString())) << i;
    }
    void reportsAgreeWithTheOracle()
    {
        QFETCH(int, number);
        const QJsonValue wanted = sequenceCases()[number];
        const std::vector<TagSequence> actual = sentencesOf(wanted["actual"]), predicted = sentencesOf(wanted["predicted"]);
        for (std::size_t s = 0; s < actual.size(); ++s) {
            QJsonArray spans;
            for (const TaggedEntity &entity : entitiesOf(actual[s]))
                spans.append(QJsonArray{static_cast<qint64>(entity.first), static_cast<qint64>(entity.last),
                                        QString::fromStdString(entity.type)});
            QCOMPARE(spans, wanted["spans"][static_cast<qsizetype>(s)].toArray());
        }
        const TagReport entities = entityReport(actual, predicted), tokens = tokenReport(actual, predicted);
        compareReport(entities, wanted["entities"]);
        compareReport(tokens, wanted["tokens"]);
        QVERIFY(std::abs(entities.accuracy - wanted["accuracy"].toDouble()) <= 1e-12);
        QCOMPARE(tokens.accuracy, entities.accuracy);
    }

    /// The examples in the documentation of seqeval 1.2.
    void theDocumentedExamplesHold()
    {
        const std::vector<TaggedEntity> wanted = {{"PER", 0, 1}, {"LOC", 3, 3}};
        QVERIFY(entitiesOf({"B-PER", "I-PER", "O", "B-LOC"}) == wanted);
        const TagReport report =
            entityReport({{"O", "O", "O", "B-MISC", "I-MISC", "I-MISC", "O"}, {"B-PER", "I-PER", "O"}},
                         {{"O", "O", "B-MISC", "I-MISC", "I-MISC", "I-MISC", "O"}, {"B-PER", "I-PER", "O"}});
        QCOMPARE(report.micro.f1, 0.5);
        QCOMPARE(report.macro.f1, 0.5);
        QCOMPARE(report.perName[0].f1, 0.0);
        QCOMPARE(report.perName[1].f1, 1.0);
        QCOMPARE(report.accuracy, 0.8);
    }

    void whatIsNoTagIsRefused()
    {
        for (const char *tag : {"", "X-PER", "BPER", "per", "o", "O-PER", "-PER"})
            QVERIFY_EXCEPTION_THROWN(entitiesOf({"O", tag}), Error);
    }

    void sentencesOfAnotherLengthAreRefused()
    {
        QVERIFY_EXCEPTION_THROWN(entityReport({{"O", "O"}}, {{"O"}}), Error);
        QVERIFY_EXCEPTION_THROWN(tokenReport({{"O"}}, {{"O"}, {"O"}}), Error);
    }

    void withoutTokensThereIsNoAccuracy()
    {
        const TagReport report = entityReport({{}, {}}, {{}, {}});
        QVERIFY(std::isnan(report.accuracy));
        QVERIFY(report.perName.empty());
        QCOMPARE(report.micro.f1, 0.0);
    }
};

QTEST_APPLESS_MAIN(TestSequenceTags)
#include "tst_sequence_tags.moc"
