// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    const auto end = lossEnd(index);
    if (!end)
        return {};
    const std::vector<bool> isReached = reachedByGradient(
                                index, [&index](int node) { return index.node(node).type == "stop_gradient"; }),
                            leadsToLoss = index.leadingTo(end->loss);
    const auto hasWeights = [&](int node) {
        const auto at = context.analysis.nodes.find(index.node(node).id);
        return at != context.analysis.nodes.end() && at->second.cost.parameters > 0;
    };
    int stop = -1;
    bool isAnyBefore = false;
    for (const int node : index.order()) {
        if (hasWeights(node) && isReached[static_cast<std::size_t>(node)])
            return {};
        if (!leadsToLoss[static_cast<std::size_t>(node)])
            continue;
        isAnyBefore = isAnyBefore || hasWeights(node);
        if (index.node(node).type == "stop_gradient" && isAnyBefore)
            stop = node;
    }
    if (stop < 0)
        return {};
    const Node &node = index.node(stop);
    return {finding(
        "stopped-gradient", Severity::Error, node,
        text(NL_TEXT("{1} keeps the gradient from all layers with weights, so nothing learns; remove it."), node.title),
        {removeNode(node)})};
}

} // namespace

namespace all_designChecks {
const DesignCheck &stopped_gradient()
{
    static const Rule rule("stopped-gradient", NL_TEXT("The gradient must reach some layer with weights."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
