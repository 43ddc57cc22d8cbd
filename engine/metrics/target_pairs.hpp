// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metrics/metric.hpp"

#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace netloom {

/// The values of one regression target, row by row; of several targets where they are known.
struct TargetPairs {
    std::vector<double> predicted, actual;
};

inline TargetPairs targetPairs(const Outcome &outcome, std::size_t target)
{
    TargetPairs pairs;
    for (std::size_t row = 0; row < outcome.rows; ++row) {
        if (outcome.width > 1 && std::isnan(outcome.actual[row * outcome.width + target]))
            continue;
        pairs.predicted.push_back(outcome.predicted[row * outcome.width + target]);
        pairs.actual.push_back(outcome.actual[row * outcome.width + target]);
    }
    return pairs;
}

/// The mean over the targets (scikit-learn's "uniform_average") of a score that gives nothing where it is not defined;
/// NaN when it is for none. A NaN that a prediction brings in stays to be seen.
template <class Score>
double meanOverTargets(const Outcome &outcome, Score score)
{
    double sum = 0;
    std::size_t defined = 0;
    for (std::size_t target = 0; outcome.rows > 0 && target < outcome.width; ++target) {
        const TargetPairs pairs = targetPairs(outcome, target);
        const std::optional<double> value = pairs.actual.empty() ? std::nullopt : std::optional<double>(score(pairs));
        if (!value)
            continue;
        sum += *value;
        ++defined;
    }
    return defined == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / static_cast<double>(defined);
}

} // namespace netloom
