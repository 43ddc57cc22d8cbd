// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/alignment_guides.hpp"

#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/node_geometry.hpp"

#include <QGraphicsItem>
#include <QGraphicsView>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace netloom {

namespace {

constexpr double reachInPixels = 7;
constexpr double overhang = 10; ///< how far a guide goes on beyond what it joins
constexpr double isExact = 0.01;

/// One direction of the plane: the places along it are what lines up.
struct Direction {
    bool isAcross; ///< places are x, guides stand upright

    double start(const QRectF &rect) const { return isAcross ? rect.left() : rect.top(); }
    double size(const QRectF &rect) const { return isAcross ? rect.width() : rect.height(); }
    double along(QPointF point) const { return isAcross ? point.x() : point.y(); }
    QPointF step(double by) const { return isAcross ? QPointF(by, 0) : QPointF(0, by); }
    /// Start, middle and end.
    double place(const QRectF &rect, int which) const { return start(rect) + size(rect) * which / 2; }
    /// From the first to the last of the rectangles and a bit further, at a place.
    QLineF guide(const QRectF &all, double at, double further = overhang) const
    {
        return isAcross ? QLineF(at, all.top() - further, at, all.bottom() + further)
                        : QLineF(all.left() - further, at, all.right() + further, at);
    }
    /// So that what joins two ports is seen beyond their nodes.
    double beyondNodes() const { return (isAcross ? nodeHeight : nodeWidth) + 3 * overhang; }
};

/// A wire that goes to the side is straight when both ends stand at one height, one that goes down when at one x.
bool isOfDirection(const QLineF &wire, Direction direction)
{
    return (std::abs(wire.dx()) < std::abs(wire.dy())) == direction.isAcross;
}

void keepNearer(std::optional<double> &best, double offset, double reach)
{
    if (std::abs(offset) <= reach && (!best || std::abs(offset) < std::abs(*best)))
        best = offset;
}

std::optional<double> offsetOfWires(const AlignmentScene &scene, Direction direction, double reach)
{
    std::optional<double> best;
    for (const QLineF &wire : scene.wires)
        if (isOfDirection(wire, direction))
            keepNearer(best, direction.along(wire.p2()) - direction.along(wire.p1()), reach);
    return best;
}

std::optional<double> offsetOfEdges(const AlignmentScene &scene, Direction direction, double reach)
{
    std::optional<double> best;
    for (const QRectF &other : scene.others)
        for (const int which : {1, 0, 2}) // of equals the middles
            keepNearer(best, direction.place(other, which) - direction.place(scene.moving, which), reach);
    return best;
}

double offsetOfGrid(const AlignmentScene &scene, Direction direction)
{
    return direction.along(snapped(scene.moving.topLeft()) - scene.moving.topLeft());
}

void addWireGuides(const AlignmentScene &scene, Direction direction, QPointF shift, std::vector<QLineF> &guides)
{
    for (const QLineF &wire : scene.wires) {
        const QPointF from = wire.p1() + shift;
        if (isOfDirection(wire, direction) && std::abs(direction.along(from) - direction.along(wire.p2())) < isExact)
            guides.push_back(
                direction.guide(QRectF(from, wire.p2()).normalized(), direction.along(from), direction.beyondNodes()));
    }
}

void addEdgeGuides(const AlignmentScene &scene, Direction direction, QPointF shift, std::vector<QLineF> &guides)
{
    const QRectF moved = scene.moving.translated(shift);
    for (const int which : {0, 1, 2}) {
        QRectF all;
        for (const QRectF &other : scene.others)
            if (std::abs(direction.place(other, which) - direction.place(moved, which)) < isExact)
                all = all.united(other);
        if (!all.isNull())
            guides.push_back(direction.guide(all.united(moved), direction.place(moved, which)));
    }
}

} // namespace

