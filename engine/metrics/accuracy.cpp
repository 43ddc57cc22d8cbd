// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/class_counts.hpp"

#include <limits>

namespace netloom::all_metrics {

namespace {

class Accuracy final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"accuracy",
                                     NL_TEXT("Accuracy"),
                                     NL_TEXT("The share of rows whose class was predicted rightly."),
                                     "right rows / rows",
                                     true,
                                     true};
        return info;
    }

    double compute(const Outcome &outcome) const override
    {
        const auto counts = countClasses(outcome);
        if (!counts)
            return std::numeric_limits<double>::quiet_NaN();
        return static_cast<double>(counts->correct()) / static_cast<double>(counts->rows);
    }
};

} // namespace

const MetricType &accuracy()
{
    static const Accuracy metric;
    return metric;
}

} // namespace netloom::all_metrics
