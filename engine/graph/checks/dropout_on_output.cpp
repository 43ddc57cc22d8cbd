// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    const auto end = lossEnd(index);
    if (!end || end->type->link() == OutputLink::Embedding)
        return {};
    int node = end->prediction;
    const auto passesOn = [&] {
        return isForm(index.node(node)) || isOfCategory(index.node(node), NodeCategory::Activation);
    };
    for (int steps = 0; steps < index.size() && passesOn() && index.feeder(node, 0) >= 0; ++steps)
        node = index.feeder(node, 0);
    const Node &dropout = index.node(node);
    if (!isDropout(dropout))
        return {};
    return {
        finding("dropout-on-output", Severity::Warning, dropout,
                text(NL_TEXT("{1} puts zeros in place of answers themselves, and the loss punishes the network for them; "
                             "remove it, or put it before the last layer with weights."),
                     dropout.title),
                {removeNode(dropout)})};
}

} // namespace

namespace all_designChecks {
const DesignCheck &dropout_on_output()
{
    static const Rule rule("dropout-on-output",
                           NL_TEXT("Dropout belongs before the last layer with weights, not behind it."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
