// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_analysis.hpp"
#include "gui/canvas/ports.hpp"

#include <QString>
#include <map>
#include <optional>
#include <vector>

namespace netloom {

/// One step of undo on a graph: what it is called, what comes of it, and what is selected afterwards.
struct GraphEdit {
    QString name; ///< as the undo menu says it: "connect Dense 2 to Dropout 1"
    GraphSpec graph;
    std::vector<NodeId> select;
    QString mergeKey = {}; ///< edits of the same key in a row are one step
};

/// A person's edits of a graph: pure functions, each with its readable name. Ports and wires are named as they are seen:
/// those of a folded group stand for what is inside. See group_edits.hpp for those of groups.
namespace edits {

GraphEdit add(const GraphSpec &graph, const std::string &type, Point position);

/// Adds a node behind another and joins it there when the shapes fit: on the wire that leaves it when there is one,
/// else at its free output. Without `behind` the node is put where there is room.
GraphEdit addBehind(const GraphSpec &graph, const std::string &type, std::optional<NodeId> behind,
                    const DataSignature *signature);

/// A node where a wire from a port was let go, joined to that port.
GraphEdit addAtEnd(const GraphSpec &graph, const std::string &type, const PortRef &port, bool isInput, Point place);
GraphEdit addOnWire(const GraphSpec &graph, const std::string &type, const Edge &wire, std::optional<Point> position);
GraphEdit putOnWire(const GraphSpec &graph, NodeId node, const Edge &wire, Point position);
GraphEdit connectPorts(const GraphSpec &graph, const Edge &wire);
/// A wire's end taken to another input; nothing when `to` is empty: it is cut.
GraphEdit rewire(const GraphSpec &graph, const Edge &wire, std::optional<PortRef> to);
GraphEdit remove(const GraphSpec &graph, const std::vector<NodeId> &nodes, const std::vector<Edge> &wires,
                 const QString &verb);
/// Takes nodes out and joins what fed each of them, at its first input, to all that it fed.
GraphEdit removeAndJoin(const GraphSpec &graph, const std::vector<NodeId> &nodes);
GraphEdit disconnectNode(const GraphSpec &graph, NodeId node);
GraphEdit move(const GraphSpec &graph, const std::map<NodeId, Point> &positions, const QString &mergeKey);
GraphEdit paste(const GraphSpec &graph, const GraphSpec &other, Point offset, const QString &verb);
GraphEdit rename(const GraphSpec &graph, NodeId node, const QString &title);
GraphEdit setParam(const GraphSpec &graph, NodeId node, const std::string &key, const ParamValue &value);
/// Another kind for a node, its wires and the settings that both kinds know kept: another loss, say.
GraphEdit changeType(const GraphSpec &graph, NodeId node, const std::string &type);
GraphEdit repair(const GraphSpec &graph, const Repair &repair, NodeId node);
GraphEdit arrange(const GraphSpec &graph);
/// Several nodes brought into one line, or apart by equal steps between the outermost two.
enum class Alignment { Left, Centre, Right, Top, Middle, Bottom, SpreadAcross, SpreadDown };
GraphEdit align(const GraphSpec &graph, const std::vector<NodeId> &nodes, Alignment alignment);

} // namespace edits

/// "Dense 2", or "3 nodes" for several.
QString nodesInWords(const GraphSpec &graph, const std::vector<NodeId> &nodes);
QString titleOf(const GraphSpec &graph, NodeId node);
/// "Dense 1 to Dense 2"
QString wireTitle(const GraphSpec &graph, const Edge &wire);
QString insertName(const QString &what, const GraphSpec &graph, const Edge &wire); ///< of the edit that puts it into a wire

} // namespace netloom
