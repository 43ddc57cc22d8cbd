// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/metric.hpp"

#include "engine/metrics/sequence_tags.hpp"

#include <cmath>
#include <limits>

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

std::vector<std::uint32_t> knownRowsOf(const Outcome &outcome, std::size_t target)
{
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < outcome.rows; ++row)
        if (!std::isnan(outcome.actual[row * outcome.width + target]))
            rows.push_back(static_cast<std::uint32_t>(row));
    return rows;
}

Outcome outcomeOf(const Outcome &outcome, std::size_t target)
{
    Outcome one;
    one.task = outcome.task;
    one.classes = outcome.classes;
    one.width = outcome.task == Task::Binary ? 2 : 1;
    for (const std::uint32_t row : knownRowsOf(outcome, target)) {
        const double predicted = outcome.predicted[row * outcome.width + target];
        if (outcome.task == Task::Binary)
            one.predicted.push_back(1 - predicted);
        one.predicted.push_back(predicted);
        one.actual.push_back(outcome.actual[row * outcome.width + target]);
    }
    one.rows = one.actual.size();
    return one;
}

double valueOf(const MetricType &metric, const Outcome &outcome)
{
    if (outcome.questions < 2 || outcome.actual.empty())
        return metric.compute(outcome);
    double sum = 0;
    std::size_t defined = 0;
    for (std::size_t target = 0; target < outcome.width; ++target) {
        const double value = metric.compute(outcomeOf(outcome, target));
        if (std::isnan(value))
            continue;
        sum += value;
        ++defined;
    }
    return defined == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / static_cast<double>(defined);
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
