// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

#include <set>

namespace netloom {

namespace {

/// A narrow layer that several read is a code: none of them could squeeze the same for the others.
bool isSharedCode(const CheckContext &context, const GraphIndex &index, int node)
{
    const auto at = context.analysis.nodes.find(index.node(node).id);
    if (index.edgesFrom(node).size() < 2 || at == context.analysis.nodes.end())
        return false;
    const auto &inputs = at->second.inputs, &outputs = at->second.outputs;
    const bool areKnown = !inputs.empty() && inputs[0] && !outputs.empty() && outputs[0];
    return areKnown && outputs[0]->itemSize() < inputs[0]->itemSize();
}

std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    std::set<int> said;
    for (int node = 0; node < index.size(); ++node) {
        const Node &second = index.node(node);
        if (!isWeightedSum(second) || index.feeder(node, 0) < 0)
            continue;
        const int before = lookedThrough(index, index.feeder(node, 0), {"dropout", "batchnorm", "avgpool"});
        const Node &first = index.node(before);
        if (before == node || !isWeightedSum(first) || activationOf(first) != "linear" ||
            isSharedCode(context, index, before) || !said.insert(before).second)
            continue;
        issues.push_back(
            {"missing-nonlinearity",
             Severity::Warning,
             first.id,
             -1,
             text(NL_TEXT("{1} and {2} are linear one after the other and can do no more than one of them alone; give "
                          "{3} an activation such as relu."),
                  first.title, second.title, first.title),
             {setParam(first, "activation", std::string("relu"))}});
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &missing_nonlinearity()
{
    static const Rule rule("missing-nonlinearity", NL_TEXT("Between two linear layers stands an activation."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
