// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/class_counts.hpp"

#include <cmath>
#include <limits>

namespace netloom::all_metrics {

namespace {

class Mcc final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"mcc",
                                     NL_TEXT("Matthews correlation"),
                                     NL_TEXT("The correlation of predicted and actual classes: 0 is guessing, 1 is perfect, "
                                             "-1 is always wrong. Fair when the classes are of unequal size."),
                                     "(TP TN - FP FN) / sqrt((TP + FP)(TP + FN)(TN + FP)(TN + FN))",
                                     true,
                                     true};
        return info;
    }

    double compute(const Outcome &outcome) const override
    {
        // Gorodkin 2004 for any number of classes; 0 when one side is constant, as in scikit-learn.
        const auto counts = countClasses(outcome);
        if (!counts)
            return std::numeric_limits<double>::quiet_NaN();
        const auto rows = static_cast<double>(counts->rows);
        double both = static_cast<double>(counts->correct()) * rows;
        double ofActual = rows * rows, ofPredicted = rows * rows;
        for (std::size_t c = 0; c < counts->classes; ++c) {
            const auto actual = static_cast<double>(counts->actual[c]),
                       predicted = static_cast<double>(counts->predicted[c]);
            both -= actual * predicted;
            ofActual -= actual * actual;
            ofPredicted -= predicted * predicted;
        }
        return ofActual == 0 || ofPredicted == 0 ? 0.0 : both / (std::sqrt(ofActual) * std::sqrt(ofPredicted));
    }
};

} // namespace

const MetricType &mcc()
{
    static const Mcc metric;
    return metric;
}

} // namespace netloom::all_metrics
