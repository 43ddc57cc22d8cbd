// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/train/step_gradient.hpp"
#include "engine/train/weight_average.hpp"
#include "tests/engine/run_fixture.hpp"

#include <QTest>

#include <cmath>
#include <limits>

using namespace netloom;

namespace {

const DataSignature signature = tableOf(6, Task::Binary);

} // namespace

class TestTrainingStep : public QObject
{
    Q_OBJECT
private slots:
    void theScheduleSetsTheRateOfEachStep();
    void aLowerRateOnAPlateau();
    void severalBatchesAStepEqualOneLargeBatch();
    void aBatchThatIsNotFiniteLeavesTheWholeStepUndone();
    void clippingShortensTheGradientAndNeverTurnsIt();
    void theAverageIsEvaluatedAndKeptAndTheWeightsGoOn();
    void lbfgsLearnsFasterThanAdam();
};

void TestTrainingStep::theScheduleSetsTheRateOfEachStep()
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

void TestTrainingStep::aLowerRateOnAPlateau()
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

void TestTrainingStep::severalBatchesAStepEqualOneLargeBatch()
{
    const TrainingTask task = taskOf("dense 12 relu l2=0.01 > dense 8 tanh", signature, 100, recipeOf(1));
    Network<float> network(*task.graph, task.data->signature, 70);
    network.initialise(3);
    ThreadPool pool(1);
    const auto computed = [&](std::int64_t batch, std::int64_t batches, StepResult &result) {
        Recipe recipe;
        recipe.batchesPerStep = batches;
        StepGradient gradient(network, *task.data, task.split.train, recipe, batch);
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

void TestTrainingStep::aBatchThatIsNotFiniteLeavesTheWholeStepUndone()
{
    Recipe recipe = recipeOf(1);
    recipe.batchSize = 10;
    recipe.batchesPerStep = 4;
    recipe.isShuffled = false;
    TrainingTask task = taskOf("dense 8 relu > batchnorm", signature, 100, recipe);
    PreparedData data = *task.data;
    data.inputs[0].values[25 * 6] = 3e38F; // in the third batch of the first step; its square leaves the range of floats
    task.data = std::make_shared<const PreparedData>(data);
    const RunOutcome outcome = ran(task);
    QCOMPARE(static_cast<int>(outcome.reason), static_cast<int>(StopReason::Diverged));
    Network<float> fresh(*task.graph, task.data->signature, 10);
    fresh.initialise(recipe.seed);
    QVERIFY(std::equal(fresh.weights().begin(), fresh.weights().end(), outcome.checkpoint.weights.begin(),
                       outcome.checkpoint.weights.end()));
}

void TestTrainingStep::clippingShortensTheGradientAndNeverTurnsIt()
{
    const TrainingTask task = taskOf("dense 12 relu", signature, 100, recipeOf(1));
    Network<float> network(*task.graph, task.data->signature, 50);
    network.initialise(3);
    ThreadPool pool(1);
    const auto clipped = [&](double value, double norm) {
        Recipe recipe;
        recipe.clipValue = value;
        recipe.clipNorm = norm;
        StepGradient gradient(network, *task.data, task.split.train, recipe, 50);
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

void TestTrainingStep::theAverageIsEvaluatedAndKeptAndTheWeightsGoOn()
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

void TestTrainingStep::lbfgsLearnsFasterThanAdam()
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

QTEST_APPLESS_MAIN(TestTrainingStep)
#include "tst_training_step.moc"
