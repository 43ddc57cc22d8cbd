// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/ordered_pairs.hpp"
#include "engine/metrics/target_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netloom::all_metrics {

namespace {

class ConcordanceIndex final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{
            "c_index",
            NL_TEXT("Concordance index"),
            NL_TEXT("The chance that of two rows with different targets the one with the larger target gets the larger "
                    "prediction; equal predictions count half. 0.5 is guessing, 1 is the right order throughout."),
            "(rightly ordered pairs + half of the tied) / pairs with different targets",
            true,
            false,
            MetricUse::Report};
        return info;
    }

    double compute(const Outcome &outcome) const override
    {
        // Harrell et al. 1982, without censored rows.
        return meanOverTargets(outcome, [](const TargetPairs &pairs) -> std::optional<double> {
            const auto isFinite = [](double value) { return std::isfinite(value); };
            if (!std::all_of(pairs.predicted.begin(), pairs.predicted.end(), isFinite) ||
                !std::all_of(pairs.actual.begin(), pairs.actual.end(), isFinite))
                return std::numeric_limits<double>::quiet_NaN();
            const OrderedPairs counted = countOrderedPairs(pairs.predicted, pairs.actual);
            if (counted.all == 0)
                return std::nullopt;
            return static_cast<double>(counted.twiceConcordant) / (2.0 * static_cast<double>(counted.all));
        });
    }
};

} // namespace

const MetricType &c_index()
{
    static const ConcordanceIndex metric;
    return metric;
}

} // namespace netloom::all_metrics
