// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/explain_row.hpp"
#include "tests/projects/workflow_fixture.hpp"

#include <cmath>
#include <limits>
#include <numeric>

using namespace netloom;

namespace {

double sumOf(const RowExplanation &explanation)
{
    return std::accumulate(explanation.parts.begin(), explanation.parts.end(), 0.0,
                           [](double sum, const RowExplanation::Part &part) { return sum + part.share; });
}

double shareOf(const RowExplanation &explanation, const std::string &part)
{
    for (const RowExplanation::Part &one : explanation.parts)
        if (one.name.str() == part)
            return one.share;
    return std::numeric_limits<double>::quiet_NaN();
}

/// The price is 3 areas less 20 times the age, in EUR: a straight network finds that.
std::string houses(int rows)
{
    std::string csv = "area,age,price [EUR]\n";
    for (int i = 0; i < rows; ++i) {
        const int area = 40 + i * 37 % 120, age = i * 13 % 50;
        csv += std::to_string(area) + "," + std::to_string(age) + "," + std::to_string(3 * area - 20 * age) + "\n";
    }
    return csv;
}

} // namespace

class TestExplainRow : public WorkflowTest
{
    Q_OBJECT
private slots:
    void sharesOfARegressionAreInItsUnitAndSumToItsValue()
    {
        NewProjectOptions options;
        options.targets = {"price [EUR]"};
        options.network = "dense 1";
        options.recipe.epochs = 200;
        options.recipe.learningRate = 0.05;
        const Project houseProject = proposeProject(*data(houses(120)), options).project;
        const Bench bench = benchOf(houseProject);
        const RunRecord run = trainedRun(houseProject, bench);
        const RowExplanation row = explainRow(run, *bench.data, 7, &bench, {});
        QCOMPARE(row.output, std::string("price [EUR]"));
        QCOMPARE(row.unit, std::string("EUR"));
        QVERIFY(!row.isScore);
        QVERIFY(std::abs(row.value - row.baseline - sumOf(row) + row.gap) < 1e-6);
        QVERIFY(std::abs(row.gap) < 0.01);
        // The network is straight: what a column adds is its slope times how far it lies from the mean.
        const Column &area = bench.data->columns[0], &age = bench.data->columns[1];
        const auto beyondMean = [&](const Column &column) {
            double sum = 0;
            for (const std::uint32_t other : run.split.train)
                sum += column.numbers[other];
            return column.numbers[7] - sum / static_cast<double>(run.split.train.size());
        };
        QVERIFY(std::abs(shareOf(row, "area") - 3 * beyondMean(area)) < 0.05 * std::abs(3 * beyondMean(area)) + 3);
        QVERIFY(std::abs(shareOf(row, "age") + 20 * beyondMean(age)) < 0.05 * std::abs(20 * beyondMean(age)) + 3);
        QCOMPARE(row.shares.cells.size(), std::size_t{2});
    }

    void whatSpeaksForOneOfTwoClassesSpeaksAgainstTheOther()
    {
        const Project labels = project(90);
        const Bench bench = benchOf(labels);
        const RunRecord run = trainedRun(labels, bench);
        RowQuestion first, second;
        first.output = 0;
        second.output = 1;
        const RowExplanation a = explainRow(run, *bench.data, 3, &bench, first);
        const RowExplanation b = explainRow(run, *bench.data, 3, &bench, second);
        QCOMPARE(a.output, std::string("label = a"));
        QCOMPARE(b.output, std::string("label = b"));
        QVERIFY(a.isScore);
        for (const RowExplanation::Part &part : a.parts)
            QVERIFY(std::abs(part.share + shareOf(b, part.name.str())) < 1e-9);
        QVERIFY(std::abs(std::stod(a.prediction) + std::stod(b.prediction) - 1) < 0.01);
        // The predicted class is asked for where none is named; only the size says which it is.
        const RowExplanation likeliest = explainRow(run, *bench.data, 3, &bench, {});
        QCOMPARE(likeliest.output, std::stod(a.prediction) > 0.5 ? a.output : b.output);
        QCOMPARE(likeliest.parts.front().name.str(), std::string("size"));
    }

    void aColumnOfCategoriesHasOneShare()
    {
        const Project labels = project(90);
        const Bench bench = benchOf(labels);
        const RunRecord run = trainedRun(labels, bench);
        const RowExplanation row = explainRow(run, *bench.data, 3, &bench, {});
        QVERIFY(std::isfinite(shareOf(row, "colour"))); // red and blue are two numbers of one part
        QCOMPARE(row.parts.size(), run.preparation.features.size());
    }

    void wordsBearTheirNames()
    {
        std::string csv = "text,verdict\n";
        for (int i = 0; i < 60; ++i)
            csv += std::string("the phone ") + std::to_string(i) + (i % 2 ? " is good,yes\n" : " is bad,no\n");
        NewProjectOptions options;
        options.targets = {"verdict"};
        options.features = {"text"};
        options.network = "embedding 4 > lstm 6";
        options.recipe.epochs = 30;
        options.recipe.learningRate = 0.03;
        const Project reviews = proposeProject(*data(csv), options).project;
        const Bench bench = benchOf(reviews);
        const RunRecord run = trainedRun(reviews, bench);
        const RowExplanation row = explainRow(run, *bench.data, 1, &bench, {});
        QCOMPARE(row.parts.size(), std::size_t{5});
        QCOMPARE(row.parts.front().name.str(), std::string("“good”, word 5"));
        QCOMPARE(row.shares.cells.front().names.back(), std::string("good"));

        RowExplanation renamed = row; // by a plug-in that has a name for the fifth alone
        nameParts(renamed, {{{}, {}, {}, {}, text("the praise")}});
        QCOMPARE(renamed.parts.front().name.str(), std::string("the praise"));
        QCOMPARE(renamed.parts.back().name.str(), row.parts.back().name.str());
    }

    void whatCannotBeExplainedIsSaid()
    {
        const Project labels = project(40, 2);
        const Bench bench = benchOf(labels);
        const RunRecord run = trainedRun(labels, bench);
        const auto kind = [&](std::size_t row, const RowQuestion &question) {
            return errorOf([&] { explainRow(run, *bench.data, row, &bench, question); });
        };
        QVERIFY(kind(400, {}) == ErrorKind::Usage);
        RowQuestion question;
        question.output = 2;
        QVERIFY(kind(1, question) == ErrorKind::Usage);
        question = {};
        question.how.steps = 0;
        QVERIFY(kind(1, question) == ErrorKind::Usage);
        RunRecord broken = run;
        std::vector<float> &weights =
            broken.checkpoint.bestWeights.empty() ? broken.checkpoint.weights : broken.checkpoint.bestWeights;
        std::fill(weights.begin(), weights.end(), std::numeric_limits<float>::quiet_NaN());
        QVERIFY(errorOf([&] { explainRow(broken, *bench.data, 1, &bench, {}); }) == ErrorKind::Usage);
    }
};

QTEST_GUILESS_MAIN(TestExplainRow)
#include "tst_explain_row.moc"
