// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/graph_spec.hpp"

#include "engine/graph/groups.hpp"
#include "engine/graph/node_size.hpp"
#include "engine/graph/node_type.hpp"
#include "engine/graph/titles.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace netloom {

namespace {

/// In the middle; a step behind the first node where the wire leads back a line, for it crosses others on its way.
Point placeOnWire(Flow flow, const Node &from, const Node &to)
{
    const Point a = from.position, b = to.position;
    if (flow == Flow::Down && b.y < a.y + nodeHeight)
        return {a.x, a.y + downPitch};
    if (flow == Flow::Right && b.x < a.x + nodeWidth)
        return {a.x + columnPitch, a.y};
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

Node *findNode(GraphSpec &graph, NodeId id)
{
    return const_cast<Node *>(graph.find(id));
}

NodeId add(GraphSpec &graph, Node node)
{
    node.id = NodeId{graph.nextId++};
    graph.nodes.push_back(std::move(node));
    return graph.nodes.back().id;
}

std::string trimmed(const std::string &text)
{
    const auto first = text.find_first_not_of(" \t\n\r");
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t\n\r") - first + 1);
}

/// Closes the gap that a removed wire leaves among the ports of a merge: input 3 of Add becomes input 2.
void closeGap(GraphSpec &graph, PortRef removed)
{
    const Node *node = graph.find(removed.node);
    const NodeInfo *info = node ? findNodeType(node->type) : nullptr;
    if (!info || info->inputs.empty() || !info->inputs.back().isRepeated ||
        removed.port < static_cast<int>(info->inputs.size()) - 1)
        return;
    const auto close = [&](PortRef &input) {
        if (input.node == removed.node && input.port > removed.port)
            --input.port;
    };
    for (Edge &edge : graph.edges)
        close(edge.to);
    for (Group &group : graph.groups)
        for (std::vector<PortRef> &tie : group.ties)
            for (PortRef &input : tie)
                close(input);
    std::map<PortRef, std::vector<Point>> bends;
    for (auto &[input, points] : graph.bends) {
        PortRef closed = input;
        close(closed);
        bends.emplace(closed, std::move(points));
    }
    graph.bends = std::move(bends);
}

/// A group that has lost all its nodes and says nothing is no more.
void dropEmptyGroups(GraphSpec &graph, const std::vector<Group> &before)
{
    for (const Group &group : before)
        if (group.note.empty() && graph.group(group.id) && nodesIn(graph, group.id).empty())
            graph = withoutGroup(std::move(graph), group.id);
}

} // namespace

const Node *GraphSpec::find(NodeId id) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node &node) { return node.id == id; });
    return found == nodes.end() ? nullptr : &*found;
}

const Group *GraphSpec::group(NodeId id) const
{
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const Group &group) { return group.id == id; });
    return found == groups.end() ? nullptr : &*found;
}

const Node *GraphSpec::findTitle(const std::string &title) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node &node) { return node.title == title; });
    return found == nodes.end() ? nullptr : &*found;
}

const Edge *GraphSpec::edgeInto(PortRef input) const
{
    const auto found = std::find_if(edges.begin(), edges.end(), [&](const Edge &edge) { return edge.to == input; });
    return found == edges.end() ? nullptr : &*found;
}

std::vector<Edge> GraphSpec::edgesFrom(NodeId node) const
{
    std::vector<Edge> leaving;
    std::copy_if(edges.begin(), edges.end(), std::back_inserter(leaving),
                 [&](const Edge &edge) { return edge.from.node == node; });
    return leaving;
}

GraphSpec withNode(GraphSpec graph, const std::string &type, Point position, Params params, NodeId *added)
{
    const NodeId id = add(graph, {{}, type, Titles(graph).fresh(type), std::move(params), position});
    if (added)
        *added = id;
    return graph;
}

GraphSpec withoutNodes(GraphSpec graph, const std::vector<NodeId> &nodesAndGroups)
{
    std::unordered_set<std::uint32_t> gone;
    std::vector<Group> losing; // groups that lose nodes
    for (const NodeId id : nodesAmong(graph, nodesAndGroups)) {
        gone.insert(id.value);
        if (const Group *group = graph.groups.empty() ? nullptr : graph.group(graph.find(id)->group))
            losing.push_back(*group);
    }
    std::vector<PortRef> freed;
    std::erase_if(graph.edges, [&](const Edge &edge) {
        const bool goes = gone.contains(edge.from.node.value) || gone.contains(edge.to.node.value);
        if (goes && !gone.contains(edge.to.node.value))
            freed.push_back(edge.to);
        if (goes)
            graph.bends.erase(edge.to);
        return goes;
    });
    std::erase_if(graph.nodes, [&](const Node &node) { return gone.contains(node.id.value); });
    // From the highest port down, so that closing one gap does not move the next.
    std::sort(freed.rbegin(), freed.rend());
    for (const PortRef &port : freed)
        closeGap(graph, port);
    const GroupParents parents(graph); // as they are now: a group deep inside must not lose its way to the outermost
    std::unordered_set<std::uint32_t> chosen;
    for (const NodeId id : nodesAndGroups)
        chosen.insert(id.value);
    const auto isChosen = [&](NodeId id) { return chosen.contains(id.value); };
    std::erase_if(graph.groups,
                  [&](const Group &group) { return isChosen(group.id) || parents.anyAround(group.id, isChosen); });
    dropEmptyGroups(graph, losing);
    return graph;
}

GraphSpec withEdge(GraphSpec graph, const Edge &edge)
{
    const Edge *before = graph.edgeInto(edge.to);
    if (before && *before != edge)
        graph.bends.erase(edge.to);
    std::erase_if(graph.edges, [&](const Edge &other) { return other.to == edge.to; });
    graph.edges.push_back(edge);
    return graph;
}

