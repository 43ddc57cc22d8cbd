// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/schedules/schedule_run.hpp"
#include "engine/train/trainer.hpp"
#include "engine/train/weight_update.hpp"

#include <chrono>
#include <optional>

namespace netloom {

/// A run at work: what Trainer keeps between its construction and the end of run().
class TrainerState
{
public:
    TrainerState(TrainingTask task, int threads, const Checkpoint *resumeFrom);

    RunOutcome run(RunControl &control);
    const Network<float> &network() const { return m_network; }

private:
    StopReason train(RunControl &control);
    void orderRows();
    bool step(RunControl &control);
    bool retry();
    double scheduleFactor() const;
    void changeRate(double rate, bool isByHand);
    std::optional<StopReason> finishEpoch(RunControl &control);
    void noteIfBest(double loss);
    bool isPatienceSpent() const;
    Text divergence() const;
    void beginAverage();
    void resume(const Checkpoint &checkpoint);
    double secondsSince(std::chrono::steady_clock::time_point begin, const RunControl &control) const;

    TrainingTask m_task;
    std::int64_t m_batch = 0, m_stepRows = 0, m_stepsPerEpoch = 0;
    Network<float> m_network;
    ThreadPool m_pool;
    StepGradient m_gradient;
    ScheduleRun m_schedule;
    WeightUpdate m_update;
    Checkpoint m_place; ///< all but the weights, which live in the network until the end
    double m_rate = 0;  ///< of the last step
    std::vector<std::uint32_t> m_order;
    std::int64_t m_rowsThisEpoch = 0; ///< of this call: what the rate is told from
    double m_elapsedBefore = 0;
    std::chrono::steady_clock::time_point m_begin, m_epochBegin;
    double m_pausedAtEpochBegin = 0;
    RunOutcome m_outcome;
};

} // namespace netloom
