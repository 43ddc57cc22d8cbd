// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"
#include "engine/layers/layer.hpp"

namespace netloom {

namespace {

std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    const auto end = lossEnd(index);
    if (!end || !end->type->takesProbabilities() || probabilityMaker(index, end->prediction))
        return {};
    // Of a layer that is not known here nobody can say what it gives.
    const Node &last = index.node(lookedThrough(index, end->prediction));
    if (!layers().find(last.type) && last.type != "input")
        return {};
    const bool isBinary = context.signature ? context.signature->task == Task::Binary : end->type->fits(Task::Binary);
    const std::string activation = isBinary ? "sigmoid" : "softmax";
    const Node &loss = index.node(end->loss);
    GraphIssue issue{
        "probabilities-missing",
        Severity::Error,
        loss.id,
        0,
        text(NL_TEXT("{1} takes probabilities, but {2} gives any number; put {3} between them, or choose a loss that "
                     "takes logits."),
             loss.title, last.title, typeLabel(activation)),
        {}};
    issue.repairs = changeLoss(index, *end, &LossType::takesLogits);
    if (const Edge *wire = context.graph.edgeInto({loss.id, 0}); wire && layers().find(activation))
        issue.repairs.push_back(insertOnWire(*wire, activation));
    return {issue};
}

} // namespace

namespace all_designChecks {
const DesignCheck &probabilities_missing()
{
    static const Rule rule("probabilities-missing", NL_TEXT("A loss that takes probabilities must not be given logits."),
                           find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
