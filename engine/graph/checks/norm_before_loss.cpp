// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

/// L2 normalisation is left out: losses of directions want it.
bool isNorm(const Node &node)
{
    return isOfCategory(node, NodeCategory::Normalisation) && node.type != "l2_normalise";
}

std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    const auto end = lossEnd(index);
    if (!end || end->type->link() == OutputLink::Embedding)
        return {};
    int node = lookedThrough(index, end->prediction);
    if (isActivation(index.node(node)) || index.node(node).type == "softmax")
        node = index.feeder(node, 0) < 0 ? node : lookedThrough(index, index.feeder(node, 0));
    const Node &norm = index.node(node);
    if (!isNorm(norm))
        return {};
    return {finding("norm-before-loss", Severity::Warning, norm,
                    text(NL_TEXT("{1} forces the answers themselves to a mean and a spread of its own; remove it, or put it "
                                 "before the last layer with weights."),
                         norm.title),
                    {removeNode(norm)})};
}

} // namespace

namespace all_designChecks {
const DesignCheck &norm_before_loss()
{
    static const Rule rule("norm-before-loss",
                           NL_TEXT("Behind a normalisation stands a layer that can scale its numbers freely."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
