// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/canvas/canvas_content.hpp"

#include <QString>
#include <vector>

namespace netloom {

/// A wire that could be drawn between a node and another one.
struct WireTarget {
    Edge wire;
    QString title;         ///< of the other end: "Dense 2: input"
    bool isFitting = true; ///< as far as is known: the node at its end takes what it brings
    bool isFree = true;    ///< no wire ends there that would be replaced
};

/// All wires, as they are seen, that may begin at a node's outputs (isOnward) or end at its inputs and close no circle, the
/// likeliest first: those that fit, to free inputs, near by.
std::vector<WireTarget> wireTargets(const CanvasContent &content, NodeId node, bool isOnward);

/// The wires that leave a node (isOnward) or enter it, from top to bottom.
std::vector<Edge> wiresBeside(const GraphSpec &graph, NodeId node, bool isOnward);
/// The wire above (step -1) or below another: of those that leave the same node, else of those that enter the same.
Edge wireNextTo(const GraphSpec &graph, const Edge &wire, int step);

} // namespace netloom
