// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/canvas/node_geometry.hpp"

#include <QLineF>
#include <QRectF>
#include <functional>
#include <vector>

namespace netloom {

/// Where a port is among those of its side of a node.
struct PortSeat {
    int port = 0, count = 1;
    double offset = 0; ///< from the middle of the node's side
};

/// How a wire that runs back gets by: level in the free lane nearest to its usual one, and swinging out no further than
/// there is room beside its ports. Wires to several ports of a node lie beside each other in the order in which they do not
/// cross: what ends further up is level further down.
/// obstaclesIn: the bodies of all nodes in a place, its own two as well, and the heads of frames; a large place is only
/// asked for when the usual lane is taken. All as in a network that flows to the right.
using ObstaclesIn = std::function<std::vector<QRectF>(const QRectF &place)>;
BackWay wayBack(const QLineF &wire, const ObstaclesIn &obstaclesIn, double rowHeight, const PortSeat &end = {});

} // namespace netloom
