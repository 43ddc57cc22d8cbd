// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/class_counts.hpp"

#include <limits>

namespace netloom::all_metrics {

namespace {

class Kappa final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"kappa",
                                     NL_TEXT("Cohen's kappa"),
                                     NL_TEXT("How much better than by chance the predictions agree with the truth: 0 is "
                                             "chance, 1 is perfect. Not defined when one class alone stands on both sides."),
                                     "(p_o - p_e) / (1 - p_e)",
                                     true,
                                     true,
                                     MetricUse::Report};
        return info;
    }

    double compute(const Outcome &outcome) const override
    {
        // Cohen 1960.
        const auto counts = countClasses(outcome);
        if (!counts)
            return std::numeric_limits<double>::quiet_NaN();
        std::uint64_t chance = 0; // in whole numbers, so that a certain agreement by chance is exactly that
        for (std::size_t c = 0; c < counts->classes; ++c)
            chance += std::uint64_t{counts->actual[c]} * counts->predicted[c];
        const std::uint64_t rows = counts->rows, all = rows * rows;
        if (chance == all)
            return std::numeric_limits<double>::quiet_NaN();
        return 1 - static_cast<double>(rows * (rows - counts->correct())) / static_cast<double>(all - chance);
    }
};

} // namespace

const MetricType &kappa()
{
    static const Kappa metric;
    return metric;
}

} // namespace netloom::all_metrics
