// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/run/run_controller.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/app/session.hpp"
#include "gui/theme/translate.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

constexpr int drainMilliseconds = 33;
constexpr int drainsPerPulse = 3;

/// What the run's thread does, from the trainer's making to the finished record.
RunRecord train(TrainingTask task, int threads, RunRecord record, const RunPtr &resumed, RunControl &control)
{
    Trainer trainer(std::move(task), threads, resumed ? &resumed->checkpoint : nullptr);
    return finishRun(std::move(record), trainer.run(control));
}

} // namespace

RunController::RunController(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_timer.setInterval(drainMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &RunController::drain);
    connect(&session, &Session::runsChanged, this, &RunController::showChosenRun);
    connect(&session, &Session::projectReplaced, this, [this] {
        // A run of a project that is no longer open has nowhere to go.
        if (m_state != State::Idle)
            stop();
        else
            m_shownRun = 0;
        showChosenRun();
    });
    showChosenRun();
}

RunController::~RunController()
{
    if (m_control)
        m_control->stop();
    if (m_thread.joinable())
        m_thread.join();
}

bool RunController::canStart(QString *whyNot) const
{
    QString reason;
    if (m_state == State::Paused)
        return true;
    if (m_state != State::Idle)
        reason = tr("A run is going on.");
    else if (!m_session.hasProject())
        reason = tr("Open data or an example first.");
    else if (m_session.project().preparation.targets.empty())
        reason = tr("Choose a target column on the Data page first.");
    else if (!m_session.analysis().isRunnable())
        reason = shown(m_session.analysis().issues.front().message);
    else if (!m_session.bench())
        reason = !m_session.data() ? tr("The data are not loaded.")
                 : m_session.jobs().isBusy(QStringLiteral("bench"))
                     ? tr("The data are still being prepared.")
                     : tr("The data are not prepared. Change the split or the preparation, or open them again.");
    if (whyNot)
        *whyNot = reason;
    return reason.isEmpty();
}

void RunController::start()
{
    if (m_state == State::Paused) {
        m_isPausedAfterEpoch = false;
        m_control->resume();
        setState(State::Running);
    } else if (m_state == State::Idle) {
        begin(nullptr, false);
    }
}

void RunController::resumeLast()
{
    const RunPtr run = m_session.currentRun();
    if (m_state == State::Idle && run)
        begin(run.get(), false);
}

void RunController::begin(const RunRecord *resumed, bool isPaused)
{
    QString whyNot;
    if (!canStart(&whyNot)) {
        m_session.notify(whyNot, true);
        return;
    }
    const Project &project = m_session.project();
    const std::shared_ptr<const Bench> bench = m_session.bench();
    TrainingTask task;
    RunRecord record;
    try {
        task = trainingTask(project, *bench);
        record = beginRun(project, *bench, resumed);
    } catch (const Error &error) {
        m_session.notify(shown(error), true);
        return;
    }
    const RunPtr before = resumed ? std::make_shared<const RunRecord>(*resumed) : nullptr;
    m_projectId = project.id;
    m_recipe = project.recipe;
    m_trainRows = bench->split.train.size();
    m_metrics.clear();
    if (before)
        for (const EpochSummary &epoch : before->epochs)
            m_metrics.add(epoch);
    m_shownRun = record.number;
    m_samplesPerSecond = m_secondsAnEpoch = 0;
    m_isPausedAfterEpoch = false;

    m_threads = m_session.preferences().threadsInUse();
    m_control = std::make_shared<RunControl>();
    if (isPaused)
        m_control->pause();
    // The thread knows only values and the control; its end comes back as a queued call that dies with this object.
    m_thread = std::jthread([this, control = m_control, threads = m_threads, task = std::move(task),
                             record = std::move(record), before]() mutable {
        std::optional<RunRecord> done;
        QString trouble;
        try {
            done = train(std::move(task), threads, std::move(record), before, *control);
        } catch (const Error &error) {
            trouble = shown(error);
        } catch (const std::bad_alloc &) {
            trouble = tr("There is not enough memory for this network and batch size. Make either smaller.");
        } catch (const std::exception &error) {
            trouble = tr("The run broke off: %1").arg(QString::fromUtf8(error.what()));
        }
        QMetaObject::invokeMethod(
            this, [this, done = std::move(done), trouble]() mutable { finish(std::move(done), trouble); },
            Qt::QueuedConnection);
    });
    m_timer.start();
    m_session.goTo(WorkflowStep::Train); // where the curves are
    setState(isPaused ? State::Paused : State::Running);
    emit metricsChanged();
}

void RunController::pause()
{
    if (m_state != State::Running)
        return;
    m_isPausedAfterEpoch = false;
    m_control->pause();
    setState(State::Paused);
}

void RunController::stepBatch()
{
    if (m_state == State::Idle)
        begin(nullptr, true);
    else if (m_state == State::Running)
        pause();
    if (m_state == State::Paused)
        m_control->stepBatch();
}