GraphSpec withoutEdge(GraphSpec graph, const Edge &edge)
{
    if (std::erase(graph.edges, edge) > 0 && !graph.edgeInto(edge.to)) {
        graph.bends.erase(edge.to);
        closeGap(graph, edge.to);
    }
    return graph;
}

GraphSpec withBends(GraphSpec graph, const Edge &edge, std::vector<Point> points)
{
    const Edge *wire = graph.edgeInto(edge.to);
    if (!wire || *wire != edge)
        return graph;
    if (points.empty())
        graph.bends.erase(edge.to);
    else
        graph.bends[edge.to] = std::move(points);
    return graph;
}

GraphSpec withParams(GraphSpec graph, NodeId node, Params params)
{
    if (Node *found = findNode(graph, node))
        found->params = std::move(params);
    return graph;
}

GraphSpec withTitle(GraphSpec graph, NodeId node, std::string title)
{
    Node *found = findNode(graph, node);
    title = trimmed(title);
    if (!found || title.empty() || title == found->title)
        return graph;
    found->title.clear();
    found->title = Titles(graph).unique(title);
    return graph;
}

GraphSpec withPosition(GraphSpec graph, NodeId node, Point position)
{
    if (Node *found = findNode(graph, node))
        found->position = position;
    return graph;
}

GraphSpec withNodeOnEdge(GraphSpec graph, const Edge &edge, const std::string &type, Params params, NodeId *added)
{
    const Node *from = graph.find(edge.from.node);
    const Node *to = graph.find(edge.to.node);
    const auto wire = std::find(graph.edges.begin(), graph.edges.end(), edge);
    if (!from || !to || wire == graph.edges.end())
        return graph;
    const NodeId id =
        add(graph, {{}, type, Titles(graph).fresh(type), std::move(params), placeOnWire(graph.flow, *from, *to)});
    *wire = Edge{edge.from, {id, 0}};
    graph.edges.push_back({{id, 0}, edge.to});
    graph.bends.erase(edge.to);
    if (!graph.groups.empty())
        graph.nodes.back().group = commonGroup(graph, {edge.from.node, edge.to.node});
    if (added)
        *added = id;
    return graph;
}

GraphSpec subgraph(const GraphSpec &graph, const std::vector<NodeId> &nodesAndGroups)
{
    std::unordered_set<std::uint32_t> chosen;
    for (const NodeId id : nodesAmong(graph, nodesAndGroups))
        chosen.insert(id.value);
    GraphSpec part;
    part.nextId = graph.nextId;
    part.flow = graph.flow;
    for (const Group &group : graph.groups) {
        const auto holds = [&](NodeId id) { return id == group.id || isInGroup(graph, group.id, id); };
        if (std::any_of(nodesAndGroups.begin(), nodesAndGroups.end(), holds))
            part.groups.push_back(group);
    }
    for (Group &group : part.groups)
        if (!part.group(group.parent))
            group.parent = {};
    for (const Node &node : graph.nodes)
        if (chosen.contains(node.id.value)) {
            part.nodes.push_back(node);
            if (!part.group(node.group))
                part.nodes.back().group = {};
        }
    for (const Edge &edge : graph.edges)
        if (chosen.contains(edge.from.node.value) && chosen.contains(edge.to.node.value)) {
            part.edges.push_back(edge);
            if (const auto bends = graph.bends.find(edge.to); bends != graph.bends.end())
                part.bends.insert(*bends);
        }
    return part;
}

GraphSpec withGraph(GraphSpec graph, const GraphSpec &other, Point offset, std::vector<NodeId> *added)
{
    Titles titles(graph);
    std::unordered_map<std::uint32_t, NodeId> newIds;
    const auto moved = [offset](Point at) { return Point{at.x + offset.x, at.y + offset.y}; };
    const auto renamed = [&newIds](NodeId id) {
        const auto found = newIds.find(id.value);
        return found == newIds.end() ? NodeId{} : found->second;
    };
    for (const Group &group : other.groups)
        newIds[group.id.value] = NodeId{graph.nextId++};
    for (const Node &node : other.nodes) {
        // A title given by a person stays recognisable; one made of the label just counts on.
        Node copy = node;
        copy.title = titles.unique(node.title);
        copy.position = moved(node.position);
        copy.group = renamed(node.group);
        const NodeId id = add(graph, std::move(copy));
        newIds[node.id.value] = id;
        if (added && node.group.value == 0)
            added->push_back(id);
    }
    for (const Group &group : other.groups) {
        Group copy = group;
        copy.id = renamed(group.id);
        copy.parent = renamed(group.parent);
        copy.title = titles.unique(group.title);
        copy.position = moved(group.position);
        for (std::vector<PortRef> &tie : copy.ties)
            for (PortRef &input : tie)
                input.node = renamed(input.node);
        if (added && group.parent.value == 0)
            added->push_back(copy.id);
        graph.groups.push_back(std::move(copy));
    }
    for (const Edge &edge : other.edges) {
        const auto from = newIds.find(edge.from.node.value), to = newIds.find(edge.to.node.value);
        if (from == newIds.end() || to == newIds.end())
            continue;
        graph.edges.push_back({{from->second, edge.from.port}, {to->second, edge.to.port}});
        if (const auto bends = other.bends.find(edge.to); bends != other.bends.end())
            for (const Point &point : bends->second)
                graph.bends[graph.edges.back().to].push_back(moved(point));
    }
    return graph;
}

} // namespace netloom
