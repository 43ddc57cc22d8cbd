// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/class_counts.hpp"

namespace netloom::all_metrics {

namespace {

class FHalf final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{
            "f_half",
            NL_TEXT("F0.5"),
            NL_TEXT("Like F1, but precision counts twice as much as recall: for when a false alarm is worse than a miss. "
                    "With two classes of the positive one, else the mean over the classes."),
            "1.25 TP / (1.25 TP + 0.25 FN + FP)",
            true,
            true,
            MetricUse::Report};
        return info;
    }

    double compute(const Outcome &outcome) const override { return decisionScore(outcome, &ClassCounts::fHalf); }
};

} // namespace

const MetricType &f_half()
{
    static const FHalf metric;
    return metric;
}

} // namespace netloom::all_metrics
