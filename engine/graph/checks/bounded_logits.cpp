// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/function_range.hpp"
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

/// Log-softmax is left out: the softmax of it is the same again.
std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    const auto end = lossEnd(index);
    if (!end || !end->type->takesLogits() || probabilityMaker(index, end->prediction))
        return {};
    const LastFunction last = lastFunction(index, end->prediction);
    if (!functionRange(last.name) || last.name == "log_softmax")
        return {};
    const Node &node = index.node(last.node);
    return {finding("bounded-logits", Severity::Warning, node,
                    text(NL_TEXT("{1} wants any number from {2}, but {3} gives only a part of them, so that no answer can "
                                 "become certain; leave the output linear."),
                         index.node(end->loss).title, node.title, typeLabel(last.name)),
                    {withoutFunction(node)})};
}

} // namespace

namespace all_designChecks {
const DesignCheck &bounded_logits()
{
    static const Rule rule("bounded-logits", NL_TEXT("Logits may be any number."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
