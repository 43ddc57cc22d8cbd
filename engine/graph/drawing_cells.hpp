// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"

#include <span>

namespace netloom {

/// Where a node stands in a drawing that is made by hand; rows lie as far apart as lines of an arranged() one when a wire
/// shall lead back between them.
struct DrawingCell {
    double column = 0, row = 0;
};

/// Puts the nodes, in the order of the graph, in these places. A graph of another number of nodes stays as it is.
inline GraphSpec withCells(GraphSpec graph, std::span<const DrawingCell> cells, double rowHeight)
{
    constexpr double columnWidth = 190;
    for (std::size_t i = 0; graph.nodes.size() == cells.size() && i < cells.size(); ++i)
        graph.nodes[i].position = {cells[i].column * columnWidth, cells[i].row * rowHeight};
    return graph;
}

} // namespace netloom
