// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/project_file.hpp"
#include "projects/workflow/ensemble.hpp"
#include "tests/projects/workflow_fixture.hpp"

#include <cmath>
#include <set>
#include <stop_token>

using namespace netloom;

namespace {

/// A value that is known well where x is small and badly where it is large.
std::string values(int rows)
{
    std::string csv = "x,y\n";
    for (int i = 0; i < rows; ++i) {
        const double x = (i * 37 % 101) / 100.0, noise = ((i * 7919) % 211) / 105.0 - 1;
        csv += std::to_string(x) + "," + std::to_string(std::sin(6 * x) + 2 * x * x * noise) + "\n";
    }
    return csv;
}

double metricOf(const std::vector<std::pair<std::string, double>> &metrics, const std::string &id)
{
    for (const auto &[known, value] : metrics)
        if (known == id)
            return value;
    return std::nan("");
}

} // namespace

class TestEnsemble : public WorkflowTest
{
    Q_OBJECT

    Project regression()
    {
        NewProjectOptions options;
        options.targets = {"y"};
        options.network = "dense 8 tanh";
        options.recipe.epochs = 15;
        options.recipe.learningRate = 0.02;
        return proposeProject(*data(values(200)), options).project;
    }

private slots:
    void theNetworksDifferByTheirSeedAlone()
    {
        const Project made = project(80, 3);
        const Bench bench = benchOf(made);
        const Project kept = withEnsemble(made, trainEnsemble(made, bench, 3, 1));
        QCOMPARE(kept.runs.size(), std::size_t{3});
        std::set<std::uint64_t> seeds;
        for (const RunPtr &run : kept.runs) {
            seeds.insert(run->recipe.seed);
            Recipe recipe = run->recipe;
            recipe.seed = made.recipe.seed;
            QCOMPARE(recipe, made.recipe);
            QCOMPARE(run->split, bench.split);
            QCOMPARE(run->ensemble, std::uint32_t{1});
            QVERIFY(!verifyRun(*run, bench, 1)); // each can be trained again, bit for bit
        }
        QCOMPARE(seeds.size(), std::size_t{3});
        QCOMPARE(kept.runs[1]->name, std::string("2 of 3, ensemble 1"));
        QCOMPARE(ensembleOf(kept, kept.runs[1]), kept.runs);
        const Project more = withRun(kept, trainedRun(kept, bench));
        QCOMPARE(ensembleOf(more, more.lastRun()).size(), std::size_t{1});
        QCOMPARE(ensembleOf(more, more.runs.front()).size(), std::size_t{3});
    }

    void predictionsAreTheMeanAndItsDeviation()
    {
        const Project made = regression();
        const Bench bench = benchOf(made);
        const Project kept = withEnsemble(made, trainEnsemble(made, bench, 4, 1));
        ReadResult read;
        read.data = data("x\n0.1\n0.9\n");
        read.rowsSeen = 2;
        const Predictions together = predictRun(kept.runs, read);
        QCOMPARE(together.networks, std::size_t{4});
        for (std::size_t row = 0; row < 2; ++row) {
            double sum = 0, squares = 0;
            for (const RunPtr &run : kept.runs) {
                const double value = predictRun(*run, read).rows[row].values[0];
                sum += value;
                squares += value * value;
            }
            QVERIFY(std::abs(together.rows[row].values[0] - sum / 4) < 1e-12);
            QVERIFY(std::abs(together.rows[row].spread[0] - std::sqrt((squares - sum * sum / 4) / 3)) < 1e-9);
        }
        QVERIFY(predictionsCsv(together).find("row,prediction,deviation,error\n") == 0);
        QCOMPARE(predictionsCsv(predictRun({kept.runs[2]}, read)), predictionsCsv(predictRun(*kept.runs[2], read)));
    }

    void aClassIsChosenByTheMeanProbabilityAndDisagreementIsCounted()
    {
        const Project made = project(60, 1);
        const Bench bench = benchOf(made);
        const Project kept = withEnsemble(made, trainEnsemble(made, bench, 5, 1));
        ReadResult read;
        read.data = data("size,colour,group\n0.9,red,g1\n0.01,blue,g1\n-0.02,red,g2\n");
        read.rowsSeen = 3;
        const Predictions together = predictRun(kept.runs, read);
        for (std::size_t row = 0; row < 3; ++row) {
            int others = 0;
            double positive = 0;
            for (const RunPtr &run : kept.runs) {
                const Predictions::Row own = predictRun(*run, read).rows[row];
                others += own.prediction != together.rows[row].prediction;
                positive += own.values[1] / 5;
            }
            QVERIFY(std::abs(together.rows[row].values[1] - positive) < 1e-12);
            QCOMPARE(together.rows[row].prediction, std::string(positive >= 0.5 ? "b" : "a"));
            QCOMPARE(together.rows[row].disagreement, others / 5.0);
        }
        QVERIFY(predictionsCsv(together).find("row,prediction,p(a),p(b),disagreement,error\n") == 0);
    }

