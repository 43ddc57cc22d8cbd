// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/measure/calibration.hpp"
#include "engine/train/trainer.hpp"

namespace netloom {

/// What a run will take, said before it begins.
struct RunForecast {
    std::int64_t parameters = 0;           ///< trained numbers
    std::int64_t multiplyAdds = 0;         ///< a sample, forward
    std::int64_t networkBytes = 0;         ///< weights, activations, gradients: the arena, to the byte
    std::int64_t optimizerBytes = 0;       ///< its moments, to the byte
    std::optional<double> secondsPerEpoch; ///< empty without calibration and trial

    std::int64_t bytes() const { return networkBytes + optimizerBytes; }
};

/// Some steps of a network on its own data, timed: nearer to the truth than any calibration, since small layers of each
/// kind are slow in a way of their own.
struct Trial {
    double stepSeconds = 0;
    double watchSecondsPerRow = 0; ///< one pass forward
};

/// Takes about a tenth of a second, and the memory that the run will take. Changes nothing of the task. threads: 0 for all.
/// Throws as Trainer.
Trial tryOut(const TrainingTask &task, int threads, const std::stop_token &stop);

/// Nothing is allocated. watchedRows: of the validation part, 0 without. calibration, trial: null when not known. Throws
/// Error (Graph) on a graph that is not runnable, Error (Usage) on an unknown optimizer.
RunForecast forecastRun(const GraphSpec &graph, const DataSignature &signature, const Recipe &recipe, std::int64_t trainRows,
                        std::int64_t watchedRows, const Calibration *calibration, const Trial *trial = nullptr);

} // namespace netloom
