// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "tests/engine/run_fixture.hpp"

#include <QTest>

#include <cmath>

using namespace netloom;

namespace {

const DataSignature signature = tableOf(6, Task::Binary);

} // namespace

class TestTrainer : public QObject
{
    Q_OBJECT
private slots:
    void trainingLearns();
    void theNumberOfThreadsNeverShows();
    void everySummaryTellsLossesAndMetrics();
    void withoutAValidationPartTheTrainingPartIsWatched();
    void earlyStoppingKeepsTheBestWeights();
    void untilLossStops();
    void whatCannotBeTrainedIsRefusedInWords();
    void recipesReadBackFromTheirSettings();
    void regressionIsReportedInItsOwnUnit();
};

void TestTrainer::trainingLearns()
{
    const RunOutcome outcome = ran(taskOf("dense 16 relu", signature, 400, recipeOf(30)));
    QCOMPARE(static_cast<int>(outcome.reason), static_cast<int>(StopReason::Epochs));
    QCOMPARE(outcome.epochs.size(), std::size_t{30});
    QVERIFY(outcome.epochs.back().trainLoss < 0.5 * outcome.epochs.front().trainLoss);
    for (const auto &[id, value] : outcome.epochs.back().metrics)
        if (id == "accuracy")
            QVERIFY2(value > 0.9, qPrintable(QString::number(value)));
}

void TestTrainer::theNumberOfThreadsNeverShows()
{
    Recipe recipe = recipeOf(3);
    recipe.batchSize = 128;
    const TrainingTask task = taskOf("dense 300 relu > dropout 0.2 > dense 300 relu", signature, 400, recipe);
    const RunOutcome one = ran(task, 1);
    for (const int threads : {2, 3, 4, 8})
        QVERIFY(sameRun(ran(task, threads).checkpoint, one.checkpoint));
}

void TestTrainer::everySummaryTellsLossesAndMetrics()
{
    RunControl control;
    const TrainingTask task = taskOf("dense 8 relu", signature, 100, recipeOf(3));
    const RunOutcome outcome = Trainer(task, 1).run(control);
    QVERIFY(control.takeEpochs() == outcome.epochs);
    QVERIFY(control.takeEpochs().empty());
    QCOMPARE(static_cast<int>(control.state()), static_cast<int>(RunState::Ended));
    Outcome ofTwoClasses;
    ofTwoClasses.task = Task::Binary;
    const auto wanted = watchedMetricsFor(ofTwoClasses);
    for (std::size_t i = 0; i < outcome.epochs.size(); ++i) {
        const EpochSummary &epoch = outcome.epochs[i];
        QCOMPARE(epoch.epoch, static_cast<std::int64_t>(i) + 1);
        QVERIFY(std::isfinite(epoch.trainLoss) && std::isfinite(epoch.validationLoss));
        QCOMPARE(epoch.metrics.size(), wanted.size());
        QVERIFY(epoch.samplesPerSecond > 0 && epoch.elapsedSeconds > 0);
        QCOMPARE(epoch.learningRate, 0.01);
    }
    std::vector<StepSample> samples;
    control.drainSamples(samples);
    QCOMPARE(samples.size(), std::size_t{15});
    QCOMPARE(samples.back().step, std::uint64_t{15});
    QCOMPARE(samples.back().epoch, 3.0);
}

void TestTrainer::withoutAValidationPartTheTrainingPartIsWatched()
{
    TrainingTask task = taskOf("dense 8 relu", signature, 100, recipeOf(5));
    task.split.validation.clear();
    const RunOutcome outcome = ran(task);
    QVERIFY(std::isnan(outcome.epochs.back().validationLoss));
    QVERIFY(!outcome.epochs.back().metrics.empty());
    QVERIFY(outcome.checkpoint.bestEpoch > 0);
    QCOMPARE(outcome.checkpoint.bestLoss,
             outcome.epochs[static_cast<std::size_t>(outcome.checkpoint.bestEpoch - 1)].trainLoss);
}

