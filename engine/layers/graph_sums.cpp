// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/graph_sums.hpp"

#include "engine/base/error.hpp"

namespace netloom {

void requireNodes(const std::string &label, const Shape &shape)
{
    if (shape.axis() != Axis::Nodes)
        throw Error(
            ErrorKind::Graph, {},
            text(NL_TEXT("{1} needs the nodes of a graph, not {2}; join it to an input that brings in graphs, or take "
                         "Dense, which needs no links."),
                 text(label), shape.str()));
}

} // namespace netloom
