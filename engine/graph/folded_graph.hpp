// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/groups.hpp"

#include <map>
#include <vector>

namespace netloom {

/// The type of the node that stands for a folded group. No layer bears it.
inline const std::string foldedGroupType = "#group";

/// A graph as one sees it: each outermost folded group is one node, with the ports of what leads in and out.
struct FoldedGraph {
    GraphSpec graph;                         ///< open groups as they are; ids of what stays are kept
    std::map<NodeId, GroupPorts> ports;      ///< of the nodes that stand for groups
    std::map<Edge, std::vector<Edge>> wires; ///< seen: what is drawn; only where the two differ
    std::map<NodeId, NodeId> hiddenIn;       ///< nodes inside: the node that stands for them

    bool isGroup(NodeId id) const { return ports.contains(id); }
    /// The node that is seen for a drawn node: itself, or the folded group that it is in.
    NodeId seen(NodeId drawn) const;
    /// Where a wire to or from a port that is seen really ends; several where inputs are tied.
    std::vector<PortRef> drawnInputs(PortRef seen) const;
    PortRef drawnOutput(PortRef seen) const;
    std::vector<Edge> drawnWires(const Edge &seen) const;
};

/// Of a graph without folded groups: itself.
FoldedGraph folded(const GraphSpec &graph);

} // namespace netloom