Alignment2D alignmentFor(const AlignmentScene &scene, double reach)
{
    Alignment2D result;
    std::vector<Direction> byWires, byEdges;
    for (const Direction direction : {Direction{true}, Direction{false}}) {
        if (const auto straight = offsetOfWires(scene, direction, reach)) {
            result.shift += direction.step(*straight);
            byWires.push_back(direction);
        } else if (const auto edge = offsetOfEdges(scene, direction, reach)) {
            result.shift += direction.step(*edge);
            byEdges.push_back(direction);
        } else {
            result.shift += direction.step(offsetOfGrid(scene, direction));
        }
    }
    for (const Direction direction : byWires)
        addWireGuides(scene, direction, result.shift, result.guides);
    for (const Direction direction : byEdges)
        addEdgeGuides(scene, direction, result.shift, result.guides);
    return result;
}

/// The lines, below the wires and nodes: none of their words is struck out.
class DragAlignment::Lines : public QGraphicsItem
{
public:
    Lines() { setZValue(0.5); }

    void setLines(std::vector<QLineF> lines)
    {
        if (lines == m_lines)
            return;
        prepareGeometryChange();
        m_lines = std::move(lines);
    }
    const std::vector<QLineF> &lines() const { return m_lines; }

    QRectF boundingRect() const override
    {
        QRectF all;
        for (const QLineF &line : m_lines)
            all = all.united(QRectF(line.p1(), line.p2()).normalized().adjusted(-2, -2, 2, 2));
        return all;
    }
    QPainterPath shape() const override { return {}; } // nothing to take hold of
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        QPen pen(static_cast<CanvasScene *>(scene())->colours().accent, 1);
        pen.setCosmetic(true);
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(pen);
        painter->drawLines(m_lines.data(), static_cast<int>(m_lines.size()));
    }

private:
    std::vector<QLineF> m_lines;
};

DragAlignment::DragAlignment(CanvasScene &scene) : m_reach(reachInPixels), m_lines(std::make_unique<Lines>())
{
    scene.addItem(m_lines.get());
    const std::vector<NodeId> dragged = scene.selectedNodes();
    const std::set<NodeId> isDragged(dragged.begin(), dragged.end());
    const auto rectOf = [](const NodeItem &item) { return item.mapRectToScene(item.bodyRect()); };
    for (const NodeId id : dragged)
        if (const NodeItem *item = scene.node(id)) // and no frame
            m_start.moving = m_start.moving.united(rectOf(*item));

    QRectF inView = scene.sceneRect();
    if (!scene.views().isEmpty()) {
        const QGraphicsView &view = *scene.views().front();
        inView = view.mapToScene(view.viewport()->rect()).boundingRect();
        m_reach = std::clamp(reachInPixels / view.transform().m11(), 3.0, 30.0);
    }
    for (QGraphicsItem *item : scene.items(inView, Qt::IntersectsItemBoundingRect))
        if (const auto *node = qgraphicsitem_cast<NodeItem *>(item); node && !isDragged.contains(node->id()))
            m_start.others.push_back(rectOf(*node));

    for (const Edge &edge : scene.seen().graph.edges) {
        const bool fromMoves = isDragged.contains(edge.from.node), toMoves = isDragged.contains(edge.to.node);
        const NodeItem *from = scene.node(edge.from.node), *to = scene.node(edge.to.node);
        if (fromMoves == toMoves || !from || !to)
            continue;
        const QPointF start = from->portPlace(edge.from.port, false), end = to->portPlace(edge.to.port, true);
        if (inView.contains(fromMoves ? end : start))
            m_start.wires.push_back(fromMoves ? QLineF(start, end) : QLineF(end, start));
    }
}

DragAlignment::~DragAlignment() = default;

void DragAlignment::follow(QPointF way, bool isFree)
{
    AlignmentScene now;
    now.moving = m_start.moving.translated(way);
    now.wires = m_start.wires;
    for (QLineF &wire : now.wires)
        wire.setP1(wire.p1() + way);
    now.others.swap(m_start.others); // thousands of them: lent, not copied
    Alignment2D found;
    if (!isFree)
        found = alignmentFor(now, m_reach);
    now.others.swap(m_start.others);
    m_shift = found.shift;
    m_lines->setLines(std::move(found.guides));
}

const std::vector<QLineF> &DragAlignment::guides() const
{
    return m_lines->lines();
}

} // namespace netloom