void TestTrainer::earlyStoppingKeepsTheBestWeights()
{
    Recipe recipe = recipeOf(500);
    recipe.patience = 5;
    recipe.learningRate = 0.05;
    // Twelve rows are soon known by heart.
    const TrainingTask task = taskOf("dense 32 relu > dense 32 relu", signature, 16, recipe);
    const RunOutcome outcome = ran(task);
    QCOMPARE(static_cast<int>(outcome.reason), static_cast<int>(StopReason::Early));
    const Checkpoint &end = outcome.checkpoint;
    QCOMPARE(end.epoch, end.bestEpoch + 5);
    QCOMPARE(end.epochsWithoutBetter, std::int64_t{5});
    for (const EpochSummary &epoch : outcome.epochs)
        QVERIFY(epoch.validationLoss >= end.bestLoss);
    Network<float> network(*task.graph, task.data->signature, 16);
    std::copy(end.bestWeights.begin(), end.bestWeights.end(), network.weights().begin());
    ThreadPool pool(1);
    QCOMPARE(network.evaluate(*task.data, task.split.validation, pool), end.bestLoss);
    QCOMPARE(static_cast<int>(ran(task, 1, &end).reason), static_cast<int>(StopReason::Early));
}

void TestTrainer::untilLossStops()
{
    Recipe recipe = recipeOf(500);
    recipe.untilLoss = 0.3;
    const RunOutcome outcome = ran(taskOf("dense 16 relu", signature, 200, recipe));
    QCOMPARE(static_cast<int>(outcome.reason), static_cast<int>(StopReason::UntilLoss));
    QVERIFY(outcome.epochs.back().trainLoss <= 0.3);
    QVERIFY(outcome.epochs[outcome.epochs.size() - 2].trainLoss > 0.3);
}

void TestTrainer::whatCannotBeTrainedIsRefusedInWords()
{
    const TrainingTask good = taskOf("dense 8 relu", signature, 100, recipeOf(3));
    const auto complaint = [](const TrainingTask &task, const Checkpoint *from = nullptr) {
        try {
            Trainer(task, 1, from);
        } catch (const Error &error) {
            return QString::fromUtf8(error.what());
        }
        return QString();
    };
    QCOMPARE(complaint(good), QString());
    TrainingTask task = good;
    task.split.train.clear();
    QVERIFY(complaint(task).startsWith("Input: output: There is nothing to train on"));
    task = good;
    task.split.test = {100};
    QVERIFY(complaint(task).contains("Split the data again"));
    task = good;
    task.recipe.optimizer = "adm";
    QVERIFY(complaint(task).contains("adam"));
    task = good;
    task.recipe.learningRate = 0;
    QVERIFY(complaint(task).contains("learning_rate"));
    Checkpoint other = ran(good).checkpoint;
    other.weights.pop_back();
    QVERIFY(complaint(good, &other).contains("does not fit"));
}

void TestTrainer::recipesReadBackFromTheirSettings()
{
    Recipe recipe = recipeOf(17);
    recipe.optimizer = "sgd";
    recipe.seed = 12345;
    recipe.patience = 7;
    recipe.minDelta = 0.01;
    recipe.untilLoss = 0.2;
    recipe.isShuffled = false;
    recipe.isRetriedOnDivergence = true;
    recipe.schedule = "cosine";
    recipe.warmupEpochs = 1.5;
    recipe.batchesPerStep = 4;
    recipe.clipNorm = 1;
    recipe.clipValue = 0.5;
    recipe.averageDecay = 0.99;
    recipe.unknown = {{"from_tomorrow", std::string("kept")}};
    QVERIFY(recipeFromParams(recipeParams(recipe)) == recipe);
    QVERIFY(recipeFromParams({}) == Recipe());
    for (const ParamSpec &spec : recipeSpecs())
        QVERIFY2(recipeParams(recipe).has(spec.key) && !spec.help.empty(), spec.key.c_str());
    QVERIFY_EXCEPTION_THROWN(recipeFromParams({{"batch_size", std::int64_t{0}}}), Error);
}

void TestTrainer::regressionIsReportedInItsOwnUnit()
{
    const DataSignature values = tableOf(3, Task::Regression);
    const PreparedData data = randomData(values, 10);
    Network<float> network(networkOf("dense 1", values), values, 10);
    network.initialise(1);
    ThreadPool pool(1);
    const Outcome scaled = predictOutcome(network, data, rowsFrom(0, 10), {}, {}, pool);
    const Outcome own = predictOutcome(network, data, rowsFrom(0, 10), {100}, {20}, pool);
    for (std::size_t i = 0; i < 10; ++i) {
        QCOMPARE(own.predicted[i], 100 + 20 * scaled.predicted[i]);
        QCOMPARE(own.actual[i], 100 + 20 * scaled.actual[i]);
    }
}

QTEST_APPLESS_MAIN(TestTrainer)
#include "tst_trainer.moc"
