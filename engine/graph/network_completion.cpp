// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/catalogue.hpp"
#include "engine/graph/graph_analysis.hpp"
#include "engine/graph/network_text.hpp"
#include "engine/graph/output_kind.hpp"
#include "engine/losses/loss.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// The loss that compares with the known answers, or still may: others, which compare with an output or with nothing, only
/// stand beside it.
const Node *findLoss(const GraphSpec &graph)
{
    const auto mayKnowAnswers = [&](const Node &node) {
        const LossType *type = losses().find(node.type);
        const Edge *wire = graph.edgeInto({node.id, 1});
        const Node *compared = wire ? graph.find(wire->from.node) : nullptr;
        return type && type->hasTarget() && (!compared || compared->type == "target");
    };
    const auto found = std::find_if(graph.nodes.begin(), graph.nodes.end(), mayKnowAnswers);
    return found == graph.nodes.end() ? nullptr : &*found;
}

/// The output that nothing takes yet and that stands last; the Input's own when there is no layer.
PortRef openOutput(const GraphSpec &graph)
{
    const GraphIndex index(graph);
    PortRef end;
    for (const int node : index.order()) {
        const NodeInfo *info = findNodeType(index.node(node).type);
        if (index.edgesFrom(node).empty() && index.node(node).type != "target" && info && !info->outputs.empty())
            end = {index.node(node).id, 0};
    }
    return end;
}

/// An Input that names a source which the data do not have gets the data's first one.
void bindInputs(GraphSpec &graph, const DataSignature &signature)
{
    if (signature.inputs.empty())
        return;
    for (Node &node : graph.nodes) {
        if (node.type != "input")
            continue;
        const auto found = node.params.all().find("source");
        const std::string source = found == node.params.all().end() ? "features" : paramText(found->second);
        const auto has = [&](const DataSignature::Input &input) { return input.name == source; };
        if (std::none_of(signature.inputs.begin(), signature.inputs.end(), has))
            node.params.set("source", signature.inputs.front().name);
    }
}

/// Where each step has an answer, layers that may give the last step only, and do not say so, give them all.
void keepSteps(GraphSpec &graph, const DataSignature &signature)
{
    if (signature.answerPlaces.rank() != 1)
        return;
    for (Node &node : graph.nodes)
        if (const NodeInfo *info = findNodeType(node.type);
            info && findSpec(info->params, "sequences") && !node.params.has("sequences"))
            node.params.set("sequences", true);
}

PortRef append(GraphSpec &graph, PortRef end, const std::string &type, Params params)
{
    NodeId added;
    graph = withNode(std::move(graph), type, {}, std::move(params), &added);
    graph.edges.push_back({end, {added, 0}});
    return {added, 0};
}

/// Channels of as many pixels as have an answer each.
bool isPictureOf(const Shape &places, const std::optional<Shape> &shape)
{
    return places.rank() == 2 && shape && shape->rank() == 3 && (*shape)[1] == places[0] && (*shape)[2] == places[1];
}

/// The output layer's own output: the last layer when it fits, else a dense that is added behind it, or for
/// an answer a pixel a convolution of single pixels whose channels then stand last, as the answers do.
PortRef withOutputLayer(GraphSpec &graph, PortRef end, const DataSignature &signature, const std::string &lossId)
{
    const std::int64_t units = signature.outputUnits();
    const Node *last = graph.find(end.node);
    // "> dense" without a number leaves the number to the data.
    if (last->type == "dense" && !last->params.has("units")) {
        Params params = last->params;
        params.set("units", units);
        graph = withParams(std::move(graph), end.node, std::move(params));
    }
    const auto shape = analyse(graph, &signature).shapeAt(end);
    const auto part = shape ? signature.partOfAnswer(*shape) : std::nullopt;
    const LossType *loss = losses().find(lossId);
    const bool isEmbedding = loss && part && loss->link() == OutputLink::Embedding && !loss->mismatch(*part, signature);
    const std::string endType = graph.find(end.node)->type;
    // What comes before does not fit yet and is told of; once it is mended, this is the output layer.
    const bool isMeantForIt = !shape && endType == "dense" && graph.find(end.node)->params.has("units") &&
                              graph.find(end.node)->params.integer("units") == units;
    // Channels, height and width may happen to be as many as height, width and units.
    const bool isPicture = isPictureOf(signature.answerPlaces, shape) && endType != "permute";
    if (isEmbedding || isMeantForIt || (part == Shape{units} && endType != "input" && !isPicture))
        return end;
    if (isPicture)
        return append(graph, append(graph, end, "conv", {{"filters", units}, {"kernel", std::int64_t{1}}}), "permute",
                      {{"order", std::string("2x3x1")}});
    if (part && part->rank() > 1)
        end = append(graph, end, "flatten", {});
    return append(graph, end, "dense", {{"units", units}});
}

std::string fittingLoss(const GraphSpec &graph, PortRef end, Task task)
{
    const GraphIndex index(graph);
    const bool makesProbabilities = probabilityMaker(index, index.indexOf(end.node)).has_value();
    switch (task) {
    case Task::Binary:
        return makesProbabilities ? "bce" : "bce_logits";
    case Task::Multiclass:
        return makesProbabilities ? "nll" : "cross_entropy";
    case Task::Regression:
        break;
    }
    return "mse";
}

void joinTarget(GraphSpec &graph, NodeId loss)
{
    if (graph.edgeInto({loss, 1}))
        return;
    NodeId target;
    for (const Node &node : graph.nodes)
        if (node.type == "target")
            target = node.id;
    if (!target.value)
        graph = withNode(std::move(graph), "target", {}, {}, &target);
    graph.edges.push_back({{target, 0}, {loss, 1}});
}

} // namespace

GraphSpec completeNetwork(GraphSpec graph, const DataSignature &signature, const std::string &lossId)
{
    if (!lossId.empty() && !losses().at(lossId).hasTarget())
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("{1} compares with no answers, so that nothing would be learnt from them; choose another "
                                 "loss, and add this one beside it."),
                         text(losses().at(lossId).info().label)));
    const std::size_t drawn = graph.nodes.size();
    bindInputs(graph, signature);
    keepSteps(graph, signature);

    NodeId loss;
    if (const Node *present = findLoss(graph)) {
        loss = present->id;
        for (Node &node : graph.nodes)
            if (node.id == loss && !lossId.empty() && node.type != lossId) {
                node.type = lossId;
                node.params = {};
            }
    }
    if (!loss.value || !graph.edgeInto({loss, 0})) {
        PortRef end = openOutput(graph);
        if (!end.node.value)
            return graph;
        end = withOutputLayer(graph, end, signature, lossId);
        if (!loss.value)
            graph =
                withNode(std::move(graph), lossId.empty() ? fittingLoss(graph, end, signature.task) : lossId, {}, {}, &loss);
        graph.edges.push_back({end, {loss, 0}});
    }
    joinTarget(graph, loss);
    return graph.nodes.size() == drawn ? graph : arranged(std::move(graph));
}

} // namespace netloom
