// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &reversal = index.node(node);
        if (reversal.type != "gradient_reversal" || takers(index, node, isForm).empty())
            continue;
        const std::vector<bool> isBefore = index.leadingTo(node),
                                hasOtherWay = reachedByGradient(index, [node](int other) { return other == node; });
        bool isAnyBefore = false, isAnyTaught = false;
        for (int other = 0; other < index.size(); ++other) {
            const auto at = context.analysis.nodes.find(index.node(other).id);
            if (!isBefore[static_cast<std::size_t>(other)] || at == context.analysis.nodes.end() ||
                at->second.cost.parameters == 0)
                continue;
            isAnyBefore = true;
            isAnyTaught = isAnyTaught || hasOtherWay[static_cast<std::size_t>(other)];
        }
        if (!isAnyBefore || isAnyTaught)
            continue;
        issues.push_back(finding("reversed-for-all", Severity::Warning, reversal,
                                 text(NL_TEXT("All that stands before {1} learns only to make the loss worse; join it to a "
                                              "second loss by a way past it, or remove it."),
                                      reversal.title),
                                 {removeNode(reversal)}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &reversed_for_all()
{
    static const Rule rule("reversed-for-all", NL_TEXT("Layers before a gradient reversal learn from another loss, too."),
                           find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
