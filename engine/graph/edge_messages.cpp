// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/edge_messages.hpp"

#include "engine/graph/drawing_cells.hpp"
#include "engine/graph/network_text.hpp"

#include <algorithm>
#include <vector>

namespace netloom {

namespace {

constexpr std::int64_t messageUnits = 64;
constexpr int messageRounds = 3;

// Places in the order in which the nodes are made: input to loss, target, the links, the messages. These go down step by
// step, so that the wires from the links, which stand below, pass behind none.
constexpr DrawingCell messageCells[] = {{0, 0}, {4, 2}, {5, 2}, {6, 2}, {7, 2}, {6, 3}, {0, 3}, {1, 0}, {2, 1}, {3, 2}};
constexpr double messageRowHeight = 90;

// The same of input, two layers, readout, dense, output layer, loss, target, the links, the sums.
constexpr DrawingCell isomorphismCells[] = {{0, 0}, {2, 1}, {4, 2}, {5, 2}, {6, 2}, {7, 2},
                                            {8, 2}, {7, 3}, {0, 3}, {1, 1}, {3, 2}};

/// The name of the input that says what is known of the links of the first input's graphs; empty without one.
std::string edgesOf(const DataSignature &signature)
{
    const auto found = std::find_if(signature.inputs.begin(), signature.inputs.end(),
                                    [](const auto &input) { return input.shape.axis() == Axis::Edges && input.graph == 0; });
    return found == signature.inputs.end() ? std::string() : found->name;
}

} // namespace

GraphSpec edgeMessages(const DataSignature &signature)
{
    GraphSpec graph = completeNetwork(parseNetwork("readout sum > dense 32 relu"), signature);
    const auto isReadout = [](const Node &node) { return node.type == "readout"; };
    const NodeId readout = std::find_if(graph.nodes.begin(), graph.nodes.end(), isReadout)->id;
    Edge last = *graph.edgeInto({readout, 0});
    NodeId links;
    graph = withNode(std::move(graph), "input", {}, {{"source", edgesOf(signature)}}, &links);
    for (int i = 0; i < messageRounds; ++i) {
        NodeId message;
        graph = withNodeOnEdge(std::move(graph), last, "message_passing",
                               {{"units", messageUnits}, {"activation", std::string("relu")}}, &message);
        graph = withEdge(std::move(graph), {{links, 0}, {message, 1}});
        last = {{message, 0}, {readout, 0}};
    }
    return withCells(arranged(std::move(graph)), messageCells, messageRowHeight);
}

GraphSpec edgeIsomorphism(const DataSignature &signature)
{
    GraphSpec graph =
        completeNetwork(parseNetwork("dense 64 relu > dense 64 relu > readout sum > dense 32 relu"), signature);
    std::vector<NodeId> inner; // the layers behind the sums, before the readout
    for (const Node &node : graph.nodes)
        if (node.type == "dense" && inner.size() < 2)
            inner.push_back(node.id);
    NodeId links;
    graph = withNode(std::move(graph), "input", {}, {{"source", edgesOf(signature)}}, &links);
    for (const NodeId layer : inner) {
        NodeId sums;
        const Edge wire = *graph.edgeInto({layer, 0});
        graph = withNodeOnEdge(std::move(graph), wire, "message_passing",
                               {{"units", messageUnits}, {"activation", std::string("relu")}, {"both_ends", false}}, &sums);
        graph = withEdge(std::move(graph), {{links, 0}, {sums, 1}});
    }
    return withCells(arranged(std::move(graph)), isomorphismCells, messageRowHeight);
}

std::optional<Text> edgeMessagesMisfit(const DataSignature &signature)
{
    if (edgesOf(signature).empty())
        return text(NL_TEXT("This network reads what is known of the links of a graph; of these nothing is known."));
    return std::nullopt;
}

} // namespace netloom
