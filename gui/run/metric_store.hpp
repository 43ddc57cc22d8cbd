// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/train/telemetry.hpp"

#include <vector>

namespace netloom {

/// The curves of the run that is going on or was chosen, as values: no Qt, no plotting. Bounded, however long the run is;
/// its record keeps every epoch.
struct MetricStore {
    static constexpr std::size_t mostSamples = 20'000, mostEpochs = 2'000; ///< more than a screen has columns

    std::vector<StepSample> samples;  ///< every stride-th step
    std::vector<EpochSummary> epochs; ///< the first, every epochStride-th after it, and the newest
    std::uint64_t dropped = 0;        ///< samples that the view was too slow for; shown
    std::int64_t bestEpoch = 0;       ///< lowest validation loss (training loss without a validation part); 0 none
    std::uint64_t stride = 1;         ///< a power of two
    std::int64_t epochStride = 1;     ///< a power of two

    void clear();
    void add(const std::vector<StepSample> &more);
    void add(const EpochSummary &epoch);

    /// The loss that decides which epoch is best: of the validation part where there is one.
    static double decidingLoss(const EpochSummary &epoch);
    /// Where an axis of epochs ends: at the last that is wanted, of a run that is over where it ended. A long run's
    /// beginning would be squeezed into a few pixels: its axis doubles as it goes.
    double axisEnd(std::int64_t epochsWanted, bool isGoing) const;
    const EpochSummary *best() const { return bestEpoch > 0 ? &bestSummary : nullptr; } ///< null when there is none

    EpochSummary bestSummary; ///< see best()
};

} // namespace netloom
