// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/measure/calibration.hpp"
#include "engine/train/recipe.hpp"

namespace netloom {

/// What a run will take, said before it begins.
struct RunForecast {
    std::int64_t parameters = 0;           ///< trained numbers
    std::int64_t multiplyAdds = 0;         ///< a sample, forward
    std::int64_t networkBytes = 0;         ///< weights, activations, gradients: the arena, to the byte
    std::int64_t optimizerBytes = 0;       ///< its moments, to the byte
    std::optional<double> secondsPerEpoch; ///< empty without a calibration

    std::int64_t bytes() const { return networkBytes + optimizerBytes; }
};

/// Nothing is allocated. watchedRows: of the validation part, 0 without. Throws Error (Graph) on a graph that is not
/// runnable, Error (Usage) on an unknown optimizer.
RunForecast forecastRun(const GraphSpec &graph, const DataSignature &signature, const Recipe &recipe, std::int64_t trainRows,
                        std::int64_t watchedRows, const Calibration *calibration);

} // namespace netloom
