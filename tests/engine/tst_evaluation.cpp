// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/evaluation.hpp"
#include "tests/engine/sklearn_oracle.hpp"

#include <QTest>

#include <limits>

using namespace netloom;

namespace {

void compareLists(const std::vector<double> &actual, const QJsonValue &expected, const std::string &what)
{
    const QJsonArray list = expected.toArray();
    QCOMPARE(static_cast<qsizetype>(actual.size()), list.size());
    for (qsizetype i = 0; i < list.size(); ++i)
        compareWithOracle(actual[static_cast<std::size_t>(i)], list[i], what);
}

} // namespace

class TestEvaluation : public QObject
{
    Q_OBJECT

private slots:
    void reportsAgreeWithScikitLearn_data() { addOracleRows({"binary", "multiclass"}); }
    void reportsAgreeWithScikitLearn()
    {
        const QJsonObject oracle = oracleCase(QTest::currentDataTag());
        const Evaluation evaluation = evaluateOutcome(outcomeOf(oracle));
        const QJsonArray perClass = oracle["per_class"].toArray();
        QCOMPARE(static_cast<qsizetype>(evaluation.perClass.size()), perClass.size());
        for (std::size_t c = 0; c < evaluation.perClass.size(); ++c) {
            const ClassReport &report = evaluation.perClass[c];
            compareLists({report.precision, report.recall, report.f1, static_cast<double>(report.support)},
                         perClass[static_cast<qsizetype>(c)], "class " + report.name);
        }
        QCOMPARE(evaluation.averages.size(), std::size_t{3});
        for (const ClassReport &report : evaluation.averages) {
            compareLists({report.precision, report.recall, report.f1},
                         oracle["averages"][QString::fromStdString(report.name)], report.name);
            QCOMPARE(report.support, evaluation.rows);
        }
    }

    /// scikit-learn's roc_auc_score, accuracy_score and average_precision_score, column by column over the rows that are
    /// known, then their mean.
    void severalQuestionsAreJudgedOneByOneWhereTheyAreKnown()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        Outcome outcome;
        outcome.task = Task::Binary;
        outcome.classes = {"0", "1"};
        outcome.rows = 8;
        outcome.width = outcome.questions = 2;
        outcome.actual = {1, nan, 0, 1, 1, nan, 0, 0, 1, 0, 0, nan, 1, 1, nan, 0};
        outcome.predicted = {0.9, 0.2, 0.3, 0.7, 0.4, 0.1, 0.6, 0.8, 0.8, 0.3, 0.1, 0.9, 0.35, 0.6, 0.5, 0.4};
        const Evaluation evaluation = evaluateOutcome(outcome);
        const std::vector<std::vector<double>> wanted = {{0.5714285714285714, 0.8333333333333334, 0.8875},
                                                         {0.8, 0.6666666666666667, 0.5833333333333333}};
        const char *const ids[] = {"accuracy", "auc", "average_precision"};
        const auto valueIn = [](const auto &metrics, const std::string &id) {
            for (const auto &[known, value] : metrics)
                if (known == id)
                    return value;
            return nan;
        };
        for (std::size_t i = 0; i < 3; ++i) {
            for (std::size_t target = 0; target < 2; ++target)
                QVERIFY(std::abs(valueIn(evaluation.perTarget.at(target).metrics, ids[i]) - wanted[target][i]) < 1e-12);
            QVERIFY(std::abs(valueIn(evaluation.metrics, ids[i]) - (wanted[0][i] + wanted[1][i]) / 2) < 1e-12);
        }
        QCOMPARE(evaluation.perTarget[0].rows, std::size_t{7});
        QCOMPARE(evaluation.perTarget[1].positives, std::size_t{2});
    }

    /// The same figures as of a regression: scikit-learn's mean_squared_error over the known rows.
    void valuesAreJudgedWhereTheyAreKnown()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        Outcome outcome;
        outcome.rows = 8;
        outcome.width = 2;
        outcome.actual = {1, nan, 0, 1, 1, nan, 0, 0, 1, 0, 0, nan, 1, 1, nan, 0};
        outcome.predicted = {0.9, 0.2, 0.3, 0.7, 0.4, 0.1, 0.6, 0.8, 0.8, 0.3, 0.1, 0.9, 0.35, 0.6, 0.5, 0.4};
        const Evaluation evaluation = evaluateOutcome(outcome);
        for (const auto &[id, value] : evaluation.metrics)
            if (id == "rmse")
                QVERIFY(std::abs(value - (0.4297008926484295 + 0.4774934554525329) / 2) < 1e-12);
        QCOMPARE(evaluation.perTarget[0].rows, std::size_t{7});
    }

    void confusionAgreesWithScikitLearn_data() { addOracleRows({"binary", "multiclass"}); }
    void confusionAgreesWithScikitLearn()
    {
        const QJsonObject oracle = oracleCase(QTest::currentDataTag());
        const Evaluation evaluation = evaluateOutcome(outcomeOf(oracle));
        QJsonArray confusion;
        for (const auto &row : evaluation.confusion) {
            QJsonArray counts;
            for (const std::size_t count : row)
                counts.append(static_cast<qint64>(count));
            confusion.append(counts);
        }
        QCOMPARE(confusion, oracle["confusion"].toArray());
    }

    void curvesAgreeWithScikitLearn_data() { addOracleRows({"binary"}); }
    void curvesAgreeWithScikitLearn()
    {
        const QJsonObject oracle = oracleCase(QTest::currentDataTag());
        const Evaluation evaluation = evaluateOutcome(outcomeOf(oracle));
        if (!oracle.contains("roc")) {
            QVERIFY(evaluation.roc.x.empty()); // one class only: there is no curve to draw
            return;
        }
        compareLists(evaluation.roc.x, oracle["roc"][0], "false positive rate");
        compareLists(evaluation.roc.y, oracle["roc"][1], "true positive rate");
        compareLists(evaluation.precisionRecall.x, oracle["precision_recall"][0], "recall");
        compareLists(evaluation.precisionRecall.y, oracle["precision_recall"][1], "precision");
        compareLists(evaluation.calibration.x, oracle["calibration"][0], "mean probability");
        compareLists(evaluation.calibration.y, oracle["calibration"][1], "share of positives");
    }

    void everyMetricOfTheTaskIsListed()
    {
        const Evaluation values = evaluateOutcome({Task::Regression, 2, 1, {1, 2}, {1, 3}, {}});
        QCOMPARE(values.metrics.size(), metricsFor(values.outcome).size());
        QVERIFY(values.perClass.empty() && values.confusion.empty());
        const Evaluation classes =
            evaluateOutcome({Task::Binary, 2, 2, {0.9, 0.1, 0.2, 0.8}, {0, 1}, {"benign", "malignant"}});
        QCOMPARE(classes.metrics.front().first, std::string("accuracy"));
        QCOMPARE(classes.metrics.front().second, 1.0);
        QCOMPARE(classes.perClass.back().name, std::string("malignant"));
    }

    void anEmptyPartGivesAnEmptyReport()
    {
        const Evaluation evaluation = evaluateOutcome({Task::Binary, 0, 2, {}, {}, {"no", "yes"}});
        QVERIFY(evaluation.perClass.empty() && evaluation.confusion.empty() && evaluation.roc.x.empty());
        QVERIFY(evaluation.calibration.x.empty());
    }
};

QTEST_APPLESS_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
