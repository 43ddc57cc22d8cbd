// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

/// Which nodes lead to a loss by a way that does not go through one node.
std::vector<bool> leadingPast(const GraphIndex &index, int avoided)
{
    std::vector<bool> reached(static_cast<std::size_t>(index.size()), false);
    std::vector<int> open;
    for (int node = 0; node < index.size(); ++node)
        if (losses().find(index.node(node).type))
            open.push_back(node);
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        if (node == avoided || reached[static_cast<std::size_t>(node)])
            continue;
        reached[static_cast<std::size_t>(node)] = true;
        for (const int wire : index.edgesInto(node))
            open.push_back(index.source(wire));
    }
    return reached;
}

std::vector<GraphIssue> find(const CheckContext &context)
{
    const GraphIndex index(context.graph);
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &reversal = index.node(node);
        if (reversal.type != "gradient_reversal" || takers(index, node, isForm).empty())
            continue;
        const std::vector<bool> isBefore = index.leadingTo(node), hasOtherWay = leadingPast(index, node);
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
