// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/ranking.hpp"

#include <limits>

namespace netloom::all_metrics {

namespace {

/// As scikit-learn: steps, not trapezoids, since those are too kind.
double averagePrecision(const std::vector<RankStep> &steps)
{
    const auto [positives, negatives] = totals(steps);
    if (positives == 0)
        return std::numeric_limits<double>::quiet_NaN();
    double sum = 0;
    std::uint64_t hits = 0, seen = 0;
    for (const RankStep &step : steps) {
        hits += step.positives;
        seen += step.positives + step.negatives;
        sum += static_cast<double>(step.positives) * static_cast<double>(hits) / static_cast<double>(seen);
    }
    return sum / static_cast<double>(positives);
}

class AveragePrecision final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{
            "average_precision",
            NL_TEXT("Average precision"),
            NL_TEXT("The precision averaged over the recalls at which it is reached; it tells more than AUC when the class "
                    "is rare. With several classes each against the rest, then the mean."),
            "sum of (R_n - R_(n-1)) P_n",
            true,
            true};
        return info;
    }

    double compute(const Outcome &outcome) const override { return rankScore(outcome, averagePrecision); }
};

} // namespace

const MetricType &average_precision()
{
    static const AveragePrecision metric;
    return metric;
}

} // namespace netloom::all_metrics
