// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/next_token.hpp"
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

/// One direction in place of two, still with an answer at each step.
Repair oneWay(const Node &node, const std::string &type)
{
    const bool givesAll = flagSetting(node, "sequences");
    return {changeType(node, type).label, [id = node.id, type, givesAll](const GraphSpec &now) {
                return withParam(withType(now, id, type), id, "sequences", givesAll);
            }};
}

/// How a layer is kept from looking ahead; nothing when it does not do so.
std::optional<Repair> lookingBackOnly(const Node &node)
{
    if (node.type == "bilstm")
        return oneWay(node, "lstm");
    if (node.type == "bigru")
        return oneWay(node, "gru");
    if (node.type == "reverse_sequence")
        return removeNode(node);
    if ((node.type == "self_attention" || node.type == "transformer_encoder") && !flagSetting(node, "causal"))
        return setParam(node, "causal", true);
    if (node.type == "conv1d" && numberSetting(node, "kernel").value_or(1) > 1 && wordSetting(node, "padding") != "causal")
        return setParam(node, "padding", std::string("causal"));
    return std::nullopt;
}

/// The answer at each token is the next one: who reads ahead copies it, and has nothing to copy when it is to go on alone.
std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    const auto end = lossEnd(index);
    if (!end || !context.signature || !areAnswersNextTokens(*context.signature))
        return {};
    std::vector<GraphIssue> issues;
    const std::vector<bool> answers = index.leadingTo(end->prediction);
    for (int node = 0; node < index.size(); ++node) {
        const Node &layer = index.node(node);
        const std::optional<Repair> repair = lookingBackOnly(layer);
        if (repair && answers[static_cast<std::size_t>(node)])
            issues.push_back(finding("sees-next-token", Severity::Error, layer,
                                     text(NL_TEXT("{1} also reads what comes later, but the next token is the answer: the "
                                                  "network would copy it. Let it look back only."),
                                          layer.title),
                                     {*repair}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &sees_next_token()
{
    static const Rule rule("sees-next-token", NL_TEXT("A network that tells what comes next must not look ahead."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
