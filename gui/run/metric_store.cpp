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
    // A resumed run may bring an epoch anew that it had not finished before.
    while (!epochs.empty() && epochs.back().epoch >= epoch.epoch)
        epochs.pop_back();
    epochs.push_back(epoch);
    const double loss = decidingLoss(epoch);
    const EpochSummary *before = best();
    if (std::isfinite(loss) && (!before || before->epoch == epoch.epoch || loss < decidingLoss(*before)))
        bestEpoch = epoch.epoch;
}

double MetricStore::decidingLoss(const EpochSummary &epoch)
{
    return std::isnan(epoch.validationLoss) ? epoch.trainLoss : epoch.validationLoss;
}

const EpochSummary *MetricStore::best() const
{
    const auto found =
        std::find_if(epochs.begin(), epochs.end(), [this](const EpochSummary &epoch) { return epoch.epoch == bestEpoch; });
    return found == epochs.end() ? nullptr : &*found;
}

} // namespace netloom
