// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/top_classes.hpp"

namespace netloom::all_metrics {

namespace {

class Top5 final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{
            "top_5",
            NL_TEXT("Top-5 accuracy"),
            NL_TEXT("The share of rows whose class is among the 5 likeliest. Not defined for 5 classes or fewer."),
            "rows whose class is among the 5 likeliest / rows",
            true,
            true,
            MetricUse::ReportOfSeveralClasses};
        return info;
    }

    double compute(const Outcome &outcome) const override { return topAccuracy(outcome, 5); }
};

} // namespace

const MetricType &top_5()
{
    static const Top5 metric;
    return metric;
}

} // namespace netloom::all_metrics
