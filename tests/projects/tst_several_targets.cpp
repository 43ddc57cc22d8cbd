// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/check_tensors.hpp"
#include "engine/losses/loss.hpp"
#include "projects/workflow/explain_row.hpp"
#include "projects/workflow/model.hpp"
#include "tests/projects/workflow_fixture.hpp"

#include <algorithm>
#include <cmath>
#include <set>

using namespace netloom;

namespace {

/// Two yes-or-no questions about a point, of which every third answer is missing; every tenth row answers none.
std::string questions(int rows, const std::string &yes = "1", const std::string &no = "0")
{
    std::string csv = "x,y,right,above\n";
    for (int i = 0; i < rows; ++i) {
        const double x = (i * 37 % 101) / 50.0 - 1, y = (i * 59 % 97) / 48.0 - 1;
        const bool isEmpty = i % 10 == 9;
        csv += std::to_string(x) + "," + std::to_string(y) + "," +
               (isEmpty || i % 3 == 1 ? ""
                : x > 0               ? yes
                                      : no) +
               "," +
               (isEmpty || i % 3 == 2 ? ""
                : y > 0               ? yes
                                      : no) +
               "\n";
    }
    return csv;
}

NewProjectOptions optionsFor(std::int64_t epochs)
{
    NewProjectOptions options;
    options.targets = {"right", "above"};
    options.network = "dense 8 relu";
    options.recipe.epochs = epochs;
    options.recipe.learningRate = 0.02;
    return options;
}

std::string lossOf(const GraphSpec &graph)
{
    for (const Node &node : graph.nodes)
        if (losses().find(node.type))
            return node.type;
    return {};
}

/// The mean over what is known of -log p of what came true, worked out anew from the predictions.
double meanCrossEntropy(const Outcome &outcome)
{
    double sum = 0;
    int known = 0;
    for (std::size_t i = 0; i < outcome.actual.size(); ++i)
        if (!std::isnan(outcome.actual[i])) {
            sum -= std::log(outcome.actual[i] == 1 ? outcome.predicted[i] : 1 - outcome.predicted[i]);
            ++known;
        }
    return sum / known;
}

} // namespace

class TestSeveralTargets : public WorkflowTest
{
    Q_OBJECT

private slots:
    void columnsWithTheSameTwoWordsAreAsManyQuestions()
    {
        const Proposal proposal = proposeProject(*data(questions(120)), optionsFor(1));
        QCOMPARE(proposal.project.preparation.task, Task::Binary);
        QCOMPARE(proposal.project.preparation.targets, (std::vector<std::string>{"right", "above"}));
        QCOMPARE(lossOf(*proposal.project.graph), std::string("bce_logits"));
        const Bench bench = benchOf(proposal.project);
        QCOMPARE(bench.preparation.signature.classes, (std::vector<std::string>{"0", "1"}));
        QCOMPARE(bench.preparation.signature.outputUnits(), std::int64_t{2});
        const std::vector<Text> &remarks = proposal.remarks;
        QVERIFY(std::any_of(remarks.begin(), remarks.end(),
                            [](const Text &remark) { return remark.str().find("2 columns hold 0 or 1") == 0; }));
    }

    void wordsWillDoAsWellAsNumbersAndOtherWordsDoNot()
    {
        const Project made = proposeProject(*data(questions(60, "yes", "no")), optionsFor(1)).project;
        QCOMPARE(benchOf(made).preparation.signature.classes, (std::vector<std::string>{"no", "yes"}));
        std::string mixed = questions(60, "yes", "no");
        mixed.replace(mixed.find("yes"), 3, "perhaps");
        QCOMPARE(errorOf([&] { proposeProject(*data(mixed), optionsFor(1)); }), std::optional(ErrorKind::Usage));
    }

    void onlyRowsWithoutAnyAnswerAreLeftOut()
    {
        const Proposal proposal = proposeProject(*data(questions(120)), optionsFor(1));
        const Bench bench = benchOf(proposal.project);
        QCOMPARE(bench.split.train.size() + bench.split.validation.size() + bench.split.test.size(), std::size_t{108});
        QVERIFY(bench.prepared->hasBlanks);
        const std::vector<Text> &remarks = proposal.remarks;
        QVERIFY(std::any_of(remarks.begin(), remarks.end(),
                            [](const Text &remark) { return remark.str().find("12 of 120 rows") == 0; }));
    }

    void theLossIsTheMeanOverTheKnownAnswersAndTheNetworkLearnsThem()
    {
        const Project made = proposeProject(*data(questions(300)), optionsFor(60)).project;
        const Bench bench = benchOf(made);
        const RunRecord run = trainedRun(made, bench);
        const Evaluation evaluation = evaluateRun(run, bench, Part::Test);
        QVERIFY(std::abs(evaluation.loss - meanCrossEntropy(evaluation.outcome)) < 1e-5);
        QCOMPARE(evaluation.perTarget.size(), std::size_t{2});
        QCOMPARE(evaluation.perTarget[1].name, std::string("above"));
        double sum = 0;
        std::size_t answers = 0;
        for (const TargetReport &target : evaluation.perTarget) {
            QCOMPARE(target.metrics.front().first, std::string("accuracy"));
            const auto auc = std::find_if(target.metrics.begin(), target.metrics.end(),
                                          [](const auto &metric) { return metric.first == "auc"; });
            QVERIFY2(auc->second > 0.95, target.name.c_str());
            sum += auc->second;
            answers += target.rows;
        }
        const auto known = std::count_if(evaluation.outcome.actual.begin(), evaluation.outcome.actual.end(),
                                         [](double actual) { return !std::isnan(actual); });
        QCOMPARE(answers, static_cast<std::size_t>(known));
        for (const auto &[id, value] : evaluation.metrics)
            if (id == "auc")
                QCOMPARE(value, sum / 2);
        QVERIFY(evaluation.confusion.empty() && evaluation.perClass.empty());
    }

