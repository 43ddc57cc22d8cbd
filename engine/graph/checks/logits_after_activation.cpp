// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

/// The commonest mistake of first networks: a sigmoid output joined to a loss that applies the sigmoid itself. It still
/// learns, so nothing shows that the probabilities come out between 0.5 and 0.73 and the gradient is squashed twice.
std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    const auto end = lossEnd(index);
    if (!end || !end->type->takesLogits())
        return {};
    const auto maker = probabilityMaker(index, end->prediction);
    if (!maker)
        return {};
    const Node &node = index.node(maker->node);
    GraphIssue issue{
        "logits-after-activation",
        Severity::Error,
        node.id,
        -1,
        text(NL_TEXT("{1} takes logits, but {2} has made probabilities of them already; leave the activation to the "
                     "loss, or choose a loss that takes probabilities."),
             index.node(end->loss).title, node.title),
        {}};
    if (maker->isActivationParam)
        issue.repairs.push_back(setParam(node, "activation", std::string("linear")));
    else
        issue.repairs.push_back(removeNode(node));
    for (Repair &repair : changeLoss(index, *end, &LossType::takesProbabilities))
        issue.repairs.push_back(std::move(repair));
    return {issue};
}

} // namespace

namespace all_designChecks {
const DesignCheck &logits_after_activation()
{
    static const Rule rule("logits-after-activation", NL_TEXT("A loss that takes logits must not be given probabilities."),
                           find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
