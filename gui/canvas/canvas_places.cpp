// SPDX-License-Identifier: GPL-3.0-or-later
// Where sentences, wires and the shapes on them stand, so that none is in the way of another.
#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/frame_item.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/canvas/picture_routes.hpp"
#include "gui/canvas/wire_item.hpp"
#include "gui/canvas/wire_ways.hpp"

#include <algorithm>

namespace netloom {

/// A sentence stands where it hides no other node and, if there is such a place, no wire: below its own, else above, else
/// only while one looks at its node.
void CanvasScene::placeNotes()
{
    for (const auto &[id, item] : m_nodes) {
        if (item->look().note.isEmpty())
            continue;
        const auto placeOf = [item = item](NoteSide side) {
            return item->mapRectToScene(canvas_painter::noteRect(item->look(), side));
        };
        const auto hidesNode = [this, id = id, &placeOf](NoteSide side) {
            const auto near = m_bodies.in(placeOf(side));
            return std::any_of(near.begin(), near.end(), [id](const RectIndex::Entry &each) { return each.first != id; });
        };
        const auto hidesWire = [this, &placeOf](NoteSide side) {
            const auto near = items(placeOf(side), Qt::IntersectsItemShape);
            return std::any_of(near.begin(), near.end(),
                               [](const QGraphicsItem *each) { return each->type() == WireItem::Type; });
        };
        const bool isUsualFree = !hidesNode(NoteSide::Usual), isOtherFree = !hidesNode(NoteSide::Other);
        const bool isOtherBetter =
            isOtherFree && (!isUsualFree || (hidesWire(NoteSide::Usual) && !hidesWire(NoteSide::Other)));
        item->setNoteSide(isOtherBetter ? NoteSide::Other : isUsualFree ? NoteSide::Usual : NoteSide::OnDemand);
    }
}

/// The shapes on the wires stand beside the sentences at the nodes, not under them.
void CanvasScene::clearShapes()
{
    RectIndex sentences;
    for (const auto &[id, item] : m_nodes)
        if (const NoteSide side = item->state().noteSide; !item->look().note.isEmpty() && side != NoteSide::OnDemand)
            sentences.put(id, item->mapRectToScene(canvas_painter::noteRect(item->look(), side)));
    for (const auto &[edge, wire] : m_wires) {
        std::vector<QRectF> nearby;
        if (!sentences.isEmpty())
            for (const auto &[id, rect] : sentences.in(wire->boundingRect()))
                nearby.push_back(rect);
        wire->setSentencesNearby(std::move(nearby));
    }
}

void CanvasScene::placeWire(WireItem *wire)
{
    const Edge &edge = wire->edge();
    std::vector<QPointF> bends;
    if (const auto found = m_seen.graph.bends.find(edge.to); found != m_seen.graph.bends.end())
        for (const Point &point : found->second)
            bends.emplace_back(point.x, point.y);
    const QLineF way(node(edge.from.node)->portPlace(edge.from.port, false),
                     node(edge.to.node)->portPlace(edge.to.port, true));
    Detour detour;
    if (bends.empty())
        detour = detourFor(edge, way);
    wire->setWay(way.p1(), way.p2(), m_seen.graph.flow, std::move(bends), std::move(detour));
}

/// Round the nodes between the two ends of a long wire, along a free lane for one that runs back. One that only crosses a
/// gap is never looked at.
Detour CanvasScene::detourFor(const Edge &edge, const QLineF &way) const
{
    const bool isDown = m_seen.graph.flow == Flow::Down;
    const auto turned = [isDown](const QRectF &rect) {
        return isDown ? QRectF(rect.topLeft().transposed(), rect.size().transposed()) : rect;
    };
    const QLineF turnedWay = isDown ? QLineF(way.p1().transposed(), way.p2().transposed()) : way;
    if (turnedWay.dx() < leastAhead) {
        const auto obstaclesIn = [&](const QRectF &place) {
            std::vector<QRectF> obstacles;
            for (const auto &[id, body] : m_bodies.in(turned(place)))
                obstacles.push_back(turned(body));
            for (const auto &[id, item] : m_frames)
                if (const QRectF head = turned(item->frame().head()); head.intersects(place))
                    obstacles.push_back(head);
            return obstacles;
        };
        const NodeItem &target = *node(edge.to.node);
        const QPointF middle = turned(target.mapRectToScene(target.bodyRect())).center();
        const PortSeat end{edge.to.port, static_cast<int>(target.look().inputs.size()), turnedWay.y2() - middle.y()};
        return {{}, wayBack(turnedWay, obstaclesIn, isDown ? nodeWidth : nodeHeight, end)};
    }
    if (turnedWay.dx() < (isDown ? nodeHeight : nodeWidth))
        return {};
    constexpr double roomBeside = 300; ///< how far away a free lane is looked for
    const QRectF corridor = QRectF(turnedWay.p1(), turnedWay.p2()).normalized().adjusted(0, -roomBeside, 0, roomBeside);
    std::vector<QRectF> obstacles;
    for (const auto &[id, body] : m_bodies.in(turned(corridor)))
        if (id != edge.from.node && id != edge.to.node)
            obstacles.push_back(turned(body));
    std::vector<QPointF> points = detour(turnedWay, obstacles);
    if (isDown)
        for (QPointF &point : points)
            point = point.transposed();
    return {std::move(points), std::nullopt};
}

} // namespace netloom
