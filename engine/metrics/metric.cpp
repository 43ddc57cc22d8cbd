// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/metric.hpp"

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

std::vector<const MetricType *> metricsFor(Task task)
{
    std::vector<const MetricType *> fitting;
    for (const MetricType *metric : metrics().all()) {
        const bool isForTwo = metric->info().use != MetricUse::ReportOfSeveralClasses;
        if (metric->info().isForClasses == (task != Task::Regression) && (isForTwo || task != Task::Binary))
            fitting.push_back(metric);
    }
    return fitting;
}

std::vector<const MetricType *> watchedMetricsFor(Task task)
{
    std::vector<const MetricType *> watched;
    for (const MetricType *metric : metricsFor(task))
        if (metric->info().use == MetricUse::Watched)
            watched.push_back(metric);
    return watched;
}

} // namespace netloom
