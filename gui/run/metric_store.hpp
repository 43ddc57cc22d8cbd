// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/train/telemetry.hpp"

#include <vector>

namespace netloom {

/// The curves of the run that is going on or was chosen, as values: no Qt, no plotting.
struct MetricStore {
    static constexpr std::size_t mostSamples = 100'000;

    std::vector<StepSample> samples; ///< every stride-th step, so that at most mostSamples are kept, evenly
    std::vector<EpochSummary> epochs;
    std::uint64_t dropped = 0;  ///< samples that the view was too slow for; shown
    std::int64_t bestEpoch = 0; ///< lowest validation loss (training loss without a validation part); 0 none
    std::uint64_t stride = 1;   ///< a power of two

    void clear();
    void add(const std::vector<StepSample> &more);
    void add(const EpochSummary &epoch);

    /// The loss that decides which epoch is best: of the validation part where there is one.
    static double decidingLoss(const EpochSummary &epoch);
    const EpochSummary *best() const; ///< null when there is none
};

} // namespace netloom
