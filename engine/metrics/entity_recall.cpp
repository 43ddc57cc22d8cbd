// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/sequence_tags.hpp"

namespace netloom::all_metrics {

namespace {

class EntityRecall final : public MetricType
{
public:
    const MetricInfo &info() const override
    {
        static const MetricInfo info{"entity_recall",
                                     NL_TEXT("Entity recall"),
                                     NL_TEXT("Of the true entities, the share that was found with type, first and last "
                                             "token. As seqeval, over all types."),
                                     "right entities / true entities",
                                     true,
                                     true,
                                     MetricUse::WatchedOfTags};
        return info;
    }

    double compute(const Outcome &outcome) const override { return entityReport(outcome).micro.recall; }
};

} // namespace

const MetricType &entity_recall()
{
    static const EntityRecall metric;
    return metric;
}

} // namespace netloom::all_metrics
