// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

#include <algorithm>

namespace netloom {

namespace {

bool passesOn(const Node &node)
{
    return isForm(node) || isDropout(node) || isActivation(node) || isOfCategory(node, NodeCategory::Normalisation);
}

/// An autoencoder squeezes on purpose: its targets are as many as its inputs.
bool givesManyValues(const CheckContext &context)
{
    return context.signature && context.signature->task == Task::Regression && context.signature->outputUnits() > 1;
}

std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &narrow = index.node(node);
        const auto at = context.analysis.nodes.find(narrow.id);
        if (narrow.type != "dense" || numberSetting(narrow, "units") != 1 || givesManyValues(context) ||
            at == context.analysis.nodes.end() || at->second.inputs.empty() || !at->second.inputs[0] ||
            at->second.inputs[0]->itemSize() < 2)
            continue;
        const std::vector<int> behind = takers(index, node, passesOn);
        if (behind.size() != 1 || index.node(behind[0]).type != "dense")
            continue;
        const auto wide = static_cast<std::int64_t>(numberSetting(index.node(behind[0]), "units").value_or(1));
        if (wide < 2)
            continue;
        issues.push_back(
            finding("bottleneck-of-one", Severity::Warning, narrow,
                    text(NL_TEXT("All that {1} learns of must pass through the one unit of {2}; give it more units."),
                         index.node(behind[0]).title, narrow.title),
                    {setParam(narrow, "units", std::max<std::int64_t>(wide, 8))}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &bottleneck_of_one()
{
    static const Rule rule("bottleneck-of-one", NL_TEXT("A hidden layer of one unit lets a single number through."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
