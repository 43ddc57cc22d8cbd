// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/canvas/node_geometry.hpp"

#include <QLineF>
#include <QRectF>
#include <functional>
#include <vector>

namespace netloom {

/// How a wire that runs back gets by: level in the free lane nearest to its usual one, and swinging out no further than
/// there is room beside its ports. rank: of wires that would share a lane, each takes a little more of it.
/// obstaclesIn: the bodies of all nodes in a place, its own two as well, and the heads of frames; a large place is only
/// asked for when the usual lane is taken. All as in a network that flows to the right.
using ObstaclesIn = std::function<std::vector<QRectF>(const QRectF &place)>;
BackWay wayBack(const QLineF &wire, const ObstaclesIn &obstaclesIn, double rowHeight, int rank);

} // namespace netloom
