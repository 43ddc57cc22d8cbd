// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/class_counts.hpp"

#include <limits>

namespace netloom::all_metrics {

namespace {

class Brier final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"brier",
                                     NL_TEXT("Brier score"),
                                     NL_TEXT("The mean squared difference between the probability and what came true; with "
                                             "several classes summed over them."),
                                     "mean of (p - y)^2",
                                     false,
                                     true};
        return info;
    }

    double compute(const Outcome &outcome) const override
    {
        // Binary: of the positive class alone, so within [0, 1]. Multiclass: Brier's own sum over the classes, within [0,
        // 2].
        if (outcome.rows == 0 || !hasClassTruth(outcome) || !hasFinitePredictions(outcome))
            return std::numeric_limits<double>::quiet_NaN();
        double sum = 0;
        for (std::size_t row = 0; row < outcome.rows; ++row)
            for (std::size_t c = outcome.task == Task::Binary ? 1 : 0; c < outcome.width; ++c) {
                const double came = static_cast<std::size_t>(outcome.actual[row]) == c ? 1.0 : 0.0;
                const double missed = outcome.predicted[row * outcome.width + c] - came;
                sum += missed * missed;
            }
        return sum / static_cast<double>(outcome.rows);
    }
};

} // namespace

const MetricType &brier()
{
    static const Brier metric;
    return metric;
}

} // namespace netloom::all_metrics
