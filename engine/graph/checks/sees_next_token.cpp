// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/next_token.hpp"
#include "engine/graph/checks/rule.hpp"
#include "engine/graph/latent_code.hpp"

#include <algorithm>
#include <iterator>

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

/// Each step gets what this input was made of, the whole of it.
struct WholeInput {
    const char *type;
    int port;
};
constexpr WholeInput wholeInputs[] = {{"beside_steps", 1}, {"cross_attention", 1}, {"transformer_decoder", 1}};

/// The wire by which a layer tells each step of the whole sequence whose next tokens are asked for; null without one. What
/// comes through a code does not count.
const Edge *wireFromWhole(const CheckContext &context, const GraphIndex &index, int layer)
{
    const Node &node = index.node(layer);
    const auto whole = std::find_if(std::begin(wholeInputs), std::end(wholeInputs),
                                    [&](const WholeInput &input) { return input.type == node.type; });
    const int feeder = whole == std::end(wholeInputs) ? -1 : index.feeder(layer, whole->port);
    if (feeder < 0)
        return nullptr;
    const std::vector<bool> leads = leadingPastCodes(index, context.analysis, feeder);
    for (int source = 0; source < index.size(); ++source) {
        const std::optional<Shape> shape = context.analysis.shapeAt({index.node(source).id, 0});
        if (leads[static_cast<std::size_t>(source)] && index.node(source).type == "input" && shape && shape->isVarying() &&
            shape->origin() == context.signature->answerPlaces.origin())
            return context.graph.edgeInto({node.id, whole->port});
    }
    return nullptr;
}

/// A code in between where there are numbers to make one of.
std::vector<Repair> throughCode(const CheckContext &context, const Edge &wire)
{
    const std::optional<Shape> shape = context.analysis.shapeAt(wire.from);
    if (shape && shape->rank() == 1 && !shape->isVarying() && shape->size() % 2 == 0)
        return {insertOnWire(wire, "gaussian_sample")};
    return {};
}

/// The answer at each token is the next one: who reads ahead copies it, and has nothing to copy when it is to go on alone.
/// A code that is drawn at random is too narrow a way for that, and can be had without what comes later.
std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    const auto end = lossEnd(index);
    if (!end || !context.signature || !areAnswersNextTokens(*context.signature))
        return {};
    std::vector<GraphIssue> issues;
    const std::vector<bool> answers = leadingPastCodes(index, context.analysis, end->prediction);
    for (int node = 0; node < index.size(); ++node) {
        const Node &layer = index.node(node);
        if (!answers[static_cast<std::size_t>(node)])
            continue;
        if (const Edge *wire = wireFromWhole(context, index, node))
            issues.push_back(finding("sees-next-token", Severity::Error, layer,
                                     text(NL_TEXT("{1} tells each step of the whole sequence, but the next token is the "
                                                  "answer: the network would copy it. Let what it tells pass through a "
                                                  "Gaussian sample, as the code of a variational autoencoder does."),
                                          layer.title),
                                     throughCode(context, *wire)));
        if (const std::optional<Repair> repair = lookingBackOnly(layer))
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
