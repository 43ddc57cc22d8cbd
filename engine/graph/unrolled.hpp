// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.hpp"
#include "engine/graph/graph_spec.hpp"

#include <map>
#include <vector>

namespace netloom {

/// A graph in which every group that is repeated stands as often as it says, one copy behind the other.
struct UnrolledGraph {
    struct Fault {
        NodeId group;
        Text message;
    };
    GraphSpec graph;
    std::map<NodeId, NodeId> drawn; ///< of the nodes of the second copies and later: the node that was drawn
    std::map<NodeId, NodeId> last;  ///< of drawn nodes that lead out of their group: the same in the last copy
    std::vector<Fault> faults;      ///< groups that could not be repeated; they stand once
};

/// Whether any group is repeated.
bool isRepeated(const GraphSpec &graph);

/// The first copy keeps the ids; the ids of the others depend only on the groups, so that the same graph has the same ones.
UnrolledGraph unrolled(const GraphSpec &graph);

/// Equal in all that training sees: where nodes stand, what they are called and how they are grouped is left out.
bool trainsTheSame(const GraphSpec &a, const GraphSpec &b);

} // namespace netloom
