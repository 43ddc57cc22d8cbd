// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

constexpr std::int64_t mostWeights = 10'000'000;

std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &dense = index.node(node);
        const int before = index.feeder(node, 0);
        const auto at = context.analysis.nodes.find(dense.id);
        if (dense.type != "dense" || before < 0 || at == context.analysis.nodes.end() ||
            at->second.cost.parameters <= mostWeights)
            continue;
        const int flattened = lookedThrough(index, before, {"dropout", "batchnorm"});
        int flatten = before;
        while (flatten != flattened && index.node(flatten).type != "flatten")
            flatten = index.feeder(flatten, 0);
        const auto shape = context.analysis.shapeAt({index.node(flattened).id, 0});
        if (flatten == flattened || !shape || shape->rank() < 2)
            continue;
        issues.push_back(finding("huge-flatten", Severity::Warning, dense,
                                 text(NL_TEXT("{1} needs {2#} weights for the {3} that {4} lays flat; take the mean of each "
                                              "channel instead, or pool more before it."),
                                      dense.title, at->second.cost.parameters, shape->str(), index.node(flatten).title),
                                 {changeType(index.node(flatten), "global_avgpool")}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &huge_flatten()
{
    static const Rule rule("huge-flatten",
                           NL_TEXT("A dense layer behind a flattened picture should not hold nearly all weights."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
