// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optimizers/optimizer.hpp"
#include "engine/schedules/schedule.hpp"
#include "tests/engine/run_fixture.hpp"

#include <QTest>

using namespace netloom;

namespace {

const DataSignature signature = tableOf(6, Task::Binary);
const char *const dropoutText = "dense 12 relu > dropout 0.3 > dense 8 tanh > dropout 0.2";

} // namespace

class TestStopAndResume : public QObject
{
    Q_OBJECT
private slots:
    void resumeAfterAnyStepIsExact_data();
    void resumeAfterAnyStepIsExact();
    void moreEpochsLaterEqualAllAtOnce();
    void oneStepAtATime();
    void oneEpochAtATime();
    void stoppingKeepsWhatWasLearnt();
    void aNewRateCountsFromTheNextStepAndIsRecorded();
};

void TestStopAndResume::resumeAfterAnyStepIsExact_data()
{
    QTest::addColumn<QString>("optimizer");
    QTest::addColumn<QString>("schedule");
    for (const std::string &optimizer : optimizers().ids())
        for (const std::string &schedule : schedules().ids())
            QTest::newRow((optimizer + " " + schedule).c_str())
                << QString::fromStdString(optimizer) << QString::fromStdString(schedule);
}

void TestStopAndResume::resumeAfterAnyStepIsExact()
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

void TestStopAndResume::moreEpochsLaterEqualAllAtOnce()
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

void TestStopAndResume::oneStepAtATime()
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

void TestStopAndResume::oneEpochAtATime()
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

void TestStopAndResume::stoppingKeepsWhatWasLearnt()
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

void TestStopAndResume::aNewRateCountsFromTheNextStepAndIsRecorded()
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

QTEST_APPLESS_MAIN(TestStopAndResume)
#include "tst_stop_and_resume.moc"
