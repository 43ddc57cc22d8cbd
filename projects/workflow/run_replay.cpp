// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/run_replay.hpp"

#include "projects/workflow/model.hpp"
#include "projects/workflow/trainer_thread.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>

namespace netloom {

namespace {

using namespace std::chrono_literals;

/// Leads a paused trainer from step to step, as a person would with the buttons.
class Replay
{
public:
    Replay(Trainer &trainer, const RunRecord &run, std::uint64_t stepsPerEpoch, const JobControl &job)
        : m_trainer(trainer), m_run(run), m_stepsPerEpoch(stepsPerEpoch), m_job(job)
    {
    }

    RunOutcome outcome()
    {
        m_control.pause();
        m_thread.emplace(m_trainer, m_control);
        lead();
        RunOutcome outcome = m_thread->outcome();
        m_job.throwIfStopped();
        return outcome;
    }

private:
    void lead()
    {
        for (const RateChange &change : m_run.rateChanges) {
            if (!change.isByHand) // the trainer halves the rate again by itself
                continue;
            advanceTo(change.step - 1);
            m_control.setLearningRate(change.learningRate);
        }
        if (m_run.stopped == StopReason::Interrupted) {
            advanceTo(m_run.checkpoint.step);
            m_control.stop();
        } else {
            m_control.resume();
        }
        while (!isOver()) {
            look();
            std::this_thread::sleep_for(2ms);
        }
    }

    /// Until so many steps are finished and the trainer waits for the next word.
    void advanceTo(std::uint64_t steps)
    {
        while (!isOver() && m_steps < steps) {
            if (!waitFor([this] { return m_control.state() == RunState::Paused; }))
                return;
            const bool isWholeEpoch = m_steps % m_stepsPerEpoch == 0 && steps - m_steps >= m_stepsPerEpoch;
            const std::uint64_t target = m_steps + (isWholeEpoch ? m_stepsPerEpoch : 1);
            const std::size_t epochs = m_epochs;
            if (isWholeEpoch)
                m_control.stepEpoch();
            else
                m_control.stepBatch();
            // Samples may be dropped when an epoch has very many steps; the epoch's summary never is.
            if (!waitFor([&] { return m_lastSample >= target || (isWholeEpoch && m_epochs > epochs); }))
                return;
            m_steps = target;
        }
        waitFor([this] { return m_control.state() == RunState::Paused; });
    }

    template <class Condition>
    bool waitFor(Condition condition)
    {
        while (!isOver()) {
            look();
            if (condition())
                return true;
            std::this_thread::sleep_for(20us);
        }
        return false;
    }

    bool isOver()
    {
        if (m_job.stop.stop_requested())
            m_control.stop();
        return m_thread->isOver();
    }

    void look()
    {
        m_samples.clear();
        m_control.drainSamples(m_samples);
        if (!m_samples.empty())
            m_lastSample = m_samples.back().step;
        const std::size_t fresh = m_control.takeEpochs().size();
        m_epochs += fresh;
        if (fresh > 0)
            m_job.report(std::min(1.0, static_cast<double>(m_epochs) /
                                           static_cast<double>(std::max<std::int64_t>(1, m_run.recipe.epochs))),
                         text(NL_TEXT("Training {1} again"), m_run.name));
    }

    Trainer &m_trainer;
    const RunRecord &m_run;
    std::uint64_t m_stepsPerEpoch;
    const JobControl &m_job;
    RunControl m_control;
    std::optional<TrainerThread> m_thread;
    std::vector<StepSample> m_samples;
    std::uint64_t m_steps = 0; ///< finished, as far as they were asked for one by one
    std::uint64_t m_lastSample = 0;
    std::size_t m_epochs = 0;
};

TrainingTask taskOf(const RunRecord &run, const Bench &bench, const JobControl &job)
{
    TrainingTask task;
    task.graph = run.graph;
    task.data = bench.prepared && bench.preparation == run.preparation
                    ? bench.prepared
                    : applyPreparation(run.preparation, *withTypes(bench.data, typesOf(run.preparation)), nullptr, job);
    task.split = run.split;
    task.recipe = run.recipe;
    task.targetMean = run.preparation.targetMean;
    task.targetDeviation = run.preparation.targetDeviation;
    return task;
}

} // namespace

RunOutcome replayed(const RunRecord &run, const Bench &bench, int threads, const JobControl &job)
{
    const std::int64_t steps = stepsPerEpoch(run.recipe, static_cast<std::int64_t>(run.split.train.size()));
    Trainer trainer(taskOf(run, bench, job), threads);
    return Replay(trainer, run, static_cast<std::uint64_t>(std::max<std::int64_t>(1, steps)), job).outcome();
}

} // namespace netloom
