// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "tests/engine/training_fixture.hpp"

#include <QTest>

#include <chrono>
#include <cmath>
#include <thread>

using namespace netloom;

namespace {

const DataSignature signature = tableOf(6, Task::Binary);
const char *const dropoutText = "dense 12 relu > dropout 0.3 > dense 8 tanh > dropout 0.2";

Recipe recipeOf(std::int64_t epochs)
{
    Recipe recipe;
    recipe.epochs = epochs;
    recipe.batchSize = 16;
    recipe.learningRate = 0.01;
    return recipe;
}

RunOutcome ran(const TrainingTask &task, int threads = 1, const Checkpoint *from = nullptr)
{
    RunControl control;
    return Trainer(task, threads, from).run(control);
}

/// A trainer on a thread of its own, led from here.
struct Lead {
    explicit Lead(const TrainingTask &task, const Checkpoint *from = nullptr) : trainer(task, 1, from)
    {
        control.pause();
        thread = std::jthread([this] { outcome = trainer.run(control); });
    }
    void waitFor(RunState state)
    {
        while (control.state() != state)
            std::this_thread::yield();
    }
    RunOutcome end()
    {
        control.stop();
        thread.join();
        return outcome;
    }
    std::uint64_t lastStep()
    {
        std::vector<StepSample> samples;
        control.drainSamples(samples);
        return samples.empty() ? 0 : samples.back().step;
    }

    Trainer trainer;
    RunControl control;
    RunOutcome outcome;
    std::jthread thread;
};

/// Equal in all that is computed; the clock is not.
bool sameRun(Checkpoint a, Checkpoint b)
{
    a.elapsedSeconds = b.elapsedSeconds = 0;
    return a == b;
}

} // namespace

