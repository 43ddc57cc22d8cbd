// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/top_classes.hpp"

namespace netloom::all_metrics {

namespace {

class Top3 final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{
            "top_3",
            NL_TEXT("Top-3 accuracy"),
            NL_TEXT("The share of rows whose class is among the 3 likeliest. Not defined for 3 classes or fewer."),
            "rows whose class is among the 3 likeliest / rows",
            true,
            true,
            MetricUse::ReportOfSeveralClasses};
        return info;
    }

    double compute(const Outcome &outcome) const override { return topAccuracy(outcome, 3); }
};

} // namespace

const MetricType &top_3()
{
    static const Top3 metric;
    return metric;
}

} // namespace netloom::all_metrics
