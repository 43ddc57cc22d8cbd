// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/class_counts.hpp"

namespace netloom::all_metrics {

namespace {

class F2 final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{
            "f2",
            NL_TEXT("F2"),
            NL_TEXT("Like F1, but recall counts twice as much as precision: for when a miss is worse than a false alarm. "
                    "With two classes of the positive one, else the mean over the classes."),
            "5 TP / (5 TP + 4 FN + FP)",
            true,
            true,
            MetricUse::Report};
        return info;
    }

    double compute(const Outcome &outcome) const override { return decisionScore(outcome, &ClassCounts::f2); }
};

} // namespace

const MetricType &f2()
{
    static const F2 metric;
    return metric;
}

} // namespace netloom::all_metrics
