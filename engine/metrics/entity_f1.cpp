// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/sequence_tags.hpp"

namespace netloom::all_metrics {

namespace {

class EntityF1 final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"entity_f1",
                                     NL_TEXT("Entity F1"),
                                     NL_TEXT("The harmonic mean of precision and recall of whole entities: type, first and "
                                             "last token must be right. As seqeval, over all types."),
                                     "2 right / (predicted + true)",
                                     true,
                                     true,
                                     MetricUse::WatchedOfTags};
        return info;
    }

    double compute(const Outcome &outcome) const override { return entityReport(outcome).micro.f1; }
};

} // namespace

const MetricType &entity_f1()
{
    static const EntityF1 metric;
    return metric;
}

} // namespace netloom::all_metrics
