// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/optimizers/optimizer.hpp"
#include "engine/schedules/schedule_run.hpp"
#include "engine/train/step_gradient.hpp"
#include "engine/train/trainer.hpp"

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
    bool applyUpdate(const StepResult &result, std::span<const std::uint32_t> rows, const RandomKey &key);
    void updateInPieces(const OptimizerStep &step);
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
    std::vector<WeightRange> m_pieces;
    std::unique_ptr<Optimizer<float>> m_optimizer;
    Checkpoint m_place;               ///< all but the weights, which live in the network until the end
    double m_rate = 0;                ///< of the last step
    std::vector<float> m_stateOfStep; ///< for a rule that looks again
    std::vector<std::uint32_t> m_order;
    std::int64_t m_rowsThisEpoch = 0; ///< of this call: what the rate is told from
    double m_elapsedBefore = 0;
    std::chrono::steady_clock::time_point m_begin, m_epochBegin;
    double m_pausedAtEpochBegin = 0;
    RunOutcome m_outcome;
};

} // namespace netloom
