// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/canvas/node_geometry.hpp"

#include <QLineF>
#include <QRectF>
#include <vector>

namespace netloom {

/// How a wire that runs back gets by: level in the free lane nearest to its usual one, and swinging out no further than
/// there is room beside its ports. rank: of wires that would share a lane, each takes a little more of it.
/// obstacles: the bodies of all nodes nearby, its own two as well, and the heads of frames. All as in a network that flows
/// to the right.
BackWay wayBack(const QLineF &wire, const std::vector<QRectF> &obstacles, double rowHeight, int rank);

} // namespace netloom
