// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/node_geometry.hpp"

#include <QLineF>
#include <QTransform>
#include <algorithm>
#include <cmath>
#include <limits>

namespace netloom {

double heightForPorts(int ports)
{
    return std::max(nodeHeight, 18.0 * (ports + 1));
}

QPointF inputPortPlace(int port, int count, double height, Flow flow)
{
    return flow == Flow::Down ? QPointF(nodeWidth * (port + 1) / (count + 1), 0)
                              : QPointF(0, height * (port + 1) / (count + 1));
}

QPointF outputPortPlace(int port, int count, double height, Flow flow)
{
    return flow == Flow::Down ? QPointF(nodeWidth * (port + 1) / (count + 1), height)
                              : QPointF(nodeWidth, height * (port + 1) / (count + 1));
}

namespace {

QPainterPath pathBack(QPointF from, QPointF to, const BackWay &way)
{
    QPainterPath path(from);
    // Level as soon as it is back beside its beginning: what stands above or below the lane is not crossed.
    path.cubicTo(from + QPointF(way.out, 0), QPointF(from.x() + way.out, way.lane), QPointF(from.x(), way.lane));
    path.lineTo(to.x(), way.lane);
    path.cubicTo(QPointF(to.x() - way.in, way.lane), to - QPointF(way.in, 0), to);
    return path;
}

QPainterPath pathAhead(QPointF from, QPointF to)
{
    QPainterPath path(from);
    const double dx = to.x() - from.x(), dy = to.y() - from.y();
    if (std::abs(dy) < 0.5) { // a line is painted in a third of a curve's time
        path.lineTo(to);
        return path;
    }
    const double reach = std::max(dx / 2, std::min(40.0, dx));
    path.cubicTo(from + QPointF(reach, 0), to - QPointF(reach, 0), to);
    return path;
}

/// Smoothly through the bends (Catmull and Rom 1974), leaving and arriving as every wire does. A part that is short beside
/// its neighbours does not swing out further than its own length: the wire would loop.
QPainterPath bentPath(const std::vector<QPointF> &points)
{
    const auto directionAt = [&points](std::size_t i) {
        if (i > 0 && i + 1 < points.size())
            return (points[i + 1] - points[i - 1]) / 2;
        const QLineF first(points[i == 0 ? 0 : i - 1], points[i == 0 ? 1 : i]);
        return QPointF(std::clamp(first.length(), 40.0, 200.0), 0);
    };
    QPainterPath path(points.front());
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const double most = 0.4 * QLineF(points[i], points[i + 1]).length();
        const auto handle = [&](std::size_t at) {
            const QPointF direction = directionAt(at);
            const double length = QLineF({}, direction).length() / 3;
            return length > most ? direction / 3 * (most / length) : direction / 3;
        };
        path.cubicTo(points[i] + handle(i), points[i + 1] - handle(i + 1), points[i + 1]);
    }
    return path;
}

} // namespace

BackWay plainBackWay(QPointF from, QPointF to, double rowHeight)
{
    // Out to the right, along the gap between the rows, in from the left.
    const double dx = to.x() - from.x(), dy = to.y() - from.y();
    const bool hasGap = std::abs(dy) > rowHeight + 12;
    const double bend = std::min(110.0, 60 + std::abs(dx) / 10);
    const double near = 1.3 * rowHeight; // half of the way to the row beside that in which it ends
    const double between = from.y() + (dy > 0 ? std::max(dy / 2, dy - near) : std::min(dy / 2, dy + near));
    return {hasGap ? between : std::max(from.y(), to.y()) + rowHeight, bend, bend};
}

QPainterPath transposed(const QPainterPath &path)
{
    return QTransform(0, 1, 1, 0, 0, 0).map(path);
}

QPainterPath wirePath(QPointF from, QPointF to, Flow flow, const std::vector<QPointF> &bends, const Detour &detour)
{
    const bool isDown = flow == Flow::Down;
    const auto turned = [isDown](QPointF point) { return isDown ? point.transposed() : point; };
    std::vector<QPointF> points{turned(from)};
    for (const QPointF &bend : bends.empty() ? detour.points : bends)
        points.push_back(turned(bend));
    points.push_back(turned(to));
    const QPointF first = points.front(), last = points.back();
    QPainterPath path;
    if (points.size() > 2)
        path = bentPath(points);
    else if (last.x() - first.x() >= leastAhead)
        path = pathAhead(first, last);
    else
        path =
            pathBack(first, last, detour.back ? *detour.back : plainBackWay(first, last, isDown ? nodeWidth : nodeHeight));
    return isDown ? transposed(path) : path;
}

std::size_t bendPlace(QPointF from, QPointF to, const std::vector<QPointF> &bends, QPointF place)
{
    std::size_t best = 0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i <= bends.size(); ++i) {
        const QPointF before = i == 0 ? from : bends[i - 1], behind = i == bends.size() ? to : bends[i];
        const double detour =
            QLineF(before, place).length() + QLineF(place, behind).length() - QLineF(before, behind).length();
        if (detour < least) {
            least = detour;
            best = i;
        }
    }
    return best;
}

QPointF snapped(QPointF place)
{
    return {std::round(place.x() / snapStep) * snapStep, std::round(place.y() / snapStep) * snapStep};
}

} // namespace netloom
