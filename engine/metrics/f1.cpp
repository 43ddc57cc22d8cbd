// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/class_counts.hpp"

namespace netloom::all_metrics {

namespace {

class F1 final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"f1",
                                     NL_TEXT("F1"),
                                     NL_TEXT("The harmonic mean of precision and recall. With two classes of the positive "
                                             "one, else the mean over the classes."),
                                     "2 TP / (2 TP + FP + FN)",
                                     true,
                                     true};
        return info;
    }

    double compute(const Outcome &outcome) const override { return decisionScore(outcome, &ClassCounts::f1); }
};

} // namespace

const MetricType &f1()
{
    static const F1 metric;
    return metric;
}

} // namespace netloom::all_metrics
