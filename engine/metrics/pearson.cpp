// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/target_moments.hpp"

#include <algorithm>
#include <cmath>

namespace netloom::all_metrics {

namespace {

class Pearson final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{
            "pearson",
            NL_TEXT("Pearson's r"),
            NL_TEXT("How well the predictions lie on a rising straight line over the targets, from -1 to 1, whatever its "
                    "slope. With several targets the mean over them; not defined for a constant."),
            "covariance / (deviation of predictions x deviation of targets)",
            true,
            false,
            MetricUse::Report};
        return info;
    }

    double compute(const Outcome &outcome) const override
    {
        return meanOverTargets(outcome, [](const TargetPairs &pairs) -> std::optional<double> {
            const TargetMoments moments = targetMomentsOf(pairs);
            if (!moments.predictedVaries || !moments.actualVaries)
                return std::nullopt;
            const double r = moments.both / (std::sqrt(moments.ofPredicted) * std::sqrt(moments.ofActual));
            return std::clamp(r, -1.0, 1.0);
        });
    }
};

} // namespace

const MetricType &pearson()
{
    static const Pearson metric;
    return metric;
}

} // namespace netloom::all_metrics
