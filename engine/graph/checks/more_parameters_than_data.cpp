// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

#include <algorithm>

namespace netloom {

namespace {

bool isRegularised(const Node &node)
{
    const auto penalty = node.params.all().find("l2");
    const bool hasPenalty = penalty != node.params.all().end() && std::holds_alternative<double>(penalty->second) &&
                            std::get<double>(penalty->second) > 0;
    return node.type == "dropout" || hasPenalty;
}

std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    const auto &nodes = context.graph.nodes;
    const std::int64_t parameters = context.analysis.total.parameters;
    if (context.trainRows <= 0 || parameters <= context.trainRows || std::any_of(nodes.begin(), nodes.end(), isRegularised))
        return {};
    const auto end = lossEnd(index);
    if (!end)
        return {};
    const Node &last = index.node(end->prediction);
    GraphIssue issue{
        "more-parameters-than-data",
        Severity::Hint,
        last.id,
        -1,
        text(NL_TEXT("The network has {1#} parameters for {2#} training rows and may learn them by heart; watch the "
                     "validation loss, add dropout, or use fewer units."),
             parameters, context.trainRows),
        {}};
    const int before = index.feeder(end->prediction, 0);
    const NodeInfo *info = findNodeType(last.type);
    if (before >= 0 && index.node(before).type != "input" && findNodeType("dropout"))
        issue.repairs.push_back(insertOnWire(*context.graph.edgeInto({last.id, 0}), "dropout"));
    if (info && findSpec(info->params, "l2"))
        issue.repairs.push_back(setParam(last, "l2", 0.001));
    return {issue};
}

} // namespace

namespace all_designChecks {
const DesignCheck &more_parameters_than_data()
{
    static const Rule rule("more-parameters-than-data", NL_TEXT("More parameters than rows call for regularisation."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
