// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/class_counts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace netloom::all_metrics {

namespace {

constexpr std::size_t confidenceBins = 15;

std::size_t binOf(double confidence)
{
    std::size_t bin = 0;
    while (bin + 1 < confidenceBins && confidence > static_cast<double>(bin + 1) / static_cast<double>(confidenceBins))
        ++bin;
    return bin;
}

class CalibrationError final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"ece",
                                     NL_TEXT("Calibration error"),
                                     NL_TEXT("How far the probability of the predicted class is from the share of rows in "
                                             "which it is right, averaged over 15 bins of equal width: 0 is perfect."),
                                     "sum over bins of rows in bin / rows |accuracy - mean confidence|",
                                     false,
                                     true,
                                     MetricUse::Report};
        return info;
    }

    double compute(const Outcome &outcome) const override
    {
        // Naeini, Cooper, Hauskrecht 2015; 15 bins of the predicted class' confidence as Guo et al. 2017. A confidence on
        // an edge counts below it.
        if (outcome.rows == 0 || !hasClassTruth(outcome) || !hasFinitePredictions(outcome))
            return std::numeric_limits<double>::quiet_NaN();
        std::array<double, confidenceBins> gap{}; // right rows less confidence
        for (std::size_t row = 0; row < outcome.rows; ++row) {
            const std::size_t guess = outcome.predictedClass(row);
            const double confidence = outcome.predicted[row * outcome.width + guess];
            const bool isRight = static_cast<std::size_t>(outcome.actual[row]) == guess;
            gap[binOf(confidence)] += (isRight ? 1.0 : 0.0) - confidence;
        }
        double sum = 0;
        for (const double part : gap)
            sum += std::abs(part);
        return sum / static_cast<double>(outcome.rows);
    }
};

} // namespace

const MetricType &ece()
{
    static const CalibrationError metric;
    return metric;
}

} // namespace netloom::all_metrics
