// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/picture_routes.hpp"

#include "gui/canvas/canvas_painter.hpp"
#include "gui/canvas/node_geometry.hpp"

#include <QPolygonF>
#include <algorithm>
#include <cmath>
#include <map>

namespace netloom {

namespace {

constexpr double ahead = 24;      ///< a wire that gains less to the right goes round
constexpr double clearance = 8;   ///< between a lane and the nodes beside it
constexpr double outerLane = 30;  ///< height of the lanes above and below all nodes
constexpr double aside = 10;      ///< from a port to the first of the wires that turn there
constexpr double mostAside = 20;  ///< from the first of them to the last
constexpr double usualAside = 7;  ///< from one of them to the next
constexpr double turnRadius = 12; ///< of a wire's corners

struct Lane {
    double top, bottom;
    auto operator<=>(const Lane &) const = default;

    /// The less the better: near to the middle between both ends, and wide, as the gaps between two lines of nodes are.
    double costFrom(double y) const { return std::abs((top + bottom) / 2 - y) - 2 * (bottom - top); }
};

bool isBehindANode(const QPainterPath &path, const std::vector<QRectF> &nodes)
{
    constexpr int samples = 24;
    const QRectF bounds = path.boundingRect();
    return std::any_of(nodes.begin(), nodes.end(), [&](const QRectF &node) {
        const QRectF inside = node.adjusted(3, 3, -3, -3);
        if (inside.bottom() < bounds.top() || inside.top() > bounds.bottom() || inside.right() < bounds.left() ||
            inside.left() > bounds.right())
            return false;
        for (int i = 1; i < samples; ++i)
            if (inside.contains(path.pointAtPercent(static_cast<double>(i) / samples)))
                return true;
        return false;
    });
}

Lane laneFor(const QLineF &wire, const std::vector<QRectF> &nodes)
{
    const double left = std::min(wire.x1() + aside, wire.x2() - aside),
                 right = std::max(wire.x1() + aside, wire.x2() - aside);
    std::vector<Lane> taken;
    for (const QRectF &node : nodes)
        if (node.right() > left && node.left() < right)
            taken.push_back({node.top() - clearance, node.bottom() + clearance});
    const double middle = (wire.y1() + wire.y2()) / 2;
    if (taken.empty())
        return {middle - outerLane / 2, middle + outerLane / 2};
    std::sort(taken.begin(), taken.end());
    Lane best{taken.front().top - outerLane, taken.front().top};
    double lowest = taken.front().bottom;
    const auto offer = [&](const Lane &lane) {
        if (lane.costFrom(middle) < best.costFrom(middle))
            best = lane;
    };
    for (const Lane &each : taken) {
        if (each.top > lowest)
            offer({lowest, each.top});
        lowest = std::max(lowest, each.bottom);
    }
    offer({lowest, lowest + outerLane});
    return best;
}

QPainterPath withRoundCorners(const std::vector<QPointF> &points)
{
    QPainterPath path(points.front());
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const QLineF before(points[i], points[i - 1]), after(points[i], points[i + 1]);
        const double radius = std::min({turnRadius, before.length() / 2, after.length() / 2});
        if (radius <= 0)
            continue;
        path.lineTo(before.pointAt(radius / before.length()));
        path.quadTo(points[i], after.pointAt(radius / after.length()));
    }
    path.lineTo(points.back());
    return path;
}

bool passesThrough(const QPolygonF &line, const QRectF &rect)
{
    if (!line.boundingRect().adjusted(-1, -1, 1, 1).intersects(rect))
        return false;
    for (qsizetype i = 1; i < line.size(); ++i) // its parts are short or level or upright
        if (QRectF(line[i - 1], line[i]).normalized().adjusted(-1, -1, 1, 1).intersects(rect))
            return true;
    return false;
}

} // namespace

