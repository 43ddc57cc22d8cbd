// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_analysis.hpp"

#include <string>

namespace netloom {

// Edits that only repairs need. Like all edits they leave a graph alone in which their nodes or wires are no more.

/// Takes a node out and joins what fed its first input to all that its first output fed.
GraphSpec withoutNodeBridged(GraphSpec graph, NodeId node);
/// Puts a node behind an output: all that the output fed is now fed by the new node.
GraphSpec withNodeBehind(GraphSpec graph, PortRef output, const std::string &type, Params params);
/// Makes another kind of node of one, with that kind's default params and title; wires, position and a title of the
/// person's own stay.
GraphSpec withType(GraphSpec graph, NodeId node, const std::string &type);
GraphSpec withParam(GraphSpec graph, NodeId node, const std::string &key, const ParamValue &value);

// Repairs with their labels.

Repair insertOnWire(const Edge &edge, const std::string &type, const Params &params = {}, const std::string &detail = {});
Repair removeWire(const GraphSpec &graph, const Edge &edge);
Repair removeNode(const Node &node);
Repair setParam(const Node &node, const std::string &key, const ParamValue &value);
Repair changeType(const Node &node, const std::string &type);
/// An Input to the left of a node, joined to a port of it; port of node 0: joined to nothing.
Repair addInput(PortRef to, Point position);
Repair join(const GraphSpec &graph, PortRef from, PortRef to);

/// A node type's label, or its id when nothing is known of it.
Text typeLabel(const std::string &type);

} // namespace netloom
