// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/unrolled.hpp"

#include "engine/graph/groups.hpp"
#include "engine/graph/titles.hpp"

#include <algorithm>

namespace netloom {

namespace {

constexpr std::uint32_t firstCopy = 0x8000'0000; ///< ids that nothing drawn has, so that drawing more changes no copy's
constexpr std::size_t mostNodes = 20'000;

class Unroller
{
public:
    explicit Unroller(const GraphSpec &graph) : m_drawn(graph), m_titles(graph)
    {
        m_out.graph = graph;
        m_out.graph.nextId = std::max(graph.nextId, firstCopy);
    }

    UnrolledGraph take()
    {
        std::vector<const Group *> groups;
        for (const Group &group : m_drawn.groups)
            if (group.repeats > 1)
                groups.push_back(&group);
        // From the inside out: a copy of a group brings the copies in it along.
        const GroupParents parents(m_drawn);
        std::stable_sort(groups.begin(), groups.end(),
                         [&](const Group *a, const Group *b) { return parents.depth(a->id) > parents.depth(b->id); });
        for (const Group *group : groups)
            repeat(*group);
        for (Group &group : m_out.graph.groups)
            group.repeats = 1;
        return std::move(m_out);
    }

private:
    void repeat(const Group &group)
    {
        const std::vector<NodeId> nodes = nodesIn(m_out.graph, group.id);
        const GroupPorts ports = groupPorts(m_out.graph, group.id);
        if (nodes.empty())
            return;
        if (!canRepeat(ports)) {
            m_out.faults.push_back(
                {group.id,
                 text(NL_TEXT("{1} is repeated, so it needs one way in and one way out; it has {2} and {3}. Join "
                              "or remove the others, or let it stand once."),
                      group.title, static_cast<int>(ports.inputs.size()), static_cast<int>(ports.outputs.size()))});
            return;
        }
        const auto copies = static_cast<std::size_t>(group.repeats) - 1;
        if (copies > mostNodes || m_out.graph.nodes.size() + copies * nodes.size() > mostNodes) {
            m_out.faults.push_back(
                {group.id, text(NL_TEXT("Repeating {1} {2} times would make more than {3} nodes; repeat it "
                                        "less often."),
                                group.title, group.repeats, mostNodes)});
            return;
        }
        const std::vector<Edge> edges = m_out.graph.edges;
        PortRef end = ports.outputs.front();
        for (std::size_t copy = 2; copy <= copies + 1; ++copy)
            end = addCopy(group, nodes, edges, ports, end, copy);
        for (Edge &edge : m_out.graph.edges)
            if (edge.from == ports.outputs.front() && std::find(edges.begin(), edges.end(), edge) != edges.end() &&
                !isInGroup(m_drawn, drawnNode(edge.to.node), group.id))
                edge.from = end;
        m_out.last[drawnNode(ports.outputs.front().node)] = end.node;
    }

    NodeId drawnNode(NodeId node) const
    {
        const auto found = m_out.drawn.find(node);
        return found == m_out.drawn.end() ? node : found->second;
    }

    /// Puts one more copy behind an output; its own comes back.
    PortRef addCopy(const Group &group, const std::vector<NodeId> &nodes, const std::vector<Edge> &edges,
                    const GroupPorts &ports, PortRef behind, std::size_t number)
    {
        std::map<NodeId, NodeId> copyOf;
        for (const NodeId id : nodes) {
            Node copy = *m_out.graph.find(id);
            copy.id = NodeId{m_out.graph.nextId++};
            copy.title = m_titles.unique(copy.title + " (" + std::to_string(number) + ")");
            copy.group = group.id;
            copyOf.emplace(id, copy.id);
            m_out.drawn.emplace(copy.id, drawnNode(id));
            m_out.graph.nodes.push_back(std::move(copy));
        }
        for (const Edge &edge : edges)
            if (copyOf.contains(edge.from.node) && copyOf.contains(edge.to.node))
                m_out.graph.edges.push_back(
                    {{copyOf.at(edge.from.node), edge.from.port}, {copyOf.at(edge.to.node), edge.to.port}});
        for (const PortRef &inside : ports.inputs.front().inside)
            m_out.graph.edges.push_back({behind, {copyOf.at(inside.node), inside.port}});
        return {copyOf.at(ports.outputs.front().node), ports.outputs.front().port};
    }

    const GraphSpec &m_drawn;
    Titles m_titles;
    UnrolledGraph m_out;
};

GraphSpec asTrained(const GraphSpec &graph)
{
    GraphSpec trained = isRepeated(graph) ? unrolled(graph).graph : graph;
    trained.nextId = 0;
    trained.groups.clear();
    trained.bends.clear();
    trained.flow = {};
    for (Node &node : trained.nodes) {
        node.position = {};
        node.group = {};
        node.title.clear();
    }
    return trained;
}

} // namespace

bool isRepeated(const GraphSpec &graph)
{
    return std::any_of(graph.groups.begin(), graph.groups.end(), [](const Group &group) { return group.repeats > 1; });
}

UnrolledGraph unrolled(const GraphSpec &graph)
{
    return Unroller(graph).take();
}

bool trainsTheSame(const GraphSpec &a, const GraphSpec &b)
{
    return asTrained(a) == asTrained(b);
}

} // namespace netloom
