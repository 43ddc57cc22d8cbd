// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/node_geometry.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

double heightForPorts(int ports)
{
    return std::max(nodeHeight, 18.0 * (ports + 1));
}

QPointF inputPortPlace(int port, int count, double height)
{
    return {0, height * (port + 1) / (count + 1)};
}

QPointF outputPortPlace(int port, int count, double height)
{
    return {nodeWidth, height * (port + 1) / (count + 1)};
}

QPainterPath wirePath(QPointF from, QPointF to)
{
    QPainterPath path(from);
    const double dx = to.x() - from.x(), dy = to.y() - from.y();
    if (dx >= 24) {
        const double reach = std::max(dx / 2, std::min(40.0, dx));
        path.cubicTo(from + QPointF(reach, 0), to - QPointF(reach, 0), to);
        return path;
    }
    // Back to the left: out to the right, along the gap between the rows, in from the left.
    const bool hasGap = std::abs(dy) > nodeHeight + 12;
    const double middleY = hasGap ? from.y() + dy / 2 : std::max(from.y(), to.y()) + nodeHeight;
    const QPointF middle((from.x() + to.x()) / 2, middleY);
    const double bend = std::min(110.0, 60 + std::abs(dx) / 10);
    path.cubicTo(from + QPointF(bend, 0), QPointF(from.x() + bend, middleY), middle);
    path.cubicTo(QPointF(to.x() - bend, middleY), to - QPointF(bend, 0), to);
    return path;
}

QPointF snapped(QPointF place)
{
    return {std::round(place.x() / snapStep) * snapStep, std::round(place.y() / snapStep) * snapStep};
}

} // namespace netloom
