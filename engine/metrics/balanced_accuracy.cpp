// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/class_counts.hpp"

#include <limits>

namespace netloom::all_metrics {

namespace {

class BalancedAccuracy final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"balanced_accuracy",
                                     NL_TEXT("Balanced accuracy"),
                                     NL_TEXT("The mean of the classes' recalls: a rare class counts as much as a common "
                                             "one. Classes that are not there are left out."),
                                     "mean over classes of TP / (TP + FN)",
                                     true,
                                     true};
        return info;
    }

    double compute(const Outcome &outcome) const override
    {
        const auto counts = countClasses(outcome);
        if (!counts)
            return std::numeric_limits<double>::quiet_NaN();
        double sum = 0;
        std::size_t present = 0;
        for (std::size_t c = 0; c < counts->classes; ++c)
            if (counts->actual[c] > 0) {
                sum += counts->recall(c);
                ++present;
            }
        return sum / static_cast<double>(present);
    }
};

} // namespace

const MetricType &balanced_accuracy()
{
    static const BalancedAccuracy metric;
    return metric;
}

} // namespace netloom::all_metrics
