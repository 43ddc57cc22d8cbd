// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/ranking.hpp"

#include <limits>

namespace netloom::all_metrics {

namespace {

/// Twice the won pairs, ties counted as half a win, in whole numbers: exact until the division.
double areaUnderRoc(const std::vector<RankStep> &steps)
{
    const auto [positives, negatives] = totals(steps);
    if (positives == 0 || negatives == 0)
        return std::numeric_limits<double>::quiet_NaN();
    std::uint64_t twiceWon = 0, positivesAbove = 0;
    for (const RankStep &step : steps) {
        twiceWon += step.negatives * (2 * positivesAbove + step.positives);
        positivesAbove += step.positives;
    }
    return static_cast<double>(twiceWon) / (2.0 * static_cast<double>(positives) * static_cast<double>(negatives));
}

class Auc final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{
            "auc",
            NL_TEXT("AUC"),
            NL_TEXT("The chance that a row of the class gets a higher probability than a row without it: 0.5 is guessing, 1 "
                    "is perfect. With several classes each against the rest, then the mean."),
            "area under the ROC curve",
            true,
            true};
        return info;
    }

    double compute(const Outcome &outcome) const override { return rankScore(outcome, areaUnderRoc); }
};

} // namespace

const MetricType &auc()
{
    static const Auc metric;
    return metric;
}

} // namespace netloom::all_metrics
