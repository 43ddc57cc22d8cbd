// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

#include <unordered_map>

namespace netloom {

namespace {

/// Takes out a last node, and backwards all that then leads nowhere any more.
GraphSpec withoutBranch(const GraphSpec &graph, NodeId last)
{
    const GraphIndex index(graph);
    if (index.indexOf(last) < 0)
        return graph;
    std::vector<NodeId> branch;
    std::vector<int> open = {index.indexOf(last)};
    std::unordered_map<int, std::size_t> lostWires;
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        branch.push_back(index.node(node).id);
        for (const int wire : index.edgesInto(node))
            if (const int before = index.source(wire); ++lostWires[before] == index.edgesFrom(before).size())
                open.push_back(before);
    }
    return withoutNodes(graph, branch);
}

std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    const auto end = lossEnd(index);
    if (!end)
        return {};
    const std::vector<bool> isUsed = index.leadingTo(end->loss);
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &last = index.node(node);
        const bool isEnd = index.edgesFrom(node).empty() && !losses().find(last.type);
        if (isUsed[static_cast<std::size_t>(node)] || !isEnd)
            continue;
        issues.push_back(
            {"dead-branch",
             Severity::Warning,
             last.id,
             -1,
             text(NL_TEXT("{1} leads nowhere, so nothing before it on this branch learns from it; join it to the "
                          "network or remove it."),
                  last.title),
             {}});
        issues.back().repairs.push_back({text(NL_TEXT("Remove the branch that ends in {1}"), last.title),
                                         [id = last.id](const GraphSpec &now) { return withoutBranch(now, id); }});
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &dead_branch()
{
    static const Rule rule("dead-branch", NL_TEXT("Every branch should lead to the loss."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
