// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/class_counts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netloom::all_metrics {

namespace {

class LogLoss final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{
            "log_loss",
            NL_TEXT("Log loss"),
            NL_TEXT("The mean surprise at the actual class, in nats: a sure but wrong prediction costs much."),
            "mean of -ln p(actual class)",
            false,
            true};
        return info;
    }

    double compute(const Outcome &outcome) const override
    {
        // As scikit-learn 1.2: probabilities clipped by the machine's epsilon, then each row brought to a sum of 1.
        if (outcome.rows == 0 || !hasClassTruth(outcome) || !hasFinitePredictions(outcome))
            return std::numeric_limits<double>::quiet_NaN();
        constexpr double epsilon = std::numeric_limits<double>::epsilon();
        double sum = 0;
        for (std::size_t row = 0; row < outcome.rows; ++row) {
            const double *const scores = outcome.predicted.data() + row * outcome.width;
            double whole = 0;
            for (std::size_t c = 0; c < outcome.width; ++c)
                whole += std::clamp(scores[c], epsilon, 1 - epsilon);
            sum -= std::log(std::clamp(scores[static_cast<std::size_t>(outcome.actual[row])], epsilon, 1 - epsilon) / whole);
        }
        return sum / static_cast<double>(outcome.rows);
    }
};

} // namespace

const MetricType &log_loss()
{
    static const LogLoss metric;
    return metric;
}

} // namespace netloom::all_metrics
