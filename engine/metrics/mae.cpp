// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/target_pairs.hpp"

#include <cmath>

namespace netloom::all_metrics {

namespace {

class Mae final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{
            "mae",
            NL_TEXT("MAE"),
            NL_TEXT("The mean absolute error, in the target's own unit. With several targets the mean over them."),
            "mean of |prediction - actual|",
            false,
            false};
        return info;
    }

    double compute(const Outcome &outcome) const override
    {
        return meanOverTargets(outcome, [](const TargetPairs &pairs) -> std::optional<double> {
            double sum = 0;
            for (std::size_t row = 0; row < pairs.actual.size(); ++row)
                sum += std::abs(pairs.predicted[row] - pairs.actual[row]);
            return sum / static_cast<double>(pairs.actual.size());
        });
    }
};

} // namespace

const MetricType &mae()
{
    static const Mae metric;
    return metric;
}

} // namespace netloom::all_metrics
