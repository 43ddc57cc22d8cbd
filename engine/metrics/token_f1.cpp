// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/sequence_tags.hpp"

namespace netloom::all_metrics {

namespace {

class TokenF1 final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"token_f1",
                                     NL_TEXT("Token F1"),
                                     NL_TEXT("The harmonic mean of precision and recall of single tokens, over all tags but "
                                             "that of tokens outside of entities."),
                                     "2 right / (predicted + true), tokens tagged O left out",
                                     true,
                                     true,
                                     MetricUse::WatchedOfTags};
        return info;
    }

    double compute(const Outcome &outcome) const override { return tokenReport(outcome).micro.f1; }
};

} // namespace

const MetricType &token_f1()
{
    static const TokenF1 metric;
    return metric;
}

} // namespace netloom::all_metrics
