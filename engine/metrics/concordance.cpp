// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/target_moments.hpp"

namespace netloom::all_metrics {

namespace {

class Concordance final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{
            "concordance",
            NL_TEXT("Concordance correlation"),
            NL_TEXT("How closely the predictions lie on the line where prediction and target are equal: Pearson's r, "
                    "lowered by a wrong scale or a shift. With several targets the mean over them."),
            "2 cov / (var of predictions + var of targets + (difference of means)^2)",
            true,
            false,
            MetricUse::Report};
        return info;
    }

    double compute(const Outcome &outcome) const override
    {
        // Lin 1989, with variances divided by the number of rows.
        return meanOverTargets(outcome, [](const TargetPairs &pairs) -> std::optional<double> {
            const TargetMoments moments = targetMomentsOf(pairs);
            const double shift = moments.meanPredicted - moments.meanActual;
            if (!moments.predictedVaries && !moments.actualVaries && shift == 0)
                return std::nullopt;
            const double rows = static_cast<double>(pairs.actual.size());
            return 2 * moments.both / (moments.ofPredicted + moments.ofActual + rows * shift * shift);
        });
    }
};

} // namespace

const MetricType &concordance()
{
    static const Concordance metric;
    return metric;
}

} // namespace netloom::all_metrics
