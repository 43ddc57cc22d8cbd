// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

bool learns(const Node &node)
{
    const bool hasAdapter = numberSetting(node, "adapter_rank").value_or(0) > 0;
    return (hasAdapter || !flagSetting(node, "frozen")) && numberSetting(node, "rate_factor").value_or(1) > 0;
}

Repair freed(const Node &node)
{
    const bool hasRate = numberSetting(node, "rate_factor").value_or(1) > 0;
    return {text(NL_TEXT("Let {1} learn"), node.title), [hasRate, id = node.id](const GraphSpec &now) {
                const GraphSpec free = withParam(now, id, "frozen", false);
                return hasRate ? free : withParam(free, id, "rate_factor", 1.0);
            }};
}

std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    int last = -1;
    for (const int node : index.order()) {
        const auto at = context.analysis.nodes.find(index.node(node).id);
        if (at == context.analysis.nodes.end() || at->second.cost.parameters == 0)
            continue;
        if (learns(index.node(node)))
            return {};
        last = node;
    }
    if (last < 0 || !lossEnd(index))
        return {};
    const Node &node = index.node(last);
    GraphIssue issue =
        finding("everything-frozen", Severity::Error, node,
                text(NL_TEXT("All layers with weights are frozen, so nothing can learn; free {1}, or give it an adapter."),
                     node.title),
                {freed(node)});
    if (numberSetting(node, "rate_factor").value_or(1) > 0 && numberSetting(node, "adapter_rank"))
        issue.repairs.push_back(setParam(node, "adapter_rank", std::int64_t{4}));
    return {issue};
}

} // namespace

namespace all_designChecks {
const DesignCheck &everything_frozen()
{
    static const Rule rule("everything-frozen", NL_TEXT("Something in a network must be free to learn."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
