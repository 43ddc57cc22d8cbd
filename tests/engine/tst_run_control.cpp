// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/test_size.hpp"
#include "tests/engine/training_fixture.hpp"

#include <QTest>

#include <thread>

using namespace netloom;

namespace {

/// What a person may do while a run is on, in random order, with looks at the curves in between.
void meddle(RunControl &control, RandomStream &stream)
{
    std::vector<StepSample> samples;
    const int deeds = static_cast<int>(stream.below(12));
    for (int i = 0; i < deeds; ++i) {
        switch (stream.below(8)) {
        case 0:
            control.pause();
            break;
        case 1:
            control.resume();
            break;
        case 2:
            control.stepBatch();
            break;
        case 3:
            control.stepEpoch();
            break;
        case 4:
            control.setLearningRate(0.001 * (1 + stream.uniform()));
            break;
        case 5:
            control.drainSamples(samples);
            break;
        case 6:
            control.takeEpochs();
            break;
        default:
            std::this_thread::yield();
        }
        control.state();
    }
    if (stream.below(2) == 0)
        control.stop();
    else
        control.resume();
}

} // namespace

/// R15: whatever order things are asked for in, a run ends in order and what it says fits together. .ci/run does this
/// under ThreadSanitizer.
class TestRunControl : public QObject
{
    Q_OBJECT
private slots:
    void anySequenceOfWishesEndsInOrder();
    void anEndedRunTakesNoWishes();
};

void TestRunControl::anySequenceOfWishesEndsInOrder()
{
    Recipe recipe;
    recipe.epochs = 3;
    recipe.batchSize = 16;
    TrainingTask task = taskOf("dense 8 relu > dropout 0.2", tableOf(4, Task::Binary), 80, recipe);
    const int sequences = testSize(500, 10000);
    for (int i = 0; i < sequences; ++i) {
        RandomStream stream({static_cast<std::uint64_t>(i), Purpose::Sampling, 0, 0});
        RunControl control;
        RunOutcome outcome;
        std::jthread run([&outcome, &control, task, i] { outcome = Trainer(task, 1 + i % 2).run(control); });
        meddle(control, stream);
        // While the run goes on, the person edits: the run has its own copy and never sees it.
        task.graph = std::make_shared<const GraphSpec>(*task.graph);
        run.join();
        QCOMPARE(static_cast<int>(control.state()), static_cast<int>(RunState::Ended));
        QVERIFY(outcome.reason == StopReason::Epochs || outcome.reason == StopReason::Interrupted);
        QCOMPARE(outcome.checkpoint.step,
                 static_cast<std::uint64_t>(outcome.checkpoint.epoch * 4 + outcome.checkpoint.stepInEpoch));
        QCOMPARE(static_cast<std::int64_t>(outcome.epochs.size()), outcome.checkpoint.epoch);
        if (outcome.reason == StopReason::Epochs)
            QCOMPARE(outcome.checkpoint.epoch, std::int64_t{3});
    }
}

void TestRunControl::anEndedRunTakesNoWishes()
{
    Recipe recipe;
    recipe.epochs = 1;
    RunControl control;
    Trainer(taskOf("dense 4", tableOf(2, Task::Binary), 40, recipe), 1).run(control);
    control.pause();
    control.stepBatch();
    QCOMPARE(static_cast<int>(control.state()), static_cast<int>(RunState::Ended));
}

QTEST_GUILESS_MAIN(TestRunControl)
#include "tst_run_control.moc"
