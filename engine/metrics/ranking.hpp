// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metrics/metric.hpp"

#include <cstdint>
#include <vector>

namespace netloom {

/// One distinct score of a class, and how many rows have exactly that score: ties are one step, so that the order of
/// the rows can never matter.
struct RankStep {
    double score = 0;
    std::uint64_t positives = 0, negatives = 0;
};

/// The distinct scores of a class against the rest, highest first. Empty when a truth or a score is missing.
std::vector<RankStep> rankSteps(const Outcome &outcome, std::size_t c);

struct RankTotals {
    std::uint64_t positives = 0, negatives = 0;
};
RankTotals totals(const std::vector<RankStep> &steps);

using RankScore = double (*)(const std::vector<RankStep> &steps);

/// The positive class' score for Binary; else one-vs-rest, the mean over the classes that are there. NaN where the
/// score is not defined.
double rankScore(const Outcome &outcome, RankScore score);

/// Ranks from 1; equal values share the mean of their ranks.
std::vector<double> averageRanks(const std::vector<double> &values);

} // namespace netloom
