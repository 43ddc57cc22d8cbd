// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/wire_ways.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netloom {

namespace {

constexpr double clearance = 10;    ///< between a lane and what stands beside it
constexpr double betweenWires = 14; ///< so that the shape on one hides no other
constexpr double roomAround = 300;  ///< how far away a free lane is looked for
constexpr double leastSwing = 22;
constexpr double swingShare = 0.75; ///< a cubic goes that far of the way to its control points

struct Lane {
    double top, bottom;
};

/// What is free of obstacles between these two sides, from above all to below all of them.
std::vector<Lane> freeLanes(double left, double right, const std::vector<QRectF> &obstacles)
{
    std::vector<Lane> taken;
    for (const QRectF &obstacle : obstacles)
        if (obstacle.right() > left && obstacle.left() < right)
            taken.push_back({obstacle.top() - clearance, obstacle.bottom() + clearance});
    std::sort(taken.begin(), taken.end(), [](const Lane &a, const Lane &b) { return a.top < b.top; });
    constexpr double far = std::numeric_limits<double>::max();
    std::vector<Lane> free;
    double from = -far;
    for (const Lane &each : taken) {
        if (each.top > from)
            free.push_back({from, each.top});
        from = std::max(from, each.bottom);
    }
    free.push_back({from, far});
    return free;
}

/// The height nearest to the usual one.
double freeHeight(double usual, const std::vector<Lane> &lanes, const PortSeat &end)
{
    double best = usual, least = std::numeric_limits<double>::max();
    for (const Lane &lane : lanes) {
        const double nearest = std::clamp(usual, lane.top, lane.bottom);
        if (std::abs(nearest - usual) >= least)
            continue;
        least = std::abs(nearest - usual);
        // A wire that was moved would lie on the others that were.
        const double step = nearest > usual   ? betweenWires * (end.count - 1 - end.port)
                            : nearest < usual ? -betweenWires * end.port
                                              : 0;
        best = std::clamp(nearest + step, lane.top, lane.bottom);
    }
    return best;
}

/// How far a wire may swing out beside a port before it meets something. side: 1 to the right, -1 to the left.
double roomBeside(QPointF port, int side, double lane, const std::vector<QRectF> &obstacles)
{
    const double top = std::min(port.y(), lane), bottom = std::max(port.y(), lane);
    double room = std::numeric_limits<double>::max();
    for (const QRectF &obstacle : obstacles) {
        const double gap = side > 0 ? obstacle.left() - port.x() : port.x() - obstacle.right();
        if (gap > 0 && obstacle.bottom() > top && obstacle.top() < bottom)
            room = std::min(room, gap);
    }
    return room;
}

} // namespace

BackWay wayBack(const QLineF &wire, const ObstaclesIn &obstaclesIn, double rowHeight, const PortSeat &end)
{
    BackWay way = plainBackWay(wire.p1(), wire.p2() - QPointF(0, end.offset), rowHeight);
    const double above = end.port, below = end.count - 1 - end.port; // ports of the same node
    way.lane += betweenWires * (below - above) / 2;
    const bool leadsDown = wire.y2() > wire.y1();
    way.out += betweenWires / swingShare * (leadsDown ? below : above);
    way.in += betweenWires / swingShare * (leadsDown ? above : below);
    const double left = wire.x2() - swingShare * way.in, right = wire.x1() + swingShare * way.out;
    if (!obstaclesIn({QPointF(left, way.lane - clearance), QPointF(right, way.lane + clearance)}).empty()) {
        const double top = std::min(wire.y1(), wire.y2()), bottom = std::max(wire.y1(), wire.y2());
        const QRectF around(QPointF(left, top - roomAround), QPointF(right, bottom + roomAround));
        way.lane = freeHeight(way.lane, freeLanes(left, right, obstaclesIn(around)), end);
    }
    const auto swing = [&](QPointF port, int side, double usual) {
        // Not further than is round: a low turn does not reach far.
        const double most = std::min(usual, std::max(leastSwing, std::abs(way.lane - port.y())));
        const QRectF beside = QRectF(port, QPointF(port.x() + side * most, way.lane)).normalized();
        const double room = roomBeside(port, side, way.lane, obstaclesIn(beside));
        return std::min(most, std::max(leastSwing, (room - clearance / 2) / swingShare));
    };
    way.out = swing(wire.p1(), 1, way.out);
    way.in = swing(wire.p2(), -1, way.in);
    return way;
}

} // namespace netloom
