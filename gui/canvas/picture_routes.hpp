// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <vector>

namespace netloom {

/// The ways of all wires in a picture, where nobody can move a node aside to see what lies behind it: as on the canvas
/// wherever that shows the whole wire, else through the free lanes between the rows. wires: from port to port.
std::vector<QPainterPath> pictureRoutes(const std::vector<QLineF> &wires, const std::vector<QRectF> &nodes);

/// The points that lead a wire to the right round the nodes that it would run behind, as near to its straight way as they
/// leave room; none when it is free. Nodes at which it begins or ends are left out.
std::vector<QPointF> detour(const QLineF &wire, const std::vector<QRectF> &nodes);

/// Where each wire's shape stands, so that none covers another or a node while its wire has room. An empty shape takes none.
std::vector<QRectF> picturePills(const std::vector<QPainterPath> &wires, const std::vector<QString> &shapes,
                                 const std::vector<QRectF> &nodes);

} // namespace netloom
