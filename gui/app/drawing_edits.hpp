// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/rng.hpp"
#include "engine/data/drawn_points.hpp"
#include "gui/theme/tokens.hpp"

#include <QPointF>

class QPainter;

namespace netloom {

// What a hand does to a drawing, and how its points look; all places in the plane's own units, [-1, 1].

/// Strews that many points evenly over a disc, as far as the plane and the most points allow. False when nothing came.
bool strewPoints(Drawing &drawing, QPointF middle, double radius, int count, double value, RandomStream &random);
/// False when there was no point so near.
bool erasePoints(Drawing &drawing, QPointF middle, double radius);
/// Only the nearest one within the radius.
bool eraseNearest(Drawing &drawing, QPointF place, double radius);

/// The same places with the other kind of label: classes become values spread evenly over [-1, 1] in their order, values
/// below 0 the first class, all others the second.
Drawing withKind(Drawing drawing, DrawnKind kind);

/// Fewer do not say what is to be learnt: two classes, or two different values.
bool isLearnable(const Drawing &drawing);

/// A mark of a class, each with a form and a colour of its own; radius in pixels.
void paintClassMark(QPainter &painter, QPointF place, int number, double radius, const Tokens &colours);
/// A value: a triangle upwards above 0, downwards below, larger and deeper in colour the further from 0; a small dot at 0.
void paintValueMark(QPainter &painter, QPointF place, double value, double radius, const Tokens &colours);

} // namespace netloom
