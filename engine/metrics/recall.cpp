// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/class_counts.hpp"

namespace netloom::all_metrics {

namespace {

class Recall final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"recall",
                                     NL_TEXT("Recall"),
                                     NL_TEXT("Of the rows that have a class, the share that was found. With two classes of "
                                             "the positive one, else the mean over the classes."),
                                     "TP / (TP + FN)",
                                     true,
                                     true};
        return info;
    }

    double compute(const Outcome &outcome) const override { return decisionScore(outcome, &ClassCounts::recall); }
};

} // namespace

const MetricType &recall()
{
    static const Recall metric;
    return metric;
}

} // namespace netloom::all_metrics
