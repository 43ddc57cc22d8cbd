// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"

#include <unordered_map>
#include <vector>

namespace netloom {

/// A graph's neighbourhoods, looked up once in O(nodes + edges). Nodes and edges are named by their place in the spec.
/// Edges to nodes that do not exist, and nodes that repeat an id, are left out of all lists.
class GraphIndex
{
public:
    explicit GraphIndex(const GraphSpec &graph);

    const GraphSpec &graph() const { return m_graph; }
    int size() const { return static_cast<int>(m_graph.nodes.size()); }
    int indexOf(NodeId id) const; ///< -1 when there is none
    const Node &node(int index) const { return m_graph.nodes[static_cast<std::size_t>(index)]; }
    const Edge &edge(int index) const { return m_graph.edges[static_cast<std::size_t>(index)]; }

    const std::vector<int> &edgesInto(int node) const { return m_into[static_cast<std::size_t>(node)]; } ///< by port
    const std::vector<int> &edgesFrom(int node) const { return m_from[static_cast<std::size_t>(node)]; } ///< as drawn
    int source(int edge) const { return indexOf(this->edge(edge).from.node); }
    int sink(int edge) const { return indexOf(this->edge(edge).to.node); }

    /// The node whose output enters this input port, or -1.
    int feeder(int node, int port) const;

    /// Groups of nodes that lie on a common cycle, each in the order of the spec.
    const std::vector<std::vector<int>> &cycles() const { return m_cycles; }
    /// All nodes that lie on no cycle, sources first; among equals in the order of the spec.
    const std::vector<int> &order() const { return m_order; }
    /// For each node whether it can be reached from `start` along the wires (itself included).
    std::vector<bool> reachableFrom(int start) const;
    /// For each node whether it leads to `end` (itself included).
    std::vector<bool> leadingTo(int end) const;

private:
    void findCycles();
    void findOrder();

    const GraphSpec &m_graph;
    std::unordered_map<std::uint32_t, int> m_index;
    std::vector<std::vector<int>> m_into, m_from;
    std::vector<std::vector<int>> m_cycles;
    std::vector<int> m_order;
};

} // namespace netloom
