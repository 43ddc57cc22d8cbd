// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/metric.hpp"

#include "engine/metrics/sequence_tags.hpp"

namespace netloom {

std::size_t Outcome::predictedClass(std::size_t row) const
{
    const double *const scores = predicted.data() + row * width;
    if (task == Task::Binary)
        return scores[1] >= 0.5 ? 1 : 0;
    std::size_t best = 0;
    for (std::size_t i = 1; i < width; ++i)
        if (scores[i] > scores[best])
            best = i;
    return best;
}

std::vector<const MetricType *> metricsFor(const Outcome &outcome)
{
    const auto suits = [&outcome](const MetricInfo &info) {
        if (info.isForClasses != (outcome.task != Task::Regression))
            return false;
        if (info.use == MetricUse::WatchedOfTags)
            return hasTags(outcome);
        return info.use != MetricUse::ReportOfSeveralClasses || outcome.task != Task::Binary;
    };
    std::vector<const MetricType *> fitting;
    for (const MetricType *metric : metrics().all())
        if (suits(metric->info()))
            fitting.push_back(metric);
    return fitting;
}

std::vector<const MetricType *> watchedMetricsFor(const Outcome &outcome)
{
    std::vector<const MetricType *> watched;
    for (const MetricType *metric : metricsFor(outcome))
        if (metric->info().use == MetricUse::Watched || metric->info().use == MetricUse::WatchedOfTags)
            watched.push_back(metric);
    return watched;
}

} // namespace netloom
