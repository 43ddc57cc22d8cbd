// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"
#include "engine/graph/node_size.hpp"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <optional>
#include <vector>

namespace netloom {

// Canvas units: pixels at 100 %. A node's position is its top left corner.
inline constexpr double snapStep = 10;
inline constexpr double portSize = 10;
inline constexpr double portSizeUnderPointer = 14;
inline constexpr double portReach = 13;  ///< how near a press must be to take hold of a port
inline constexpr double noteWidth = 182; ///< the sentence under a node

/// A node grows when its ports would not stand apart.
double heightForPorts(int ports);
QPointF inputPortPlace(int port, int count, double height, Flow flow = Flow::Right);
QPointF outputPortPlace(int port, int count, double height, Flow flow = Flow::Right);

/// How a wire runs back: how far it swings out behind its beginning and before its end, and where it is level in between.
struct BackWay {
    double lane = 0, out = 0, in = 0;
    bool operator==(const BackWay &) const = default;
};

/// How a wire gets round what stands in its way: ahead through points, or back.
struct Detour {
    std::vector<QPointF> points;
    std::optional<BackWay> back;
    bool operator==(const Detour &) const = default;
};

inline constexpr double leastAhead = 24; ///< a wire that gains less runs back
/// As a wire runs back that nothing is in the way of. rowHeight: of the nodes at its ends, across the flow.
BackWay plainBackWay(QPointF from, QPointF to, double rowHeight);

/// The curve of a wire: straight ahead to a node further on, round the bend in the row between to one further back; through
/// the points where it is bent, or else on its detour.
QPainterPath wirePath(QPointF from, QPointF to, Flow flow = Flow::Right, const std::vector<QPointF> &bends = {},
                      const Detour &detour = {});
/// Where among the bends a new one belongs that lies at that place.
std::size_t bendPlace(QPointF from, QPointF to, const std::vector<QPointF> &bends, QPointF place);
/// Across and down exchanged: what flows down is drawn as what flows right.
QPainterPath transposed(const QPainterPath &path);

/// The nearest place on the snapping grid.
QPointF snapped(QPointF place);

} // namespace netloom
