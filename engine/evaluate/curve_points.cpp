// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/curve_points.hpp"

#include "engine/metrics/class_counts.hpp"

#include <array>
#include <limits>

namespace netloom {

namespace {

constexpr double beforeAll = std::numeric_limits<double>::infinity();

void append(CurvePoints &curve, double x, double y, double threshold)
{
    curve.x.push_back(x);
    curve.y.push_back(y);
    curve.threshold.push_back(threshold);
}

/// Same direction: then the point between two steps lies on the line that joins its neighbours.
bool isStraightOn(const RankStep &step, const RankStep &next)
{
    return step.positives * next.negatives == step.negatives * next.positives;
}

} // namespace

CurvePoints rocCurve(const std::vector<RankStep> &steps)
{
    const auto [positives, negatives] = totals(steps);
    CurvePoints curve;
    if (positives == 0 || negatives == 0)
        return curve;
    append(curve, 0, 0, beforeAll);
    std::uint64_t hits = 0, alarms = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        hits += steps[i].positives;
        alarms += steps[i].negatives;
        if (i + 1 < steps.size() && isStraightOn(steps[i], steps[i + 1]))
            continue;
        append(curve, static_cast<double>(alarms) / static_cast<double>(negatives),
               static_cast<double>(hits) / static_cast<double>(positives), steps[i].score);
    }
    return curve;
}

CurvePoints precisionRecallCurve(const std::vector<RankStep> &steps)
{
    const auto positives = totals(steps).positives;
    CurvePoints curve;
    if (positives == 0)
        return curve;
    append(curve, 0, 1, beforeAll);
    std::uint64_t hits = 0, seen = 0;
    for (const RankStep &step : steps) {
        hits += step.positives;
        seen += step.positives + step.negatives;
        append(curve, static_cast<double>(hits) / static_cast<double>(positives),
               static_cast<double>(hits) / static_cast<double>(seen), step.score);
        if (hits == positives)
            break; // what follows has full recall and ever less precision
    }
    return curve;
}

CurvePoints calibrationCurve(const Outcome &outcome)
{
    CurvePoints curve;
    if (!hasClassTruth(outcome) || !hasFinitePredictions(outcome))
        return curve;
    constexpr std::size_t bins = 10;
    constexpr double binWidth = 1.0 / bins;
    std::array<double, bins> sum{};
    std::array<std::size_t, bins> rows{}, positives{};
    for (std::size_t row = 0; row < outcome.rows; ++row) {
        const double probability = outcome.predicted[row * outcome.width + 1];
        std::size_t bin = 0;
        while (bin + 1 < bins && probability > static_cast<double>(bin + 1) * binWidth)
            ++bin;
        sum[bin] += probability;
        ++rows[bin];
        positives[bin] += outcome.actual[row] == 1;
    }
    for (std::size_t bin = 0; bin < bins; ++bin)
        if (rows[bin] > 0)
            append(curve, sum[bin] / static_cast<double>(rows[bin]),
                   static_cast<double>(positives[bin]) / static_cast<double>(rows[bin]),
                   static_cast<double>(bin) * binWidth);
    return curve;
}

} // namespace netloom
