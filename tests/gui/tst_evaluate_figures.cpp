// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/evaluate_figures.hpp"

#include <QTest>
#include <cmath>

using namespace netloom;

namespace {

Outcome twoClasses(const std::vector<double> &positive, const std::vector<double> &actual)
{
    Outcome outcome;
    outcome.task = Task::Binary;
    outcome.rows = positive.size();
    outcome.width = 2;
    outcome.classes = {"benign", "malignant"};
    outcome.actual = actual;
    for (const double p : positive) {
        outcome.predicted.push_back(1 - p);
        outcome.predicted.push_back(p);
    }
    return outcome;
}

} // namespace

class EvaluateFiguresTest : public QObject
{
    Q_OBJECT
private slots:
    void theIntervalOfAShareIsWilsons()
    {
        // scipy 1.10: binomtest(84, 86).proportion_ci(method='wilson')
        const auto [low, high] = wilsonInterval(84, 86);
        QVERIFY(std::abs(low - 0.9191198543736794) < 1e-12);
        QVERIFY(std::abs(high - 0.9935990737957292) < 1e-12);
    }

    void theIntervalOfASureShareStaysWithinOne()
    {
        const auto [low, high] = wilsonInterval(10, 10);
        QVERIFY(low > 0.7 && low < 0.73);
        QCOMPARE(high, 1.0);
    }

    void theIntervalOfTheAreaIsHanleyAndMcNeils()
    {
        // Their equation 1 for 51 abnormal and 58 normal cases, evaluated in Python 3: a standard error of 0.03251158...
        const auto [low, high] = aucInterval(0.893, 51, 58);
        QVERIFY(std::abs((high - low) / 2 / 1.959963984540054 - 0.03251158176764658) < 1e-12);
    }

    void aThresholdCountsMissesAndFalseAlarms()
    {
        const Outcome outcome = twoClasses({0.9, 0.6, 0.4, 0.2, 0.55}, {1, 1, 1, 0, 0});
        const ThresholdCounts counts = countsAt(outcome, 0.5);
        QCOMPARE(counts.hits, std::size_t{2});
        QCOMPARE(counts.missed, std::size_t{1});
        QCOMPARE(counts.falseAlarms, std::size_t{1});
        QCOMPARE(counts.rightlyNegative, std::size_t{1});
        QCOMPARE(counts.accuracy(), 0.6);
    }

    void theCheapestThresholdMakesTheFewestErrors()
    {
        const Outcome outcome = twoClasses({0.9, 0.6, 0.45, 0.2, 0.35}, {1, 1, 1, 0, 0});
        const double threshold = cheapestThreshold(outcome, 1);
        const ThresholdCounts counts = countsAt(outcome, threshold);
        QCOMPARE(counts.missed + counts.falseAlarms, std::size_t{0});
        QVERIFY(threshold > 0.35 && threshold <= 0.45);
    }

    void severalTargetsAreToldByTheirMeanAndOneByOneInTheReport()
    {
        Outcome outcome;
        outcome.task = Task::Binary;
        outcome.classes = {"0", "1"};
        outcome.rows = 4;
        outcome.width = outcome.questions = 2;
        outcome.actual = {1, NAN, 0, 1, 1, 0, 0, NAN};
        outcome.predicted = {0.9, 0.2, 0.3, 0.7, 0.4, 0.8, 0.6, 0.5};
        Evaluation evaluation = evaluateOutcome(outcome);
        nameTargets(evaluation, {"left", "right"});
        RunRecord run;
        run.epochs.emplace_back();
        const std::vector<Figure> figures = headlineFigures(evaluation, run);
        QCOMPARE(figures.front().value, QStringLiteral("0.375")); // 3 of 4 pairs right, and 0 of 1
        QCOMPARE(figures.front().note, QStringLiteral("mean of 2 targets"));
        const std::string csv = reportCsv(evaluation);
        QVERIFY(csv.find("target,rows,accuracy") == 0);
        QVERIFY(csv.find("\nleft,4,") != std::string::npos && csv.find("\nright,2,") != std::string::npos);
    }

    void dearMissesLowerTheThreshold()
    {
        const Outcome outcome = twoClasses({0.9, 0.1, 0.3, 0.2, 0.15}, {1, 1, 0, 0, 0});
        QVERIFY(cheapestThreshold(outcome, 10) <= 0.1);
        QVERIFY(cheapestThreshold(outcome, 1) > 0.3);
    }

    void headlinesOfTwoClassesNameTheirCounts()
    {
        Evaluation evaluation = evaluateOutcome(twoClasses({0.9, 0.6, 0.4, 0.2}, {1, 1, 1, 0}));
        evaluation.loss = 0.25;
        const std::vector<Figure> figures = headlineFigures(evaluation, {});
        QCOMPARE(figures.size(), std::size_t{6});
        QCOMPARE(figures[0].value, QString("0.750"));
        QCOMPARE(figures[3].note, QString("2 of 3"));
        QCOMPARE(figures[5].value, QString("0.250"));
    }

    void theReportHasClassesAveragesAndMetrics()
    {
        Evaluation evaluation = evaluateOutcome(twoClasses({0.9, 0.6, 0.4, 0.2}, {1, 1, 1, 0}));
        evaluation.part = "test";
        const std::string csv = reportCsv(evaluation);
        QVERIFY(csv.starts_with("class,precision,recall,f1,support\nbenign,"));
        QVERIFY(csv.find("\nmacro average,") != std::string::npos);
        QVERIFY(csv.find("\naccuracy,0.75\n") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(EvaluateFiguresTest)
#include "tst_evaluate_figures.moc"