class TestTrainer : public QObject
{
    Q_OBJECT
private slots:
    void trainingLearns();
    void theNumberOfThreadsNeverShows();
    void resumeAfterAnyStepIsExact_data();
    void resumeAfterAnyStepIsExact();
    void moreEpochsLaterEqualAllAtOnce();
    void everySummaryTellsLossesAndMetrics();
    void withoutAValidationPartTheTrainingPartIsWatched();
    void earlyStoppingKeepsTheBestWeights();
    void untilLossStops();
    void oneStepAtATime();
    void oneEpochAtATime();
    void stoppingKeepsWhatWasLearnt();
    void aNewRateCountsFromTheNextStepAndIsRecorded();
    void divergenceNamesTheNodeAndKeepsTheLastGoodWeights();
    void divergenceInTheDataIsSaidSo();
    void halvingTheRateBringsADivergedRunBack();
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

void TestTrainer::resumeAfterAnyStepIsExact_data()
{
    QTest::addColumn<QString>("optimizer");
    QTest::addColumn<double>("momentum");
    for (const std::string &id : optimizers().ids())
        QTest::newRow(id.c_str()) << QString::fromStdString(id) << 0.0;
    QTest::newRow("sgd with momentum") << "sgd" << 0.9;
}

void TestTrainer::resumeAfterAnyStepIsExact()
{
    QFETCH(QString, optimizer);
    QFETCH(double, momentum);
    Recipe recipe = recipeOf(4);
    recipe.optimizer = optimizer.toStdString();
    if (momentum > 0)
        recipe.optimizerParams.set("momentum", momentum);
    const TrainingTask task = taskOf(QByteArray(dropoutText).append(" > batchnorm").toStdString(), signature, 100, recipe);
    const RunOutcome straight = ran(task);
    QCOMPARE(straight.checkpoint.step, std::uint64_t{20}); // 75 rows in batches of 16: five steps an epoch
    RandomStream stream({static_cast<std::uint64_t>(qHash(optimizer)), Purpose::Sampling, 0, 0});
    for (int trial = 0; trial < 3; ++trial) {
        const std::uint64_t steps = 1 + stream.below(18);
        Lead lead(task);
        for (std::uint64_t i = 0; i < steps; ++i) {
            lead.waitFor(RunState::Paused);
            lead.control.stepBatch();
        }
        lead.waitFor(RunState::Paused);
        const RunOutcome first = lead.end();
        QCOMPARE(static_cast<int>(first.reason), static_cast<int>(StopReason::Interrupted));
        QCOMPARE(first.checkpoint.step, steps);
        const RunOutcome second = ran(task, 1, &first.checkpoint);
        QVERIFY2(sameRun(second.checkpoint, straight.checkpoint), qPrintable(QString::number(steps)));
        QCOMPARE(first.epochs.size() + second.epochs.size(), straight.epochs.size());
        QCOMPARE(second.epochs.back().trainLoss, straight.epochs.back().trainLoss);
        QCOMPARE(second.epochs.back().validationLoss, straight.epochs.back().validationLoss);
    }
}

void TestTrainer::moreEpochsLaterEqualAllAtOnce()
{
    Recipe recipe = recipeOf(10);
    recipe.patience = 4;
    TrainingTask task = taskOf(dropoutText, signature, 100, recipe);
    const RunOutcome straight = ran(task);
    task.recipe.epochs = 4;
    const RunOutcome first = ran(task);
    task.recipe.epochs = 10;
    const RunOutcome second = ran(task, 1, &first.checkpoint);
    QVERIFY(sameRun(second.checkpoint, straight.checkpoint));
    QCOMPARE(static_cast<int>(second.reason), static_cast<int>(straight.reason));
}

void TestTrainer::everySummaryTellsLossesAndMetrics()
{
    RunControl control;
    const TrainingTask task = taskOf("dense 8 relu", signature, 100, recipeOf(3));
    const RunOutcome outcome = Trainer(task, 1).run(control);
    QVERIFY(control.takeEpochs() == outcome.epochs);
    QVERIFY(control.takeEpochs().empty());
    QCOMPARE(static_cast<int>(control.state()), static_cast<int>(RunState::Ended));
    const auto wanted = watchedMetricsFor(Task::Binary);
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

void TestTrainer::oneStepAtATime()
{
    Lead lead(taskOf("dense 8 relu", signature, 100, recipeOf(3)));
    lead.waitFor(RunState::Paused);
    QCOMPARE(lead.lastStep(), std::uint64_t{0});
    for (std::uint64_t step = 1; step <= 7; ++step) { // over the end of an epoch, too
        lead.control.stepBatch();
        lead.waitFor(RunState::Paused);
        QCOMPARE(lead.lastStep(), step);
    }
    QCOMPARE(lead.control.takeEpochs().size(), std::size_t{1});
    lead.control.resume();
    lead.waitFor(RunState::Ended);
    QCOMPARE(lead.lastStep(), std::uint64_t{15});
}

void TestTrainer::oneEpochAtATime()
{
    Lead lead(taskOf("dense 8 relu", signature, 100, recipeOf(4)));
    lead.control.stepEpoch(); // perhaps before the thread looks for the first time: still one whole epoch
    lead.waitFor(RunState::Paused);
    QCOMPARE(lead.lastStep(), std::uint64_t{5});
    QCOMPARE(lead.control.takeEpochs().size(), std::size_t{1});
    lead.control.stepBatch();
    lead.waitFor(RunState::Paused);
    lead.control.stepEpoch(); // from the middle to the end
    lead.waitFor(RunState::Paused);
    QCOMPARE(lead.lastStep(), std::uint64_t{10});
    const RunOutcome outcome = lead.end();
    QCOMPARE(outcome.checkpoint.epoch, std::int64_t{2});
    QCOMPARE(static_cast<int>(outcome.reason), static_cast<int>(StopReason::Interrupted));
}

void TestTrainer::stoppingKeepsWhatWasLearnt()
{
    const TrainingTask task = taskOf("dense 8 relu", signature, 100, recipeOf(1000000));
    Lead lead(task);
    lead.control.resume();
    std::size_t epochs = 0;
    while (epochs < 5)
        epochs += lead.control.takeEpochs().size();
    const RunOutcome outcome = lead.end();
    QCOMPARE(static_cast<int>(outcome.reason), static_cast<int>(StopReason::Interrupted));
    QVERIFY(outcome.epochs.size() >= 5);
    QVERIFY(!outcome.checkpoint.bestWeights.empty());
    QCOMPARE(outcome.checkpoint.weights.size(), outcome.checkpoint.bestWeights.size());
    QCOMPARE(static_cast<int>(lead.control.state()), static_cast<int>(RunState::Ended));
}

void TestTrainer::aNewRateCountsFromTheNextStepAndIsRecorded()
{
    Lead lead(taskOf("dense 8 relu", signature, 100, recipeOf(3)));
    lead.waitFor(RunState::Paused);
    for (int i = 0; i < 3; ++i) {
        lead.control.stepBatch();
        lead.waitFor(RunState::Paused);
    }
    lead.control.setLearningRate(0.002);
    lead.control.stepBatch();
    lead.waitFor(RunState::Paused);
    std::vector<StepSample> samples;
    lead.control.drainSamples(samples);
    QCOMPARE(samples[2].learningRate, 0.01F);
    QCOMPARE(samples[3].learningRate, 0.002F);
    const RunOutcome outcome = lead.end();
    QVERIFY((outcome.rateChanges == std::vector<RateChange>{{4, 0.002}}));
    QCOMPARE(outcome.checkpoint.learningRate, 0.002);
}

void TestTrainer::divergenceNamesTheNodeAndKeepsTheLastGoodWeights()
{
    Recipe recipe = recipeOf(50);
    recipe.optimizer = "sgd";
    recipe.learningRate = 1000;
    const RunOutcome outcome = ran(taskOf("dense 16 relu > dense 16 relu", tableOf(6, Task::Regression), 100, recipe));
    QCOMPARE(static_cast<int>(outcome.reason), static_cast<int>(StopReason::Diverged));
    const QString message = QString::fromStdString(outcome.message.str());
    QVERIFY2(message.contains("step") && message.contains("lower learning rate"), qPrintable(message));
    for (const float weight : outcome.checkpoint.weights)
        QVERIFY(std::isfinite(weight));
    for (const float moment : outcome.checkpoint.optimizerState)
        QVERIFY(std::isfinite(moment));
}

void TestTrainer::divergenceInTheDataIsSaidSo()
{
    TrainingTask task = taskOf("dense 16 relu", signature, 100, recipeOf(3));
    PreparedData data = *task.data;
    data.inputs[0].values[40] = std::numeric_limits<float>::quiet_NaN();
    task.data = std::make_shared<const PreparedData>(data);
    const RunOutcome outcome = ran(task);
    QCOMPARE(static_cast<int>(outcome.reason), static_cast<int>(StopReason::Diverged));
    const QString message = QString::fromStdString(outcome.message.str());
    QVERIFY2(message.startsWith("Input") && message.contains("Prepare"), qPrintable(message));
}

void TestTrainer::halvingTheRateBringsADivergedRunBack()
{
    Recipe recipe = recipeOf(200);
    recipe.optimizer = "sgd";
    recipe.learningRate = 3; // about ten times too high
    const TrainingTask straight = taskOf("dense 1", tableOf(6, Task::Regression), 100, recipe);
    QCOMPARE(static_cast<int>(ran(straight).reason), static_cast<int>(StopReason::Diverged));
    TrainingTask task = straight;
    task.recipe.isRetriedOnDivergence = true;
    const RunOutcome outcome = ran(task);
    QCOMPARE(static_cast<int>(outcome.reason), static_cast<int>(StopReason::Epochs));
    QVERIFY(!outcome.rateChanges.empty() && outcome.rateChanges.size() <= 5);
    QCOMPARE(outcome.rateChanges.front().learningRate, 1.5);
    QVERIFY2(outcome.epochs.back().trainLoss < 0.1, qPrintable(QString::number(outcome.epochs.back().trainLoss)));
    QCOMPARE(outcome.checkpoint.retries, static_cast<std::int64_t>(outcome.rateChanges.size()));
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
    QVERIFY(complaint(task).contains("nothing to train on"));
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
