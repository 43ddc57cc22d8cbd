// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"

#include <set>

namespace netloom {

/// The node itself and all that its outputs reach.
std::set<NodeId> downstream(const GraphSpec &graph, NodeId node);
/// The node itself and all that reaches it.
std::set<NodeId> upstream(const GraphSpec &graph, NodeId node);

/// Where the arrow keys lead: along the wires with and against the flow, else to the nearest node on that side. Names no
/// node (0) at the border.
NodeId neighbour(const GraphSpec &graph, NodeId node, int stepX, int stepY);

} // namespace netloom
