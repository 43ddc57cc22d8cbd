// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/train/telemetry.hpp"

#include <vector>

namespace netloom {

/// The curves of the run that is going on or was chosen, as values: no Qt, no plotting.
struct MetricStore {
    std::vector<StepSample> samples; ///< thinned to at most 100,000, evenly
    std::vector<EpochSummary> epochs;
    std::uint64_t dropped = 0;       ///< samples that the view was too slow for; shown
    std::int64_t bestEpoch = 0;      ///< lowest validation loss (training loss without a validation part); 0 none

    void clear();
    void add(const std::vector<StepSample> &more);
    void add(const EpochSummary &epoch);
};

} // namespace netloom