std::vector<QPainterPath> pictureRoutes(const std::vector<QLineF> &wires, const std::vector<QRectF> &nodes)
{
    std::vector<QPainterPath> paths(wires.size());
    std::map<Lane, std::vector<std::size_t>> byLane;
    for (std::size_t i = 0; i < wires.size(); ++i) {
        if (wires[i].dx() >= ahead) {
            paths[i] = wirePath(wires[i].p1(), wires[i].p2());
            if (!isBehindANode(paths[i], nodes))
                continue;
        }
        byLane[laneFor(wires[i], nodes)].push_back(i);
    }
    for (auto &[lane, inLane] : byLane) {
        // The lowest source turns first, into the highest track, and comes down outermost: so they do not cross.
        std::stable_sort(inLane.begin(), inLane.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(wires[a].y1(), wires[a].y2()) > std::pair(wires[b].y1(), wires[b].y2());
        });
        const auto count = static_cast<double>(inLane.size());
        const double step = count > 1 ? std::min(usualAside, mostAside / (count - 1)) : 0;
        for (std::size_t k = 0; k < inLane.size(); ++k) {
            const QLineF &wire = wires[inLane[k]];
            const auto track = static_cast<double>(k);
            const double y = lane.top + (lane.bottom - lane.top) * (track + 1) / (count + 1);
            const double out = wire.x1() + aside + step * track, in = wire.x2() - aside - step * (count - 1 - track);
            paths[inLane[k]] =
                withRoundCorners({wire.p1(), {out, wire.y1()}, {out, y}, {in, y}, {in, wire.y2()}, wire.p2()});
        }
    }
    return paths;
}

std::vector<QPointF> detour(const QLineF &wire, const std::vector<QRectF> &nodes)
{
    if (wire.dx() < ahead || !isBehindANode(wirePath(wire.p1(), wire.p2()), nodes))
        return {};
    double left = wire.x2(), right = wire.x1(); // of what stands between the two ends
    for (const QRectF &node : nodes)
        if (node.left() >= wire.x1() && node.right() <= wire.x2()) {
            left = std::min(left, node.left());
            right = std::max(right, node.right());
        }
    if (left >= right)
        return {};
    const Lane lane = laneFor(wire, nodes);
    const double y = std::clamp((wire.y1() + wire.y2()) / 2, lane.top, lane.bottom);
    return {{left, y}, {right, y}};
}

std::vector<QRectF> picturePills(const std::vector<QPainterPath> &wires, const std::vector<QString> &shapes,
                                 const std::vector<QRectF> &nodes)
{
    std::vector<QPolygonF> lines;
    for (const QPainterPath &wire : wires)
        lines.push_back(wire.toSubpathPolygons().value(0));
    std::vector<QRectF> pills(wires.size());
    const auto isFree = [&](const QRectF &pill, std::size_t of) {
        const auto meets = [&pill](const QRectF &other) { return other.intersects(pill.adjusted(-1, -1, 1, 1)); };
        return std::none_of(pills.begin(), pills.begin() + static_cast<std::ptrdiff_t>(of), meets) &&
               std::none_of(nodes.begin(), nodes.end(), meets);
    };
    const auto isOffOtherWires = [&](const QRectF &pill, std::size_t of) {
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (i != of && passesThrough(lines[i], pill))
                return false;
        return true;
    };
    for (std::size_t i = 0; i < wires.size(); ++i) {
        if (shapes[i].isEmpty())
            continue;
        std::vector<QRectF> places{canvas_painter::pillOnWire(wires[i], wires[i].pointAtPercent(0.5), shapes[i])};
        for (const double share : {0.4, 0.6, 0.3, 0.7, 0.2, 0.8})
            places.push_back(canvas_painter::pillRect(wires[i].pointAtPercent(share), shapes[i]));
        const auto onlyOnItsOwn = std::find_if(places.begin(), places.end(), [&](const QRectF &place) {
            return isFree(place, i) && isOffOtherWires(place, i);
        });
        const auto free = onlyOnItsOwn != places.end() ? onlyOnItsOwn
                                                       : std::find_if(places.begin(), places.end(),
                                                                      [&](const QRectF &place) { return isFree(place, i); });
        pills[i] = free != places.end() ? *free : places.front();
    }
    return pills;
}

} // namespace netloom
