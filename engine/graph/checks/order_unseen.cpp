// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

bool tellsOrder(const Node &node)
{
    return node.type == "positional_encoding" || node.type == "positional_embedding" ||
           isOfCategory(node, NodeCategory::Recurrent) || isOfCategory(node, NodeCategory::Convolution);
}

bool passesOn(const Node &node)
{
    return !tellsOrder(node) && !isOfCategory(node, NodeCategory::Attention);
}

/// Of words only: points, particles and nodes of graphs come in no order. Causal attention sees an order by what it hides.
std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &words = index.node(node);
        if (words.type != "embedding")
            continue;
        for (const int taker : takers(index, node, passesOn)) {
            const Node &attention = index.node(taker);
            const bool isBlind = attention.type == "self_attention" || attention.type == "transformer_encoder";
            const auto shape = context.analysis.shapeAt({words.id, 0});
            if (!isBlind || flagSetting(attention, "causal") || !shape || !shape->isSequence() || shape->items() < 2)
                continue;
            issues.push_back(
                finding("order-unseen", Severity::Warning, attention,
                        text(NL_TEXT("{1} sees the words of {2} in no order; put Positional encoding between them "
                                     "when their order matters."),
                             attention.title, words.title),
                        {}));
            issues.back().repairs.push_back(
                {text(NL_TEXT("Insert {1}"), typeLabel("positional_encoding")), [id = words.id](const GraphSpec &now) {
                     return withNodeBehind(now, {id, 0}, "positional_encoding", {});
                 }});
            break;
        }
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &order_unseen()
{
    static const Rule rule("order-unseen", NL_TEXT("Attention over words needs to be told their order."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