    void itIsJudgedBesideTheMeanOfItsNetworks()
    {
        const Project made = regression();
        const Bench bench = benchOf(made);
        const Project kept = withEnsemble(made, trainEnsemble(made, bench, 4, 1));
        const Evaluation together = evaluateWithNotes(kept, kept.runs, bench, Part::Test);
        QVERIFY(together.ensemble);
        QCOMPARE(together.ensemble->members.size(), std::size_t{4});
        double mean = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const double rmse = metricOf(evaluateRun(*kept.runs[i], bench, Part::Test).metrics, "rmse");
            for (const auto &[id, values] : together.ensemble->metrics)
                if (id == "rmse")
                    QCOMPARE(values[i], rmse);
            mean += rmse / 4;
        }
        QVERIFY(metricOf(together.metrics, "rmse") <= mean); // the square is convex
        QCOMPARE(together.ensemble->compared, together.rows);
        QCOMPARE(together.ensemble->spread.size(), together.rows);
    }

    /// Spearman's rho of the spread and the size of the error: scipy.stats.spearmanr([.1, .2, .3, .5], [.0, .4, .2, .6])
    /// gives 0.8.
    void theSpreadIsComparedWithTheError()
    {
        std::vector<Outcome> outcomes(3);
        const double means[] = {1, 2, 3, 4}, spreads[] = {0.1, 0.2, 0.3, 0.5}, errors[] = {0.0, 0.4, 0.2, 0.6};
        for (int network = 0; network < 3; ++network) {
            Outcome &each = outcomes[static_cast<std::size_t>(network)];
            each.rows = 4;
            each.width = 1;
            for (int row = 0; row < 4; ++row) {
                each.predicted.push_back(means[row] + (network - 1) * spreads[row]);
                each.actual.push_back(means[row] + errors[row]);
            }
        }
        const EnsembleReport report = evaluateEnsemble(outcomes).ensemble.value();
        for (std::size_t row = 0; row < 4; ++row)
            QVERIFY(std::abs(report.spread[row] - spreads[row]) < 1e-12);
        QVERIFY(std::abs(report.rankCorrelation - 0.8) < 1e-12);
    }

    void whatTheSpreadSaysIsSaidPlainly()
    {
        EnsembleReport report;
        report.compared = 200;
        report.rankCorrelation = 0.55;
        QVERIFY(spreadInWords(report).str().find("which predictions to trust less") != std::string::npos);
        report.rankCorrelation = 0.2;
        QVERIFY(spreadInWords(report).str().find("but not much") != std::string::npos);
        report.rankCorrelation = 0.05;
        QVERIFY(spreadInWords(report).str().find("says nothing") != std::string::npos);
        report.rankCorrelation = std::nan("");
        QVERIFY(spreadInWords(report).str().find("cannot be told") != std::string::npos);
    }

    void theFileKeepsItTogether()
    {
        const Project made = project(60, 1);
        const Project kept = withEnsemble(made, trainEnsemble(made, benchOf(made), 2, 1));
        QTemporaryDir folder;
        const std::string path = folder.filePath("ensemble.netloom").toStdString();
        saveProject(kept, path);
        const Project again = loadProject(path);
        QCOMPARE(again.runs[1]->ensemble, std::uint32_t{1});
        QCOMPARE(ensembleOf(again, again.lastRun()).size(), std::size_t{2});
        QVERIFY(again.runs[1]->checkpoint == kept.runs[1]->checkpoint && again.runs[1]->recipe == kept.runs[1]->recipe);
    }

    void itCanBeStoppedAndThenNothingIsKept()
    {
        const Project made = project(60, 100'000);
        const Bench bench = benchOf(made);
        std::stop_source stop;
        JobControl job;
        job.stop = stop.get_token();
        job.progress = [&stop](double fraction, const Text &) {
            if (fraction > 0)
                stop.request_stop();
        };
        QCOMPARE(errorOf([&] { trainEnsemble(made, bench, 3, 1, job); }), std::optional(ErrorKind::Cancelled));
    }

    void oneNetworkAloneIsNone()
    {
        const Project made = project(60, 1);
        const Bench bench = benchOf(made);
        QCOMPARE(errorOf([&] { trainEnsemble(made, bench, 1, 1); }), std::optional(ErrorKind::Usage));
    }
};

QTEST_APPLESS_MAIN(TestEnsemble)
#include "tst_ensemble.moc"
