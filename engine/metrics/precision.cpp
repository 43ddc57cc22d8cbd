// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/class_counts.hpp"

namespace netloom::all_metrics {

namespace {

class Precision final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"precision",
                                     NL_TEXT("Precision"),
                                     NL_TEXT("Of the rows that were given a class, the share that have it. With two classes "
                                             "of the positive one, else the mean over the classes."),
                                     "TP / (TP + FP)",
                                     true,
                                     true};
        return info;
    }

    double compute(const Outcome &outcome) const override { return decisionScore(outcome, &ClassCounts::precision); }
};

} // namespace

const MetricType &precision()
{
    static const Precision metric;
    return metric;
}

} // namespace netloom::all_metrics
