// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/latent_code.hpp"

#include "engine/losses/loss.hpp"

namespace netloom {

namespace {

/// The loss that compares with the known answers; -1 when there is none.
int answeredLoss(const GraphIndex &index)
{
    for (int node = 0; node < index.size(); ++node) {
        const int compared = losses().find(index.node(node).type) ? index.feeder(node, 1) : -1;
        if (compared >= 0 && index.node(compared).type == "target")
            return node;
    }
    return -1;
}

} // namespace

bool drawsCode(const Node &node, const GraphAnalysis &analysis)
{
    if (node.type != "gaussian_sample")
        return false;
    const std::optional<Shape> shape = analysis.shapeAt({node.id, 0});
    return shape && shape->rank() == 1 && !shape->isVarying();
}

std::vector<bool> leadingPastCodes(const GraphIndex &index, const GraphAnalysis &analysis, int end)
{
    std::vector<bool> leads(static_cast<std::size_t>(index.size()), false);
    std::vector<int> open = {end};
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        if (leads[static_cast<std::size_t>(node)])
            continue;
        leads[static_cast<std::size_t>(node)] = true;
        if (drawsCode(index.node(node), analysis))
            continue;
        for (const int edge : index.edgesInto(node))
            open.push_back(index.source(edge));
    }
    return leads;
}

std::vector<NodeId> latentCodes(const GraphSpec &graph, const DataSignature &signature)
{
    const GraphIndex index(graph);
    const int loss = answeredLoss(index);
    if (loss < 0)
        return {};
    const GraphAnalysis analysis = analyse(graph, &signature);
    const std::vector<bool> leads = leadingPastCodes(index, analysis, loss);
    std::vector<NodeId> codes;
    for (int node = 0; node < index.size(); ++node)
        if (leads[static_cast<std::size_t>(node)] && drawsCode(index.node(node), analysis))
            codes.push_back(index.node(node).id);
    return codes;
}

GraphSpec decoderBehind(const GraphSpec &graph, NodeId code, DataSignature &signature)
{
    const GraphIndex index(graph);
    const GraphAnalysis analysis = analyse(graph, &signature);
    const std::vector<bool> stays = leadingPastCodes(index, analysis, answeredLoss(index));
    std::vector<NodeId> others;
    for (int node = 0; node < index.size(); ++node)
        if (!stays[static_cast<std::size_t>(node)])
            others.push_back(index.node(node).id);
    signature.inputs.push_back({.name = codeInput, .shape = analysis.shapeAt({code, 0}).value(), .features = {}});
    GraphSpec decoder = withoutNodes(graph, others);
    std::erase_if(decoder.edges, [code](const Edge &edge) { return edge.to.node == code; });
    for (Node &node : decoder.nodes)
        if (node.id == code) {
            node.type = "input";
            node.params = {};
            node.params.set("source", std::string(codeInput));
        }
    return decoder;
}

} // namespace netloom
