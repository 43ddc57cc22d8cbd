// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/catalogue.hpp"
#include "engine/graph/graph_analysis.hpp"
#include "engine/graph/network_text.hpp"
#include "engine/graph/output_kind.hpp"
#include "engine/losses/loss.hpp"

#include <algorithm>

namespace netloom {

namespace {

bool isLoss(const Node &node)
{
    return losses().find(node.type) != nullptr;
}

const Node *findLoss(const GraphSpec &graph)
{
    const auto found = std::find_if(graph.nodes.begin(), graph.nodes.end(), isLoss);
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
    if (!signature.answerPlaces.isVarying())
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

/// The output layer's own output: the last layer when it fits, else a dense that is added behind it.
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
    if (isEmbedding || (part == Shape{units} && graph.find(end.node)->type != "input"))
        return end;
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
    if (!lossId.empty())
        losses().at(lossId);
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
