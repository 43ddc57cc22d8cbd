// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

/// The dropout nearest before a node on its one line of layers, with no other normalisation between; -1 without one.
int dropoutBefore(const GraphIndex &index, int node)
{
    for (int steps = 0; steps < index.size(); ++steps) {
        if (index.edgesInto(node).size() != 1)
            return -1;
        node = index.source(index.edgesInto(node).front());
        const std::string &type = index.node(node).type;
        if (type == "dropout")
            return node;
        if (type == "batchnorm" || type == "layernorm")
            return -1;
    }
    return -1;
}

GraphSpec movedBehind(const GraphSpec &graph, NodeId dropout, NodeId norm)
{
    const Node *node = graph.find(dropout);
    if (!node || !graph.find(norm))
        return graph;
    const Params params = node->params;
    return withNodeBehind(withoutNodeBridged(graph, dropout), {norm, 0}, "dropout", params);
}

/// Dropout changes the variance between training and use, and batch norm's running variance then fits neither:
/// Li et al. 2019, "Understanding the disharmony between dropout and batch normalization by variance shift".
std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        if (index.node(node).type != "batchnorm")
            continue;
        const int dropout = dropoutBefore(index, node);
        if (dropout < 0)
            continue;
        const Node &early = index.node(dropout), &norm = index.node(node);
        issues.push_back(
            {"dropout-before-batchnorm",
             Severity::Warning,
             early.id,
             -1,
             text(NL_TEXT("{1} stands before {2}, whose running variance then fits training only; move it behind."),
                  early.title, norm.title),
             {}});
        issues.back().repairs.push_back(
            {text(NL_TEXT("Move {1} behind {2}"), early.title, norm.title),
             [first = early.id, second = norm.id](const GraphSpec &now) { return movedBehind(now, first, second); }});
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &dropout_before_batchnorm()
{
    static const Rule rule("dropout-before-batchnorm", NL_TEXT("Dropout belongs behind batch normalisation."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