void RunController::stepEpoch()
{
    if (m_state == State::Idle)
        begin(nullptr, true);
    else if (m_state == State::Running)
        pause();
    if (m_state != State::Paused)
        return;
    m_control->stepEpoch();
    m_isPausedAfterEpoch = true;
    setState(State::Running);
}

void RunController::stop()
{
    if (m_state == State::Idle || m_state == State::Stopping)
        return;
    m_control->stop();
    setState(State::Stopping);
}

void RunController::setLearningRate(double rate)
{
    if (m_state == State::Idle || !(rate > 0))
        return;
    m_recipe.learningRate = rate;
    m_control->setLearningRate(rate);
}

void RunController::drain()
{
    if (m_pulseViewers > 0 && m_drains++ % drainsPerPulse == 0)
        m_control->askForPulse();
    if (const std::optional<NetworkPulse> pulse = m_control->takePulse())
        emit pulseChanged(*pulse);
    // Looked at first: what was published before the pause is then surely in what follows.
    const bool isEpochStepDone = m_isPausedAfterEpoch && m_control->state() == RunState::Paused;
    std::vector<StepSample> samples;
    m_control->drainSamples(samples);
    const std::vector<EpochSummary> epochs = m_control->takeEpochs();
    const std::uint64_t dropped = m_control->droppedSamples();
    if (samples.empty() && epochs.empty() && dropped == m_metrics.dropped && !isEpochStepDone)
        return;
    m_metrics.add(samples);
    for (const EpochSummary &epoch : epochs)
        m_metrics.add(epoch);
    m_metrics.dropped = dropped;
    const double passed = static_cast<double>(m_clock.elapsed()) / 1000;
    const double done = epochsDone() - m_epochAtClock;
    if (m_state == State::Running && passed > 0.2 && done > 0) {
        m_secondsAnEpoch = passed / done;
        m_samplesPerSecond = static_cast<double>(m_trainRows) / m_secondsAnEpoch;
    }
    if (isEpochStepDone && m_state == State::Running) {
        m_isPausedAfterEpoch = false;
        setState(State::Paused);
    }
    emit metricsChanged();
}

void RunController::finish(std::optional<RunRecord> record, const QString &trouble)
{
    if (m_thread.joinable())
        m_thread.join();
    m_isPausedAfterEpoch = false;
    drain();
    m_timer.stop();
    m_control.reset();
    const bool isOpenStill = m_session.hasProject() && m_session.project().id == m_projectId;
    setState(State::Idle);
    if (!trouble.isEmpty())
        m_session.notify(trouble, true);
    if (!isOpenStill || !record) {
        m_shownRun = 0;
        showChosenRun();
    } else {
        if (record->stopped == StopReason::Diverged && !record->message.empty())
            m_session.notify(shown(record->message), true);
        m_session.addRun(std::move(*record));
    }
    emit runEnded();
}

void RunController::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    if (state == State::Running) {
        m_clock.start();
        m_epochAtClock = epochsDone();
    }
    emit stateChanged();
}

void RunController::showChosenRun()
{
    if (m_state != State::Idle)
        return;
    const RunPtr run = m_session.currentRun();
    if (run ? run->number == m_shownRun : m_shownRun == 0 && m_metrics.epochs.empty() && m_metrics.samples.empty())
        return;
    m_metrics.clear();
    m_shownRun = run ? run->number : 0;
    m_samplesPerSecond = m_secondsAnEpoch = 0;
    if (run) {
        m_recipe = run->recipe;
        for (const EpochSummary &epoch : run->epochs)
            m_metrics.add(epoch);
    }
    emit metricsChanged();
}

double RunController::epochsDone() const
{
    const double bySample = m_metrics.samples.empty() ? 0 : m_metrics.samples.back().epoch;
    const double byEpoch = m_metrics.epochs.empty() ? 0 : static_cast<double>(m_metrics.epochs.back().epoch);
    return std::max(bySample, byEpoch);
}

std::int64_t RunController::epochsWanted() const
{
    return m_state == State::Idle && m_shownRun == 0 ? m_session.project().recipe.epochs : m_recipe.epochs;
}

double RunController::progress() const
{
    const auto wanted = static_cast<double>(epochsWanted());
    return wanted > 0 ? std::clamp(epochsDone() / wanted, 0.0, 1.0) : 0;
}

double RunController::samplesPerSecond() const
{
    if (m_samplesPerSecond > 0)
        return m_samplesPerSecond;
    return m_metrics.epochs.empty() ? 0 : m_metrics.epochs.back().samplesPerSecond;
}

double RunController::secondsLeft() const
{
    if (m_state == State::Idle)
        return -1;
    double anEpoch = m_secondsAnEpoch;
    if (anEpoch <= 0 && !m_metrics.epochs.empty() && m_metrics.epochs.back().elapsedSeconds > 0)
        anEpoch = m_metrics.epochs.back().elapsedSeconds / static_cast<double>(m_metrics.epochs.back().epoch);
    return anEpoch > 0 ? std::max(0.0, (static_cast<double>(epochsWanted()) - epochsDone()) * anEpoch) : -1;
}

} // namespace netloom
