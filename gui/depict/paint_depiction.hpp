// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/api/depiction.hpp"

#include <QPainter>

namespace netloom {

struct Tokens;

/// From where points in space are seen, in radians.
struct DepictionAngle {
    double yaw = 0.5, pitch = 0.3;
    double zoom = 1; ///< 1: all of it is seen from every side
};

/// What the upright axis of curves spans; of no height: as far as the curves themselves go.
struct SignalRange {
    double low = 0, high = 0;
};

/// Draws what a row looks like into the room that there is, in the colours of the theme. Never throws; what cannot be drawn
/// (an SVG that is none) becomes a sentence.
void paintDepiction(QPainter &painter, const QRectF &room, const Depiction &depiction, const Tokens &colours,
                    const DepictionAngle &angle = {}, const SignalRange &wanted = {});

/// The part of it that draws curves. A trace of more points than pixels is drawn by its lowest and highest in each.
void paintSignal(QPainter &painter, const QRectF &room, const SignalDepiction &signal, const Tokens &colours,
                 const SignalRange &wanted = {});

/// The part of it that draws points in space: balls, and sticks for what joins them, as large as the joints are long.
void paintPoints(QPainter &painter, const QRectF &room, const PointsDepiction &cloud, const Tokens &colours,
                 const DepictionAngle &angle);

} // namespace netloom
