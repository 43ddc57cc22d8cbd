// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"

namespace netloom {

// Where an edit finds room for what it adds. Forward is where the network runs to; a row lies across that.

/// One step forward from a node as it is seen.
Point placeBehind(const GraphSpec &graph, const Node &seen);
/// The start of a row of its own beside all that is there.
Point placeBesideAll(const GraphSpec &graph);
/// The nearest free place straight across, a row at a time. except: what is looked for a place.
Point freePlace(const GraphSpec &graph, Point place, NodeId except);
/// How far parts of a network are moved that come into it: by the wished offset, or beside all where several of them would
/// come to lie on what is there.
Point offsetFor(const GraphSpec &parts, const GraphSpec &graph, Point wished);
/// When a new node came to lie on something, what follows it in its row moves one step forward.
GraphSpec withRoomFor(GraphSpec graph, NodeId added);

} // namespace netloom
