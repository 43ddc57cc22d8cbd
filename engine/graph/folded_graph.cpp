// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/folded_graph.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// Every group that is in a folded one, or is one: the outermost folded group around it.
std::map<NodeId, NodeId> outermostFolded(const GraphSpec &graph)
{
    std::set<NodeId> folded;
    for (const Group &group : graph.groups)
        if (group.isFolded)
            folded.insert(group.id);
    std::map<NodeId, NodeId> outermost;
    const GroupParents parents(graph);
    for (const Group &group : graph.groups) {
        NodeId found = folded.contains(group.id) ? group.id : NodeId{};
        parents.anyAround(group.id, [&](NodeId outer) {
            found = folded.contains(outer) ? outer : found;
            return false;
        });
        if (found.value != 0)
            outermost.emplace(group.id, found);
    }
    return outermost;
}

/// The ports of folded groups, looked up by what is inside.
struct Lookup {
    std::map<PortRef, PortRef> input, output;

    void add(NodeId group, const GroupPorts &ports)
    {
        for (std::size_t i = 0; i < ports.inputs.size(); ++i)
            for (const PortRef &inside : ports.inputs[i].inside)
                input.emplace(inside, PortRef{group, static_cast<int>(i)});
        for (std::size_t i = 0; i < ports.outputs.size(); ++i)
            output.emplace(ports.outputs[i], PortRef{group, static_cast<int>(i)});
    }
};

PortRef through(const std::map<PortRef, PortRef> &ports, PortRef drawn)
{
    const auto found = ports.find(drawn);
    return found == ports.end() ? drawn : found->second;
}

} // namespace

NodeId FoldedGraph::seen(NodeId drawn) const
{
    const auto found = hiddenIn.find(drawn);
    return found == hiddenIn.end() ? drawn : found->second;
}

std::vector<PortRef> FoldedGraph::drawnInputs(PortRef seen) const
{
    const auto found = ports.find(seen.node);
    if (found == ports.end())
        return {seen};
    const auto place = static_cast<std::size_t>(seen.port);
    return place < found->second.inputs.size() ? found->second.inputs[place].inside : std::vector<PortRef>{};
}

PortRef FoldedGraph::drawnOutput(PortRef seen) const
{
    const auto found = ports.find(seen.node);
    const auto place = static_cast<std::size_t>(seen.port);
    return found == ports.end() || place >= found->second.outputs.size() ? seen : found->second.outputs[place];
}

std::vector<Edge> FoldedGraph::drawnWires(const Edge &seen) const
{
    const auto found = wires.find(seen);
    return found == wires.end() ? std::vector<Edge>{seen} : found->second;
}

FoldedGraph folded(const GraphSpec &graph)
{
    FoldedGraph out;
    const std::map<NodeId, NodeId> outermost = outermostFolded(graph);
    if (outermost.empty()) {
        out.graph = graph;
        return out;
    }
    out.graph.nextId = graph.nextId;
    out.graph.flow = graph.flow;
    Lookup lookup;
    for (const Node &node : graph.nodes) {
        const auto hiding = outermost.find(node.group);
        if (hiding == outermost.end())
            out.graph.nodes.push_back(node);
        else
            out.hiddenIn.emplace(node.id, hiding->second);
    }
    for (const Group &group : graph.groups) {
        const auto hiding = outermost.find(group.id);
        if (hiding == outermost.end()) {
            out.graph.groups.push_back(group);
        } else if (hiding->second == group.id) {
            out.graph.nodes.push_back({group.id, foldedGroupType, group.title, {}, group.position, group.parent});
            lookup.add(group.id, out.ports.emplace(group.id, groupPorts(graph, group.id)).first->second);
        }
    }
    for (const Edge &edge : graph.edges) {
        const auto from = out.hiddenIn.find(edge.from.node), to = out.hiddenIn.find(edge.to.node);
        if (from != out.hiddenIn.end() && to != out.hiddenIn.end() && from->second == to->second)
            continue;
        const Edge seen{through(lookup.output, edge.from), through(lookup.input, edge.to)};
        if (seen == edge) {
            out.graph.edges.push_back(edge);
        } else {
            std::vector<Edge> &drawn = out.wires[seen];
            if (drawn.empty())
                out.graph.edges.push_back(seen);
            drawn.push_back(edge);
        }
        if (const auto bends = graph.bends.find(edge.to); bends != graph.bends.end())
            out.graph.bends.emplace(seen.to, bends->second);
    }
    return out;
}

} // namespace netloom
