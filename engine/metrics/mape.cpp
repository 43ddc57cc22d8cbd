// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/target_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netloom::all_metrics {

namespace {

class Mape final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"mape",
                                     NL_TEXT("MAPE"),
                                     NL_TEXT("The mean absolute error as a share of the target: 0.1 is ten percent. Useless "
                                             "where targets come near 0. With several targets the mean over them."),
                                     "mean of |prediction - actual| / |actual|",
                                     false,
                                     false,
                                     MetricUse::Report};
        return info;
    }

    double compute(const Outcome &outcome) const override
    {
        return meanOverTargets(outcome, [](const TargetPairs &pairs) -> std::optional<double> {
            double sum = 0;
            for (std::size_t row = 0; row < pairs.actual.size(); ++row)
                sum += std::abs(pairs.predicted[row] - pairs.actual[row]) /
                       std::max(std::abs(pairs.actual[row]), std::numeric_limits<double>::epsilon()); // as scikit-learn
            return sum / static_cast<double>(pairs.actual.size());
        });
    }
};

} // namespace

const MetricType &mape()
{
    static const Mape metric;
    return metric;
}

} // namespace netloom::all_metrics
