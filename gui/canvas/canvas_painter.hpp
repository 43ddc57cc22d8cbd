// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/train/pulse.hpp"
#include "gui/canvas/node_look.hpp"
#include "gui/theme/tokens.hpp"

#include <QPainterPath>
#include <QRectF>
#include <optional>

class QPainter;

namespace netloom {

/// Where a node's sentence stands: below it (beside it where its wires leave below), on the other side, or nowhere until
/// one looks at its node.
enum class NoteSide { Usual, Other, OnDemand };

/// How a node stands at this moment.
struct NodeState {
    bool isSelected = false;
    bool isHovered = false;
    bool isFaded = false;       ///< no wire that is being drawn can end here
    int inputUnderPointer = -1; ///< port that is grown
    int outputUnderPointer = -1;
    bool offersInputs = false; ///< its ports are marked as places where the drawn wire can end
    bool offersOutputs = false;
    NoteSide noteSide = NoteSide::Usual;
    std::optional<NodePulse> pulse; ///< while a run goes on
};

/// Each is told from the others without its colour: by a halo, its thickness or its dashes.
enum class WireMood { Plain, Hovered, Selected, Draft, Fitting, Doubtful, DoubtfulSelected };

/// Draws the parts of the canvas; knows no item, no scene and no graph. Scales below these leave detail out.
namespace canvas_painter {

inline constexpr double textFrom = 0.45;   ///< below: no words
inline constexpr double detailFrom = 0.28; ///< below: coloured blocks and straight lines

double nodeHeightOf(const NodeLook &look);
/// Pixels, of what is drawn with or without the shapes on the wires.
int smallestFont(bool withShapes);
/// The sentence at a node, in the node's coordinates; null when it has none.
QRectF noteRect(const NodeLook &look, NoteSide side);

void paintNode(QPainter &painter, const NodeLook &look, const NodeState &state, const Tokens &colours, double scale);
inline constexpr double plainWire = 2.2; ///< pixels wide

/// width: of a plain wire; the others stand out by one of their own.
void paintWire(QPainter &painter, const QPainterPath &path, WireMood mood, const Tokens &colours, double scale,
               double width = plainWire);

QRectF pillRect(QPointF middle, const QString &shape);
/// Where the shape stands that flows through a wire: on its middle (which takes time
/// to find), or above it where there is no room.
QRectF pillOnWire(const QPainterPath &path, QPointF middle, const QString &shape);
/// From the middle of a wire to its shape, where that stands beside it for want of room.
void paintLeader(QPainter &painter, const QRectF &pill, QPointF middle, const Tokens &colours);
void paintPill(QPainter &painter, const QRectF &rect, const QString &shape, WireMood mood, const Tokens &colours);

void paintGrid(QPainter &painter, const QRectF &exposed, const Tokens &colours, double scale);

} // namespace canvas_painter

} // namespace netloom
