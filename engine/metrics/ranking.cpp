// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/ranking.hpp"

#include "engine/metrics/class_counts.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace netloom {

std::vector<RankStep> rankSteps(const Outcome &outcome, std::size_t c)
{
    if (outcome.rows == 0 || !hasClassTruth(outcome) || !hasFinitePredictions(outcome))
        return {};
    std::vector<std::pair<double, bool>> scored(outcome.rows);
    for (std::size_t row = 0; row < outcome.rows; ++row)
        scored[row] = {outcome.predicted[row * outcome.width + c], static_cast<std::size_t>(outcome.actual[row]) == c};
    std::sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first > b.first; });

    std::vector<RankStep> steps;
    for (const auto &[score, isPositive] : scored) {
        if (steps.empty() || steps.back().score != score)
            steps.push_back({score, 0, 0});
        ++(isPositive ? steps.back().positives : steps.back().negatives);
    }
    return steps;
}

RankTotals totals(const std::vector<RankStep> &steps)
{
    RankTotals sum;
    for (const RankStep &step : steps) {
        sum.positives += step.positives;
        sum.negatives += step.negatives;
    }
    return sum;
}

double rankScore(const Outcome &outcome, RankScore score)
{
    if (outcome.task == Task::Binary)
        return score(rankSteps(outcome, 1));
    double sum = 0;
    std::size_t present = 0;
    for (std::size_t c = 0; c < outcome.width; ++c) {
        const std::vector<RankStep> steps = rankSteps(outcome, c);
        if (totals(steps).positives == 0)
            continue;
        sum += score(steps);
        ++present;
    }
    return present == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / static_cast<double>(present);
}

std::vector<double> averageRanks(const std::vector<double> &values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });

    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        const double shared = (static_cast<double>(begin + 1) + static_cast<double>(end)) / 2;
        for (std::size_t i = begin; i < end; ++i)
            ranks[order[i]] = shared;
    }
    return ranks;
}

} // namespace netloom
