// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

namespace netloom {

// Canvas units: pixels at 100 %. A node's position is its top left corner.
inline constexpr double nodeWidth = 148;
inline constexpr double nodeHeight = 58;
inline constexpr double columnPitch = 190;
inline constexpr double rowPitch = 90;
inline constexpr double snapStep = 10;
inline constexpr double portSize = 10;
inline constexpr double portSizeUnderPointer = 14;
inline constexpr double portReach = 13;  ///< how near a press must be to take hold of a port
inline constexpr double noteWidth = 182; ///< the sentence under a node

/// A node grows when its ports would not stand apart.
double heightForPorts(int ports);
QPointF inputPortPlace(int port, int count, double height);
QPointF outputPortPlace(int port, int count, double height);

/// The curve of a wire: straight ahead to a node further right, round the bend in the row between to one further left.
QPainterPath wirePath(QPointF from, QPointF to);

/// The nearest place on the snapping grid.
QPointF snapped(QPointF place);

} // namespace netloom
