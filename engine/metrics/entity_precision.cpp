// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/sequence_tags.hpp"

namespace netloom::all_metrics {

namespace {

class EntityPrecision final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"entity_precision",
                                     NL_TEXT("Entity precision"),
                                     NL_TEXT("Of the entities that were found, the share that is right: their type, first "
                                             "and last token. As seqeval, over all types."),
                                     "right entities / predicted entities",
                                     true,
                                     true,
                                     MetricUse::WatchedOfTags};
        return info;
    }

    double compute(const Outcome &outcome) const override { return entityReport(outcome).micro.precision; }
};

} // namespace

const MetricType &entity_precision()
{
    static const EntityPrecision metric;
    return metric;
}

} // namespace netloom::all_metrics
