// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/canvas/graph_edits.hpp"

namespace netloom::edits {

// A person's edits of groups, notes and bent wires.

/// Puts nodes and groups into a new group, with the name Block 1, Block 2...
GraphEdit makeGroup(const GraphSpec &graph, const std::vector<NodeId> &nodesAndGroups);
/// Takes the frames of the chosen groups away; of chosen nodes it takes them out of their group.
GraphEdit ungroup(const GraphSpec &graph, const std::vector<NodeId> &nodesAndGroups);
/// Whether ungroup() would change anything.
bool canUngroup(const GraphSpec &graph, const std::vector<NodeId> &nodesAndGroups);
GraphEdit putInto(const GraphSpec &graph, const std::map<NodeId, Point> &moved, NodeId group);
GraphEdit setFolded(const GraphSpec &graph, NodeId group, bool isFolded);
GraphEdit setRepeats(const GraphSpec &graph, NodeId group, int repeats);
GraphEdit setNote(const GraphSpec &graph, NodeId group, const QString &note);
GraphEdit addNote(const GraphSpec &graph, Point place);
/// A block of the library, with its corner at the place, or put on a wire.
GraphEdit addBlock(const GraphSpec &graph, const QString &name, const GraphSpec &block, Point place,
                   const std::optional<Edge> &wire);
/// The same behind a node, on the one wire that leaves it, or else where there is room.
GraphEdit addBlockBehind(const GraphSpec &graph, const QString &name, const GraphSpec &block, std::optional<NodeId> behind);
/// A wire through other points; as it is seen.
GraphEdit bend(const GraphSpec &graph, const Edge &wire, const std::vector<Point> &points);
/// The network from left to right, or from above downwards, arranged anew.
GraphEdit turn(const GraphSpec &graph, Flow flow);

} // namespace netloom::edits
