// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/job_tracker.hpp"
#include "gui/app/session.hpp"
#include "gui/run/run_bar.hpp"
#include "gui/run/run_controller.hpp"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace netloom;

namespace {

constexpr int patience = 60'000; ///< ms; a slow machine under a sanitizer is no failure

/// A session on simulated data, ready to train.
struct Desk {
    explicit Desk(std::int64_t epochs)
    {
        session.openGenerator("two_moons", 200, 1);
        const bool isReady = QTest::qWaitFor([this] { return session.bench() != nullptr; }, patience);
        if (!isReady)
            qFatal("the bench was not set up");
        Recipe recipe = session.project().recipe;
        recipe.epochs = epochs;
        recipe.patience = 0;
        session.editRecipe("epochs", recipe);
        if (!QTest::qWaitFor([this] { return !jobs.isBusy() && session.bench(); }, patience))
            qFatal("the bench was not kept");
    }

    bool waitFor(RunController::State state)
    {
        return QTest::qWaitFor([this, state] { return runs.state() == state; }, patience);
    }

    Registry registry;
    JobTracker jobs;
    Session session{registry, jobs};
    RunController runs{session};
};

} // namespace

class RunControllerTest : public QObject
{
    Q_OBJECT
private slots:
    void withoutDataItSaysWhyItCannotStart()
    {
        const Registry registry;
        JobTracker jobs;
        Session session(registry, jobs);
        RunController runs(session);
        QString whyNot;
        QVERIFY(!runs.canStart(&whyNot));
        QVERIFY(!whyNot.isEmpty());
        QSignalSpy notices(&session, &Session::notice);
        runs.start();
        QCOMPARE(runs.state(), RunController::State::Idle);
        QCOMPARE(notices.size(), 1);
    }

    void pulsesComeOnlyWhileSomeoneLooks()
    {
        Desk desk(1'000'000);
        int pulses = 0;
        QObject::connect(&desk.runs, &RunController::pulseChanged, &desk.runs, [&pulses] { ++pulses; });
        desk.runs.start();
        QTest::qWait(400);
        QCOMPARE(pulses, 0);
        desk.runs.addPulseViewer();
        QTRY_VERIFY(pulses > 1);
        desk.runs.removePulseViewer();
        QTest::qWait(100); // what was asked for already
        const int before = pulses;
        QTest::qWait(400);
        QCOMPARE(pulses, before);
        desk.runs.stop();
        QVERIFY(desk.waitFor(RunController::State::Idle));
    }

    void aRunEndsOnceAndItsRecordIsInTheSession()
    {
        Desk desk(3);
        QSignalSpy ended(&desk.runs, &RunController::runEnded);
        desk.runs.start();
        QCOMPARE(desk.runs.state(), RunController::State::Running);
        QVERIFY(desk.waitFor(RunController::State::Idle));
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(desk.session.project().runs.size(), std::size_t{1});
        const RunPtr run = desk.session.currentRun();
        QCOMPARE(run->epochs.size(), std::size_t{3});
        QCOMPARE(run->stopped, StopReason::Epochs);
        QCOMPARE(desk.runs.metrics().epochs.size(), std::size_t{3});
        QCOMPARE(desk.runs.progress(), 1.0);
        QTest::qWait(100);
        QCOMPARE(ended.size(), 1);
    }

    void theWindowTrainsTheSameBitsAsTheWorkflow()
    {
        Desk desk(3);
        const Project project = desk.session.project();
        Trainer trainer(trainingTask(project, *desk.session.bench()), 1);
        RunControl control;
        const RunOutcome alone = trainer.run(control);
        desk.runs.start();
        QVERIFY(desk.waitFor(RunController::State::Idle));
        const RunPtr run = desk.session.currentRun();
        QVERIFY(run);
        QVERIFY(run->checkpoint.weights == alone.checkpoint.weights);
        QVERIFY(run->checkpoint.bestWeights == alone.checkpoint.bestWeights);
        QCOMPARE(run->epochs.size(), alone.epochs.size());
        for (std::size_t i = 0; i < alone.epochs.size(); ++i) {
            QCOMPARE(run->epochs[i].trainLoss, alone.epochs[i].trainLoss);
            QCOMPARE(run->epochs[i].validationLoss, alone.epochs[i].validationLoss);
        }
    }

    void stoppingKeepsWhatWasTrained()
    {
        Desk desk(1'000'000);
        QSignalSpy ended(&desk.runs, &RunController::runEnded);
        desk.runs.start();
        QVERIFY(QTest::qWaitFor([&] { return desk.runs.metrics().epochs.size() >= 2; }, patience));
        desk.runs.stop();
        QVERIFY(desk.waitFor(RunController::State::Idle));
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(desk.session.currentRun()->stopped, StopReason::Interrupted);
        QVERIFY(!desk.session.currentRun()->modelWeights().empty());
    }

