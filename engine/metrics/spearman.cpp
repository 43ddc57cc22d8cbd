// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/ranking.hpp"
#include "engine/metrics/target_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netloom::all_metrics {

namespace {

std::optional<double> correlation(const std::vector<double> &a, const std::vector<double> &b)
{
    // Ranks always have this mean, ties or not.
    const double mean = (static_cast<double>(a.size()) + 1) / 2;
    double both = 0, ofA = 0, ofB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        both += (a[i] - mean) * (b[i] - mean);
        ofA += (a[i] - mean) * (a[i] - mean);
        ofB += (b[i] - mean) * (b[i] - mean);
    }
    if (ofA == 0 || ofB == 0)
        return std::nullopt;
    return std::clamp(both / std::sqrt(ofA * ofB), -1.0, 1.0);
}

class Spearman final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"spearman",
                                     NL_TEXT("Spearman's rho"),
                                     NL_TEXT("How well the order of the predictions follows the order of the targets, from "
                                             "-1 to 1; equal values share their rank."),
                                     "correlation of the ranks",
                                     true,
                                     false};
        return info;
    }

    double compute(const Outcome &outcome) const override
    {
        return meanOverTargets(outcome, [](const TargetPairs &pairs) -> std::optional<double> {
            const auto isFinite = [](double value) { return std::isfinite(value); };
            if (!std::all_of(pairs.predicted.begin(), pairs.predicted.end(), isFinite) ||
                !std::all_of(pairs.actual.begin(), pairs.actual.end(), isFinite))
                return std::numeric_limits<double>::quiet_NaN();
            return correlation(averageRanks(pairs.predicted), averageRanks(pairs.actual));
        });
    }
};

} // namespace

const MetricType &spearman()
{
    static const Spearman metric;
    return metric;
}

} // namespace netloom::all_metrics
