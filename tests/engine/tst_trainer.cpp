// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "engine/schedules/schedule.hpp"
#include "engine/train/step_gradient.hpp"
#include "engine/train/weight_average.hpp"
#include "tests/engine/training_fixture.hpp"

#include <QTest>

#include <chrono>
#include <cmath>
#include <cstring>
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
    void theScheduleSetsTheRateOfEachStep();
    void aLowerRateOnAPlateau();
    void severalBatchesAStepEqualOneLargeBatch();
    void aBatchThatIsNotFiniteLeavesTheWholeStepUndone();
    void clippingShortensTheGradientAndNeverTurnsIt();
    void theAverageIsEvaluatedAndKeptAndTheWeightsGoOn();
    void lbfgsLearnsFasterThanAdam();
    void frozenWeightsStayAsTheyAre_data();
    void frozenWeightsStayAsTheyAre();
    void factorsOfALayerScaleItsRateAndDecay();
    void whatCannotBeTrainedByLayersIsRefusedInWords();
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
    QTest::addColumn<QString>("schedule");
    for (const std::string &optimizer : optimizers().ids())
        for (const std::string &schedule : schedules().ids())
            QTest::newRow((optimizer + " " + schedule).c_str())
                << QString::fromStdString(optimizer) << QString::fromStdString(schedule);
}