    void pausedItStandsStillUntilItGoesOn()
    {
        Desk desk(1'000'000);
        desk.runs.start();
        QVERIFY(QTest::qWaitFor([&] { return !desk.runs.metrics().epochs.empty(); }, patience));
        desk.runs.pause();
        QCOMPARE(desk.runs.state(), RunController::State::Paused);
        QTest::qWait(200);
        const double before = desk.runs.epochsDone();
        QTest::qWait(200);
        QCOMPARE(desk.runs.epochsDone(), before);
        desk.runs.start();
        QCOMPARE(desk.runs.state(), RunController::State::Running);
        QVERIFY(QTest::qWaitFor([&] { return desk.runs.epochsDone() > before; }, patience));
        desk.runs.stop();
        QVERIFY(desk.waitFor(RunController::State::Idle));
    }

    void aBatchAtATime()
    {
        Desk desk(5);
        desk.runs.stepBatch();
        QVERIFY(QTest::qWaitFor([&] { return desk.runs.metrics().samples.size() == 1; }, patience));
        QCOMPARE(desk.runs.state(), RunController::State::Paused);
        desk.runs.stepBatch();
        QVERIFY(QTest::qWaitFor([&] { return desk.runs.metrics().samples.size() == 2; }, patience));
        QTest::qWait(150);
        QCOMPARE(desk.runs.metrics().samples.back().step, std::uint64_t{2});
        desk.runs.stop();
        QVERIFY(desk.waitFor(RunController::State::Idle));
    }

    void anEpochAtATime()
    {
        Desk desk(5);
        desk.runs.stepEpoch();
        QVERIFY(desk.waitFor(RunController::State::Paused));
        QCOMPARE(desk.runs.metrics().epochs.size(), std::size_t{1});
        desk.runs.stepEpoch();
        QVERIFY(desk.waitFor(RunController::State::Paused));
        QTest::qWait(150);
        QCOMPARE(desk.runs.metrics().epochs.size(), std::size_t{2});
        desk.runs.stop();
        QVERIFY(desk.waitFor(RunController::State::Idle));
    }

    void aNewRateGoesOnTheRecord()
    {
        Desk desk(1'000'000);
        desk.runs.start();
        QVERIFY(QTest::qWaitFor([&] { return !desk.runs.metrics().epochs.empty(); }, patience));
        desk.runs.setLearningRate(0.0123);
        QVERIFY(QTest::qWaitFor([&] { return desk.runs.metrics().epochs.back().learningRate == 0.0123; }, patience));
        desk.runs.stop();
        QVERIFY(desk.waitFor(RunController::State::Idle));
        const RunPtr run = desk.session.currentRun();
        QCOMPARE(run->rateChanges.size(), std::size_t{1});
        QCOMPARE(run->rateChanges[0].learningRate, 0.0123);
    }

    void aStoppedRunCanBeGoneOnWith()
    {
        Desk desk(4);
        desk.runs.stepEpoch();
        QVERIFY(desk.waitFor(RunController::State::Paused));
        desk.runs.stop();
        QVERIFY(desk.waitFor(RunController::State::Idle));
        desk.runs.resumeLast();
        QVERIFY(desk.waitFor(RunController::State::Idle));
        QCOMPARE(desk.session.project().runs.size(), std::size_t{1});
        QCOMPARE(desk.session.currentRun()->epochs.size(), std::size_t{4});
    }

    void undoKeepsTheFinishedRun()
    {
        Desk desk(2);
        desk.runs.start();
        QVERIFY(desk.waitFor(RunController::State::Idle));
        desk.session.undoStack().undo();
        QCOMPARE(desk.session.project().runs.size(), std::size_t{1});
    }

    void leavingInTheMiddleIsSafe()
    {
        auto desk = std::make_unique<Desk>(1'000'000);
        desk->runs.start();
        QVERIFY(QTest::qWaitFor([&] { return !desk->runs.metrics().epochs.empty(); }, patience));
        desk.reset();
        QTest::qWait(50);
    }

    void theButtonsSayWhatTheyDo()
    {
        Desk desk(1'000'000);
        RunBar bar(desk.session, desk.runs);
        const auto button = [&bar](const QString &name) {
            for (QPushButton *each : bar.findChildren<QPushButton *>())
                if (each->accessibleName() == name)
                    return each;
            return static_cast<QPushButton *>(nullptr);
        };
        QVERIFY(button("Start") && button("Step batch") && button("Step epoch") && button("Stop"));
        QVERIFY(!button("Stop")->isEnabled());
        button("Start")->click();
        QVERIFY(button("Pause"));
        button("Pause")->click();
        QCOMPARE(desk.runs.state(), RunController::State::Paused);
        button("Stop")->click();
        QVERIFY(desk.waitFor(RunController::State::Idle));
        QVERIFY(button("Start")->isEnabled());
    }

    /// Whoever works with the keyboard goes on from the run control, not from wherever a grey button lets go.
    void theFocusStaysInTheRunControl()
    {
        Desk desk(1'000'000);
        RunBar bar(desk.session, desk.runs);
        bar.show();
        QVERIFY(QTest::qWaitForWindowActive(&bar));
        desk.runs.start();
        auto *stop = bar.findChild<QPushButton *>("run_stop");
        QVERIFY(stop);
        stop->setFocus();
        stop->click();
        QVERIFY(desk.waitFor(RunController::State::Idle));
        QVERIFY(!stop->isEnabled());
        QCOMPARE(bar.focusWidget()->accessibleName(), QString("Start"));
    }
};

QTEST_MAIN(RunControllerTest)
#include "tst_run_controller.moc"
