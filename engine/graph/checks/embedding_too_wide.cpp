// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

/// In a sequence model the embedding's width is that of the whole network, and its letters may well be fewer.
bool isOfASequence(const Node &node)
{
    return isOfCategory(node, NodeCategory::Recurrent) || isOfCategory(node, NodeCategory::Attention) ||
           isOfCategory(node, NodeCategory::Convolution);
}

std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &layer = index.node(node);
        const auto at = context.analysis.nodes.find(layer.id);
        if (layer.type != "embedding" || at == context.analysis.nodes.end() || at->second.inputs.empty() ||
            !at->second.inputs[0])
            continue;
        const std::int64_t ids = at->second.inputs[0]->tokens();
        const auto dim = static_cast<std::int64_t>(numberSetting(layer, "dim").value_or(0));
        const std::vector<bool> reached = index.reachableFrom(node);
        bool isSequence = false;
        for (int other = 0; other < index.size(); ++other)
            isSequence = isSequence || (reached[static_cast<std::size_t>(other)] && isOfASequence(index.node(other)));
        if (ids < 2 || dim <= ids || isSequence)
            continue;
        issues.push_back(finding("embedding-too-wide", Severity::Hint, layer,
                                 text(NL_TEXT("{1} describes each of {2} ids by {3} numbers; fewer numbers than ids say all "
                                              "there is to tell and learn sooner."),
                                      layer.title, ids, dim),
                                 {setParam(layer, "dim", (ids + 1) / 2)}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &embedding_too_wide()
{
    static const Rule rule("embedding-too-wide", NL_TEXT("An embedding is narrower than its vocabulary."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