void TestTrainer::resumeAfterAnyStepIsExact()
{
    QFETCH(QString, optimizer);
    QFETCH(QString, schedule);
    RandomStream stream({static_cast<std::uint64_t>(qHash(optimizer + schedule)), Purpose::Sampling, 0, 0});
    Recipe recipe = recipeOf(4);
    recipe.optimizer = optimizer.toStdString();
    recipe.schedule = schedule.toStdString();
    const OptimizerType &type = optimizers().at(recipe.optimizer);
    for (const char *key : {"momentum", "centered", "nesterov"})
        if (const ParamSpec *spec = findSpec(type.info().params, key); spec && stream.below(2) == 0)
            recipe.optimizerParams.set(key, spec->type == ParamType::Bool ? ParamValue(true) : ParamValue(0.9));
    if (findSpec(schedules().at(recipe.schedule).info().params, "patience"))
        recipe.scheduleParams.set("patience", std::int64_t{0});
    recipe.warmupEpochs = static_cast<double>(stream.below(3)) / 2;
    recipe.batchesPerStep = 1 + static_cast<std::int64_t>(stream.below(2));
    recipe.averageDecay = stream.below(2) == 0 ? 0.0 : 0.9;
    recipe.clipNorm = recipe.optimizer == "lbfgs" ? 0 : 0.5;
    recipe.batchSize = 16 / recipe.batchesPerStep;
    const TrainingTask task = taskOf(QByteArray(dropoutText).append(" > batchnorm").toStdString(), signature, 100, recipe);
    const RunOutcome straight = ran(task);
    QCOMPARE(straight.checkpoint.step, std::uint64_t{20}); // 75 rows, 16 a step: five steps an epoch
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
        QCOMPARE(second.epochs.back().learningRate, straight.epochs.back().learningRate);
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

void TestTrainer::theScheduleSetsTheRateOfEachStep()
{
    Recipe recipe = recipeOf(4);
    recipe.schedule = "cosine";
    recipe.warmupEpochs = 1;
    RunControl control;
    const RunOutcome outcome = Trainer(taskOf("dense 8 relu", signature, 100, recipe), 1).run(control);
    std::vector<StepSample> samples;
    control.drainSamples(samples);
    QCOMPARE(samples.size(), std::size_t{20});
    for (std::size_t i = 0; i < 5; ++i)
        QCOMPARE(samples[i].learningRate, static_cast<float>(0.01 * static_cast<double>(i + 1) / 5));
    for (std::size_t i = 5; i < 20; ++i)
        QCOMPARE(samples[i].learningRate,
                 static_cast<float>(0.005 * (1 + std::cos(M_PI * static_cast<double>(i - 5) / 15))));
    QCOMPARE(static_cast<float>(outcome.epochs.back().learningRate), samples.back().learningRate);
    QCOMPARE(outcome.checkpoint.learningRate, 0.01); // the rate that the schedule starts from
}

void TestTrainer::aLowerRateOnAPlateau()
{
    Recipe recipe = recipeOf(40);
    recipe.optimizer = "sgd";
    recipe.learningRate = 0.5; // too high to settle
    recipe.schedule = "on_plateau";
    recipe.scheduleParams = {{"patience", std::int64_t{1}}, {"factor", 0.5}};
    const RunOutcome outcome = ran(taskOf("dense 16 relu", signature, 60, recipe));
    double best = std::numeric_limits<double>::infinity(), rate = 0.5;
    int bad = 0;
    for (const EpochSummary &epoch : outcome.epochs) {
        QCOMPARE(epoch.learningRate, rate);
        bad = epoch.validationLoss < best * (1 - 0.0001) ? 0 : bad + 1;
        best = std::min(best, epoch.validationLoss);
        if (bad > 1) {
            rate /= 2;
            bad = 0;
        }
    }
    QVERIFY2(rate < 0.5, "there was no plateau");
}

void TestTrainer::severalBatchesAStepEqualOneLargeBatch()
{
    const TrainingTask task = taskOf("dense 12 relu l2=0.01 > dense 8 tanh", signature, 100, recipeOf(1));
    Network<float> network(*task.graph, task.data->signature, 70);
    network.initialise(3);
    ThreadPool pool(1);
    const auto computed = [&](std::int64_t batch, std::int64_t batches, StepResult &result) {
        Recipe recipe;
        recipe.batchesPerStep = batches;
        StepGradient gradient(network, *task.data, recipe, batch);
        result = gradient.compute(rowsFrom(0, 70), {1, Purpose::Dropout, 0, 0}, pool);
        return std::vector<float>(gradient.gradient().begin(), gradient.gradient().end());
    };
    StepResult whole, parts;
    const std::vector<float> once = computed(70, 1, whole), often = computed(16, 5, parts); // the last has six rows only
    QVERIFY(std::abs(whole.loss - parts.loss) < 1e-6);
    QVERIFY(std::abs(whole.gradientNorm - parts.gradientNorm) < 1e-6);
    for (std::size_t i = 0; i < once.size(); ++i)
        QVERIFY(std::abs(once[i] - often[i]) < 1e-6F);

    Recipe large = recipeOf(3), small = recipeOf(3);
    large.batchSize = 20;
    small.batchSize = 5;
    small.batchesPerStep = 4;
    TrainingTask other = task;
    other.recipe = large;
    const RunOutcome a = ran(other);
    other.recipe = small;
    const RunOutcome b = ran(other);
    QCOMPARE(a.checkpoint.step, b.checkpoint.step);
    for (std::size_t i = 0; i < a.epochs.size(); ++i)
        QVERIFY(std::abs(a.epochs[i].trainLoss - b.epochs[i].trainLoss) < 1e-4);
}

void TestTrainer::aBatchThatIsNotFiniteLeavesTheWholeStepUndone()
{
    Recipe recipe = recipeOf(1);
    recipe.batchSize = 10;
    recipe.batchesPerStep = 4;
    recipe.isShuffled = false;
    TrainingTask task = taskOf("dense 8 relu > batchnorm", signature, 100, recipe);
    PreparedData data = *task.data;
    data.inputs[0].values[25 * 6] = std::numeric_limits<float>::quiet_NaN(); // in the third batch of the first step
    task.data = std::make_shared<const PreparedData>(data);
    const RunOutcome outcome = ran(task);
    QCOMPARE(static_cast<int>(outcome.reason), static_cast<int>(StopReason::Diverged));
    Network<float> fresh(*task.graph, task.data->signature, 10);
    fresh.initialise(recipe.seed);
    QVERIFY(std::equal(fresh.weights().begin(), fresh.weights().end(), outcome.checkpoint.weights.begin(),
                       outcome.checkpoint.weights.end()));
}

void TestTrainer::clippingShortensTheGradientAndNeverTurnsIt()
{
    const TrainingTask task = taskOf("dense 12 relu", signature, 100, recipeOf(1));
    Network<float> network(*task.graph, task.data->signature, 50);
    network.initialise(3);
    ThreadPool pool(1);
    const auto clipped = [&](double value, double norm) {
        Recipe recipe;
        recipe.clipValue = value;
        recipe.clipNorm = norm;
        StepGradient gradient(network, *task.data, recipe, 50);
        gradient.clip(gradient.compute(rowsFrom(0, 50), {}, pool).gradientNorm);
        return std::vector<float>(gradient.gradient().begin(), gradient.gradient().end());
    };
    const std::vector<float> free = clipped(0, 0), within = clipped(0, 1000), shortened = clipped(0, 0.01),
                             limited = clipped(0.02, 0), both = clipped(0.02, 0.01);
    QVERIFY(free == within);
    QVERIFY(std::abs(normOf(shortened) - 0.01) < 1e-6 && std::abs(normOf(both) - 0.01) < 1e-6);
    const double share = normOf(shortened) / normOf(free);
    for (std::size_t i = 0; i < free.size(); ++i) {
        QVERIFY(std::abs(static_cast<double>(shortened[i]) - share * static_cast<double>(free[i])) < 1e-7);
        QCOMPARE(limited[i], std::clamp(free[i], -0.02F, 0.02F));
    }
}

void TestTrainer::theAverageIsEvaluatedAndKeptAndTheWeightsGoOn()
{
    Recipe recipe = recipeOf(3);
    const TrainingTask plain = taskOf("dense 12 relu > batchnorm", signature, 100, recipe);
    TrainingTask averaged = plain;
    averaged.recipe.averageDecay = 0.9;
    const RunOutcome a = ran(plain), b = ran(averaged);
    QVERIFY(a.checkpoint.weights == b.checkpoint.weights); // training itself does not see the average
    QVERIFY(a.checkpoint.averageWeights.empty());

    // By hand, from the weights after each step.
    std::vector<float> average;
    for (std::int64_t step = 0; step <= 15; ++step) {
        Lead lead(plain);
        for (std::int64_t i = 0; i < step; ++i) {
            lead.waitFor(RunState::Paused);
            lead.control.stepBatch();
        }
        lead.waitFor(step < 15 ? RunState::Paused : RunState::Ended);
        const std::vector<float> weights = lead.end().checkpoint.weights;
        if (step == 0)
            average.assign(weights.begin(),
                           weights.begin() + static_cast<std::ptrdiff_t>(b.checkpoint.averageWeights.size()));
        else
            averageIn(average, weights, 0.9, static_cast<std::uint64_t>(step));
    }
    QVERIFY(average == b.checkpoint.averageWeights);
    Network<float> network(*plain.graph, plain.data->signature, 100);
    ThreadPool pool(1);
    std::copy(b.checkpoint.bestWeights.begin(), b.checkpoint.bestWeights.end(), network.weights().begin());
    QCOMPARE(network.evaluate(*plain.data, plain.split.validation, pool), b.checkpoint.bestLoss);
    if (b.checkpoint.bestEpoch == 3)
        QVERIFY(std::equal(average.begin(), average.end(), b.checkpoint.bestWeights.begin()));
}

void TestTrainer::lbfgsLearnsFasterThanAdam()
{
    Recipe recipe = recipeOf(10);
    recipe.batchSize = 1000; // all rows at once
    TrainingTask task = taskOf("dense 8 tanh", tableOf(6, Task::Regression), 200, recipe);
    const RunOutcome adam = ran(task);
    task.recipe.optimizer = "lbfgs";
    task.recipe.learningRate = 1;
    const RunOutcome lbfgs = ran(task);
    QVERIFY2(lbfgs.epochs.back().trainLoss < 0.1 * adam.epochs.back().trainLoss,
             qPrintable(QString("%1 %2").arg(lbfgs.epochs.back().trainLoss).arg(adam.epochs.back().trainLoss)));
    task.recipe.clipNorm = 1;
    QVERIFY_EXCEPTION_THROWN(ran(task), Error);
}

void TestTrainer::frozenWeightsStayAsTheyAre_data()
{
    QTest::addColumn<QString>("optimizer");
    for (const std::string &id : optimizers().ids())
        QTest::newRow(id.c_str()) << QString::fromStdString(id);
}

void TestTrainer::frozenWeightsStayAsTheyAre()
{
    QFETCH(QString, optimizer);
    Recipe recipe = recipeOf(3);
    recipe.optimizer = optimizer.toStdString();
    recipe.averageDecay = 0.9;
    if (findSpec(optimizers().at(recipe.optimizer).info().params, "weight_decay"))
        recipe.optimizerParams = {{"weight_decay", 0.1}};
    TrainingTask task = taskOf("dense 12 relu > batchnorm > dense 8 relu", signature, 100, recipe);
    auto graph = std::make_shared<GraphSpec>(*task.graph);
    for (Node &node : graph->nodes)
        if (node.title == "Dense 1" || node.title == "Batch norm 1")
            node.params.set("frozen", true);
    task.graph = graph;
    const Checkpoint end = ran(task).checkpoint;
    Network<float> network(*graph, task.data->signature, 16);
    network.initialise(recipe.seed);
    int frozen = 0;
    for (const WeightSlot &slot : network.weightSlots()) {
        const auto first = static_cast<std::ptrdiff_t>(slot.offset), size = static_cast<std::ptrdiff_t>(slot.size);
        const auto isSame = [&](const std::vector<float> &weights) {
            return std::memcmp(weights.data() + first, network.weights().data() + first,
                               static_cast<std::size_t>(size) * sizeof(float)) == 0;
        };
        QVERIFY2(isSame(end.weights) == slot.isFrozen && isSame(end.bestWeights) == slot.isFrozen, slot.name.c_str());
        frozen += slot.isFrozen;
    }
    QCOMPARE(frozen, 6);
}

void TestTrainer::factorsOfALayerScaleItsRateAndDecay()
{
    Recipe recipe = recipeOf(1);
    recipe.batchSize = 1000; // one step
    recipe.optimizer = "sgd";
    recipe.optimizerParams = {{"weight_decay", 0.5}};
    const TrainingTask plain = taskOf("dense 12 relu > dense 8 relu", signature, 100, recipe);
    const auto movedBy = [&](double rateFactor, double decayFactor) {
        TrainingTask task = plain;
        auto graph = std::make_shared<GraphSpec>(*task.graph);
        for (Node &node : graph->nodes)
            if (node.title == "Dense 2")
                for (const auto &[key, factor] :
                     {std::pair("rate_factor", rateFactor), std::pair("decay_factor", decayFactor)})
                    node.params.set(key, factor);
        task.graph = graph;
        Network<float> network(*graph, task.data->signature, 75);
        network.initialise(recipe.seed);
        std::vector<float> moved = ran(task).checkpoint.weights;
        std::vector<double> ofSlot;
        const WeightSlot &slot = network.weightSlots()[2]; // Dense 2.weight
        for (std::int64_t i = slot.offset; i < slot.offset + slot.size; ++i)
            ofSlot.push_back(static_cast<double>(moved[static_cast<std::size_t>(i)]) -
                             static_cast<double>(network.weights()[static_cast<std::size_t>(i)]));
        return ofSlot;
    };
    const std::vector<double> whole = movedBy(1, 1), twice = movedBy(2, 1), still = movedBy(0, 1), free = movedBy(1, 0),
                              more = movedBy(1, 2);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        QVERIFY(std::abs(twice[i] - 2 * whole[i]) < 1e-7);
        QCOMPARE(still[i], 0.0);
        QVERIFY(std::abs(more[i] - whole[i] - (whole[i] - free[i])) < 1e-7);
    }
    QVERIFY(whole != free);
}

void TestTrainer::whatCannotBeTrainedByLayersIsRefusedInWords()
{
    const auto complaint = [](const char *key, const ParamValue &value, const char *optimizer) {
        Recipe recipe = recipeOf(1);
        recipe.optimizer = optimizer;
        TrainingTask task = taskOf("dense 12 relu", signature, 100, recipe);
        auto graph = std::make_shared<GraphSpec>(*task.graph);
        for (Node &node : graph->nodes)
            if (node.type == "dense")
                node.params.set(key, value);
        task.graph = graph;
        try {
            ran(task);
        } catch (const Error &error) {
            return QString::fromUtf8(error.what());
        }
        return QString();
    };
    QVERIFY(complaint("frozen", true, "adam").contains("Free at least one"));
    QVERIFY(complaint("rate_factor", 0.5, "lbfgs").contains("Dense 1"));
    QCOMPARE(complaint("rate_factor", 0.5, "adam"), QString());
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
