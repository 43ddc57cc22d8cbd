// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/target_pairs.hpp"

namespace netloom::all_metrics {

namespace {

class R2 final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"r2",
                                     NL_TEXT("R²"),
                                     NL_TEXT("The share of the target's variance that is explained: 1 is perfect, 0 is no "
                                             "better than the mean, below 0 is worse. Not defined for a constant target."),
                                     "1 - sum of (actual - prediction)^2 / sum of (actual - mean)^2",
                                     true,
                                     false};
        return info;
    }

    double compute(const Outcome &outcome) const override
    {
        return meanOverTargets(outcome, [](const TargetPairs &pairs) -> std::optional<double> {
            double mean = 0;
            for (const double value : pairs.actual)
                mean += value / static_cast<double>(pairs.actual.size());
            double residual = 0, spread = 0;
            bool varies = false;
            for (std::size_t row = 0; row < pairs.actual.size(); ++row) {
                const double error = pairs.actual[row] - pairs.predicted[row], offset = pairs.actual[row] - mean;
                residual += error * error;
                spread += offset * offset;
                varies = varies || pairs.actual[row] != pairs.actual[0];
            }
            return varies ? std::optional(1 - residual / spread) : std::nullopt;
        });
    }
};

} // namespace

const MetricType &r2()
{
    static const R2 metric;
    return metric;
}

} // namespace netloom::all_metrics
