// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/edge_messages.hpp"

#include "engine/graph/network_text.hpp"

#include <algorithm>

namespace netloom {

namespace {

constexpr std::int64_t units = 64;
constexpr int rounds = 3;

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
    for (int i = 0; i < rounds; ++i) {
        NodeId message;
        graph = withNodeOnEdge(std::move(graph), last, "message_passing",
                               {{"units", units}, {"activation", std::string("relu")}}, &message);
        graph = withEdge(std::move(graph), {{links, 0}, {message, 1}});
        last = {{message, 0}, {readout, 0}};
    }
    return arranged(std::move(graph));
}

std::optional<Text> edgeMessagesMisfit(const DataSignature &signature)
{
    if (edgesOf(signature).empty())
        return text(NL_TEXT("This network reads what is known of the links of a graph; of these nothing is known."));
    return std::nullopt;
}

} // namespace netloom