    void aBlankTeachesNothing()
    {
        // The rows that know nothing of "above" are taken out of a copy that asks only "right": same gradient there.
        const Project made = proposeProject(*data(questions(120)), optionsFor(1)).project;
        const Bench bench = benchOf(made);
        Network<double> network(*made.graph, bench.preparation.signature, 64);
        network.initialise(3);
        std::vector<std::uint32_t> rows;
        for (std::uint32_t row = 0; row < bench.prepared->rows && rows.size() < 20; ++row)
            if (!std::isnan(bench.prepared->target.row(row)[0]) && std::isnan(bench.prepared->target.row(row)[1]))
                rows.push_back(row);
        ThreadPool pool(1);
        network.trainStep(*bench.prepared, rows, {1, Purpose::Dropout, 0, 0}, pool);
        // The output layer's last numbers are what leads to "above": weights (8, 2) and biases (2).
        const std::span<const double> gradient = network.gradient();
        double right = 0, above = 0;
        const std::size_t first = gradient.size() - 18;
        for (std::size_t i = 0; i < 18; ++i)
            (i % 2 == 0 ? right : above) += std::abs(gradient[first + i]);
        QVERIFY(right > 0);
        QCOMPARE(above, 0.0);
    }

    void predictionsGiveAProbabilityAQuestion()
    {
        const Project made = proposeProject(*data(questions(120)), optionsFor(2)).project;
        const RunRecord run = trainedRun(made, benchOf(made));
        ReadResult read;
        read.data = data("x,y\n0.5,-0.5\n");
        read.rowsSeen = 1;
        const Predictions predictions = predictRun(run, read);
        QVERIFY(predictions.hasValueATarget());
        QCOMPARE(predictions.rows.front().values.size(), std::size_t{2});
        QVERIFY(predictionsCsv(predictions).find("row,p(right=1),p(above=1),error\n") == 0);
    }

    void anAnswerOfOneQuestionIsTakenApart()
    {
        const Project made = proposeProject(*data(questions(200)), optionsFor(30)).project;
        const Bench bench = benchOf(made);
        const RunRecord run = trainedRun(made, bench);
        QCOMPARE(outputsOf(run), (std::vector<std::string>{"right", "above"}));
        RowQuestion question;
        question.output = 1;
        const RowExplanation explained = explainRow(run, *bench.data, 0, &bench, question);
        QCOMPARE(explained.output, std::string("above = 1"));
        QVERIFY(std::abs(explained.value - explained.baseline) > 0);
    }

    void valuesMayBeMissing()
    {
        std::string csv = "x,right,above\n";
        for (int i = 0; i < 200; ++i) {
            const double x = (i * 37 % 101) / 50.0 - 1;
            csv += std::to_string(x) + "," + (i % 4 == 1 ? "" : std::to_string(3 * x)) + "," +
                   (i % 5 == 2 ? "" : std::to_string(1 - x)) + "\n";
        }
        const Project made = proposeProject(*data(csv), optionsFor(80)).project;
        QCOMPARE(made.preparation.task, Task::Regression);
        const Bench bench = benchOf(made);
        QVERIFY(bench.prepared->hasBlanks);
        QCOMPARE(bench.split.train.size() + bench.split.validation.size() + bench.split.test.size(), std::size_t{190});
        const Evaluation evaluation = evaluateRun(trainedRun(made, bench), bench, Part::Test);
        QCOMPARE(evaluation.perTarget.size(), std::size_t{2});
        for (const auto &[id, value] : evaluation.metrics)
            if (id == "r2")
                QVERIFY(value > 0.95);
    }

    void aLossThatNeedsEveryTargetSaysSo()
    {
        NewProjectOptions options = optionsFor(1);
        std::string csv = "x,right,above\n";
        for (int i = 0; i < 60; ++i)
            csv += std::to_string(i * 37 % 101) + "," + (i % 4 == 1 ? "" : std::to_string(i + 0.5)) + "," +
                   std::to_string(60.5 - i) + "\n";
        options.loss = "cosine";
        const Project made = proposeProject(*data(csv), options).project;
        const Bench bench = benchOf(made);
        try {
            Trainer(trainingTask(made, bench), 1);
            QFAIL("it was taken");
        } catch (const Error &error) {
            QVERIFY2(QByteArray(error.what()).contains("needs every target of a row"), error.what());
        }
    }
};

QTEST_APPLESS_MAIN(TestSeveralTargets)
#include "tst_several_targets.moc"
