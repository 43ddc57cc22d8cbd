// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_analysis.hpp"
#include "engine/graph/graph_spec.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>

namespace netloom {

/// Kinds of work that a machine does at speeds of their own.
enum class WorkKind { Dense, Convolution, Recurrent, Attention, Graph };
constexpr std::size_t workKinds = 5;

/// What one training step does, apart from how fast.
struct StepWork {
    std::int64_t nodes = 0;                          ///< calls of layers a shard
    std::int64_t weights = 0;                        ///< that the optimizer moves
    std::array<double, workKinds> multiplyAdds = {}; ///< a sample, forward
};

StepWork stepWork(const GraphSpec &graph, const GraphAnalysis &analysis);

/// How fast this machine trains: measured once and stored, so that a run's time can be said before it begins.
struct Calibration {
    std::string machine;             ///< program version, instruction set, threads, processor: of what it holds
    double secondsPerNode = 0;       ///< of a step
    double secondsPerWeight = 0;     ///< of a step: gradient summed, optimizer
    double secondsPerEpoch = 0;      ///< besides its steps and the rows that are watched
    double secondsPerWatchedRow = 0; ///< of an epoch: predictions sorted, metrics
    std::array<double, workKinds> secondsPerMultiplyAdd = {}; ///< forward and backward, on one thread
    int threads = 1;

    /// Of one training step with a batch of so many rows; all threads at work where the batch is large enough.
    double stepSeconds(const StepWork &work, std::int64_t rows) const;
    /// Of one epoch. watchedRows: of the validation part; 0 when the training part is watched in its place.
    double epochSeconds(const StepWork &work, std::int64_t batch, std::int64_t trainRows, std::int64_t watchedRows) const;
};

/// Measures some steps of each kind; about three seconds. threads: 0 for all cores.
Calibration calibrate(int threads, const std::stop_token &stop);

/// The one that was stored for this machine, program and number of threads; empty when there is none or it cannot be read.
std::optional<Calibration> storedCalibration(int threads);
/// Kept in the person's cache folder ($XDG_CACHE_HOME or ~/.cache, netloom/calibration.json). Gives false when it cannot be
/// written: then the next one measures again.
bool storeCalibration(const Calibration &calibration);

} // namespace netloom
