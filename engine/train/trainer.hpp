// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/split.hpp"
#include "engine/graph/graph_spec.hpp"
#include "engine/metrics/metric.hpp"
#include "engine/network/network.hpp"
#include "engine/train/recipe.hpp"
#include "engine/train/run_control.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace netloom {

/// A rate that was changed by hand, or halved after divergence, and when.
struct RateChange {
    std::uint64_t step = 0;  ///< the first step with the new rate, from 1
    double learningRate = 0; ///< before the schedule's factor
    bool isByHand = true;
    bool operator==(const RateChange &) const = default;
};

/// All that an exact resume needs. Random numbers are counter-based, so place and seed say them.
struct Checkpoint {
    std::vector<float> weights; ///< trained, then state
    std::vector<float> bestWeights;
    std::vector<float> optimizerState; ///< the moments in full
    std::vector<float> averageWeights; ///< the running average of the trained ones; empty without
    std::vector<double> scheduleMemory;
    std::int64_t epoch = 0;       ///< finished epochs
    std::int64_t stepInEpoch = 0; ///< finished steps of the one begun
    std::uint64_t step = 0;       ///< finished steps of all epochs
    double epochLossSum = 0;      ///< over the rows of the finished steps of the epoch begun
    std::int64_t bestEpoch = 0;
    double bestLoss = 0; ///< infinity before the first
    std::int64_t epochsWithoutBetter = 0;
    double learningRate = 0; ///< now, before the schedule's factor
    double elapsedSeconds = 0;
    std::int64_t retries = 0;      ///< after divergence, so far
    std::uint64_t restartStep = 0; ///< the step after which the last retry began, with the moments at 0
    bool operator==(const Checkpoint &) const = default;
};

enum class StopReason { Epochs, Early, UntilLoss, Interrupted, Diverged };

std::string stopReasonName(StopReason reason); ///< "epochs", "early", "until-loss", "interrupted", "diverged"

/// What a run leaves behind.
struct RunOutcome {
    StopReason reason = StopReason::Epochs;
    Checkpoint checkpoint;
    std::vector<EpochSummary> epochs; ///< of this call
    std::vector<RateChange> rateChanges;
    Text message; ///< why it diverged: which node, which step, what to do
};

/// What a trainer works on. Everything is shared and never changes: a run never sees later edits.
struct TrainingTask {
    std::shared_ptr<const GraphSpec> graph;
    std::shared_ptr<const PreparedData> data;
    Split split;
    Recipe recipe;
    std::vector<double> targetMean, targetDeviation; ///< regression: metrics are given in the target's own unit
};

/// Runs a recipe on the calling thread until done, stopped or not finite.
class Trainer
{
public:
    /// threads: 0 for all cores; never changes the numbers. resumeFrom: null to begin anew.
    /// Throws Error (Graph) when the graph is not runnable, Error (Usage) when there is nothing to train on or the
    /// checkpoint does not fit the graph.
    Trainer(TrainingTask task, int threads, const Checkpoint *resumeFrom = nullptr);
    ~Trainer();

    RunOutcome run(RunControl &control);

    const Network<float> &network() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Predictions for rows of prepared data beside the truth; values in the target's own unit.
Outcome predictOutcome(Network<float> &network, const PreparedData &data, std::span<const std::uint32_t> rows,
                       const std::vector<double> &targetMean, const std::vector<double> &targetDeviation, ThreadPool &pool);

} // namespace netloom
