// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace netloom {

/// Names a node for as long as its graph lives; never used again after the node is deleted. 0 names none.
struct NodeId {
    std::uint32_t value = 0;
    auto operator<=>(const NodeId &) const = default;
};

struct Point {
    double x = 0, y = 0; ///< canvas units, pixels at 100 %
    bool operator==(const Point &) const = default;
};

/// One box on the canvas. type: an id of nodeTypes(); an unknown one is kept with its params, greyed.
struct Node {
    NodeId id;
    std::string type;
    std::string title; ///< unique in the graph: "Dense 2"
    Params params;     ///< only what differs from, or was set over, the defaults
    Point position;
    NodeId group = {}; ///< the innermost group that it belongs to; 0: none
    bool operator==(const Node &) const = default;
};

struct PortRef {
    NodeId node;
    int port = 0; ///< from 0
    auto operator<=>(const PortRef &) const = default;
};

/// A wire from an output port to an input port.
struct Edge {
    PortRef from, to;
    auto operator<=>(const Edge &) const = default;
};

/// Nodes that belong together: a frame with a title and a note while it is open, one box while it is folded. Without nodes
/// it is a note of its own. See groups.hpp.
struct Group {
    NodeId id;         ///< numbered together with the nodes
    std::string title; ///< unique among nodes and groups
    std::string note;
    NodeId parent;  ///< the group that it stands in; 0: none
    Point position; ///< of the box while it is folded, and of a note without nodes
    bool isFolded = false;
    int repeats = 1; ///< stands for so many copies one behind the other, each with weights of its own
    /// Input ports inside that are one input of the group, also while nothing is joined to them.
    std::vector<std::vector<PortRef>> ties = {};
    bool operator==(const Group &) const = default;
};

/// Where a network runs to when it is arranged, and on which sides of a node its ports are.
enum class Flow { Right, Down };

/// A network as drawn: a value. Nodes stand in the order in which they were added.
struct GraphSpec {
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::uint32_t nextId = 1;
    std::vector<Group> groups = {};
    std::map<PortRef, std::vector<Point>> bends = {}; ///< by the input where a wire ends: the points that it runs through
    Flow flow = Flow::Right;
    bool operator==(const GraphSpec &) const = default;

    const Node *find(NodeId id) const;
    const Group *group(NodeId id) const;
    const Node *findTitle(const std::string &title) const;
    const Edge *edgeInto(PortRef input) const;
    std::vector<Edge> edgesFrom(NodeId node) const;
};

// Edits: each gives a new graph and leaves the old one alone.

/// Adds a node with default params and a fresh title ("Dense 3"); its id comes back in `added`.
GraphSpec withNode(GraphSpec graph, const std::string &type, Point position, Params params, NodeId *added = nullptr);
/// Their wires go, too, and of groups all that is in them. A group that thereby loses its last node stays only as a note.
GraphSpec withoutNodes(GraphSpec graph, const std::vector<NodeId> &nodesAndGroups);
/// Joins two ports; a wire that already ends in that input is replaced.
GraphSpec withEdge(GraphSpec graph, const Edge &edge);
GraphSpec withoutEdge(GraphSpec graph, const Edge &edge);
GraphSpec withParams(GraphSpec graph, NodeId node, Params params);
GraphSpec withTitle(GraphSpec graph, NodeId node, std::string title); ///< made unique when another node bears it
GraphSpec withPosition(GraphSpec graph, NodeId node, Point position);
/// The points that a wire runs through between its ends; none: straight ahead.
GraphSpec withBends(GraphSpec graph, const Edge &edge, std::vector<Point> points);
/// Puts a node between the two ends of a wire, into the group that both ends share.
GraphSpec withNodeOnEdge(GraphSpec graph, const Edge &edge, const std::string &type, Params params, NodeId *added = nullptr);
/// The chosen nodes, groups with all that is in them, and the wires among them, as a graph of their own (for copying).
GraphSpec subgraph(const GraphSpec &graph, const std::vector<NodeId> &nodesAndGroups);
/// Adds all of another graph with fresh ids and titles, moved by the offset; the new ids of what stands in no group of it
/// come back in `added`.
GraphSpec withGraph(GraphSpec graph, const GraphSpec &other, Point offset, std::vector<NodeId> *added = nullptr);
/// As many columns as stand beside each other at full size on a small screen.
inline constexpr int usualColumnsInLine = 4;
/// Positions in columns from input to loss along the flow, branches beside each other; more columns than fit a line are
/// broken into lines. Groups keep together, wires run straight again.
GraphSpec arranged(GraphSpec graph, int columnsInLine = usualColumnsInLine);

} // namespace netloom
