// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

constexpr std::int64_t manySteps = 32;

std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &flatten = index.node(node);
        if (flatten.type != "flatten" || index.feeder(node, 0) < 0)
            continue;
        const int before = lookedThrough(index, index.feeder(node, 0), {"dropout"});
        const Node &layer = index.node(before);
        const auto shape = context.analysis.shapeAt({layer.id, 0});
        if (before == node || !isOfCategory(layer, NodeCategory::Recurrent) || !flagSetting(layer, "sequences") || !shape ||
            shape->items() < manySteps || onlyTaker(index, before) < 0)
            continue;
        issues.push_back(
            finding("all-steps-flattened", Severity::Hint, flatten,
                    text(NL_TEXT("{1} lays the {2} steps of {3} side by side, and the next layer needs weights for "
                                 "each; the state after the last step has seen them all."),
                         flatten.title, shape->items(), layer.title),
                    {}));
        issues.back().repairs.push_back({text(NL_TEXT("Take the last step of {1} only"), layer.title),
                                         [from = layer.id, to = flatten.id](const GraphSpec &now) {
                                             return now.find(from) && now.find(to)
                                                        ? withParam(withoutNodeBridged(now, to), from, "sequences", false)
                                                        : now;
                                         }});
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &all_steps_flattened()
{
    static const Rule rule("all-steps-flattened", NL_TEXT("Behind a recurrent layer its last state is mostly enough."),
                           find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
