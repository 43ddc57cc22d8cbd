// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/run/metric_store.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

void MetricStore::clear()
{
    *this = {};
}

void MetricStore::add(const std::vector<StepSample> &more)
{
    for (const StepSample &sample : more) {
        if (sample.step % stride != 0)
            continue;
        samples.push_back(sample);
        if (samples.size() > mostSamples) {
            stride *= 2;
            std::erase_if(samples, [this](const StepSample &kept) { return kept.step % stride != 0; });
        }
    }
}

void MetricStore::add(const EpochSummary &epoch)
{
    const auto isKept = [this](const EpochSummary &summary) { return (summary.epoch - 1) % epochStride == 0; };
    // A resumed run may bring an epoch anew that it had not finished before.
    while (!epochs.empty() && (epochs.back().epoch >= epoch.epoch || !isKept(epochs.back())))
        epochs.pop_back();
    if (epochs.size() >= mostEpochs) {
        epochStride *= 2;
        std::erase_if(epochs, [&](const EpochSummary &summary) { return !isKept(summary); });
    }
    epochs.push_back(epoch);

    if (bestEpoch >= epoch.epoch)
        bestEpoch = 0;
    const double loss = decidingLoss(epoch);
    if (std::isfinite(loss) && (bestEpoch == 0 || loss < decidingLoss(bestSummary))) {
        bestEpoch = epoch.epoch;
        bestSummary = epoch;
    }
}

double MetricStore::decidingLoss(const EpochSummary &epoch)
{
    return std::isnan(epoch.validationLoss) ? epoch.trainLoss : epoch.validationLoss;
}

double MetricStore::axisEnd(std::int64_t epochsWanted, bool isGoing) const
{
    constexpr double longRun = 200, firstEnd = 50, leastEnd = 1e-3;
    const double done = std::max(epochs.empty() ? 0.0 : static_cast<double>(epochs.back().epoch),
                                 samples.empty() ? 0.0 : samples.back().epoch);
    const auto wanted = static_cast<double>(epochsWanted);
    double end = isGoing ? wanted : done;
    if (isGoing && wanted > longRun)
        for (end = firstEnd; end < done * 1.05 && end < wanted;)
            end = std::min(wanted, end * 2);
    return std::max({end, done, leastEnd});
}

} // namespace netloom
