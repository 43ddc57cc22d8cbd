// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/target_pairs.hpp"

#include <cmath>

namespace netloom::all_metrics {

namespace {

class Rmse final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"rmse",
                                     NL_TEXT("RMSE"),
                                     NL_TEXT("The root of the mean squared error, in the target's own unit; large errors "
                                             "count most. With several targets the mean over them."),
                                     "sqrt(mean of (prediction - actual)^2)",
                                     false,
                                     false};
        return info;
    }

    double compute(const Outcome &outcome) const override
    {
        return meanOverTargets(outcome, [](const TargetPairs &pairs) -> std::optional<double> {
            double sum = 0;
            for (std::size_t row = 0; row < pairs.actual.size(); ++row) {
                const double error = pairs.predicted[row] - pairs.actual[row];
                sum += error * error;
            }
            return std::sqrt(sum / static_cast<double>(pairs.actual.size()));
        });
    }
};

} // namespace

const MetricType &rmse()
{
    static const Rmse metric;
    return metric;
}

} // namespace netloom::all_metrics
