// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/node_item.hpp"

#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/node_geometry.hpp"

#include <QGraphicsSceneHoverEvent>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace netloom {

NodeItem::NodeItem(NodeId id) : m_id(id)
{
    setFlags(ItemIsSelectable | ItemIsMovable | ItemSendsGeometryChanges);
    setAcceptHoverEvents(true);
    raise();
    measure();
}

void NodeItem::setLook(const NodeLook &look)
{
    if (m_look == look)
        return;
    prepareGeometryChange();
    m_look = look;
    measure();
    setToolTip(look.note);
    raise();
    update();
}

void NodeItem::setState(const NodeState &state)
{
    const NoteSide side = m_state.noteSide;
    m_state = state;
    m_state.noteSide = side;
    raise();
    update();
}

void NodeItem::setPulse(const std::optional<NodePulse> &pulse)
{
    if (m_state.pulse == pulse)
        return;
    m_state.pulse = pulse;
    update();
}

void NodeItem::setNoteSide(NoteSide side)
{
    if (m_state.noteSide == side)
        return;
    prepareGeometryChange();
    m_state.noteSide = side;
    measure();
    raise();
    update();
}

/// A sentence that stands over other nodes while one looks at its own.
void NodeItem::raise()
{
    const bool isLookedAt = m_state.isHovered || isSelected();
    setZValue(!m_look.note.isEmpty() && (isLookedAt || m_state.noteSide != NoteSide::OnDemand) ? 3 : 2);
}

void NodeItem::measure()
{
    m_bounds =
        bodyRect().adjusted(-9, -9, 9, 9).united(canvas_painter::noteRect(m_look, m_state.noteSide).adjusted(-1, -1, 1, 1));
}

QRectF NodeItem::bodyRect() const
{
    return {0, 0, nodeWidth, canvas_painter::nodeHeightOf(m_look)};
}

QPointF NodeItem::portPlace(int port, bool isInput) const
{
    const int count = static_cast<int>(isInput ? m_look.inputs.size() : m_look.outputs.size());
    const double height = bodyRect().height();
    return mapToScene(isInput ? inputPortPlace(port, count, height, m_look.flow)
                              : outputPortPlace(port, count, height, m_look.flow));
}

std::optional<PortPlace> NodeItem::portAt(QPointF scenePoint) const
{
    std::optional<PortPlace> nearest;
    double best = portReach;
    for (const bool isInput : {true, false}) {
        const int count = static_cast<int>(isInput ? m_look.inputs.size() : m_look.outputs.size());
        for (int port = 0; port < count; ++port) {
            const double distance = QLineF(portPlace(port, isInput), scenePoint).length();
            if (distance < best) {
                best = distance;
                nearest = PortPlace{{m_id, port}, isInput};
            }
        }
    }
    return nearest;
}

QRectF NodeItem::boundingRect() const
{
    return m_bounds;
}

QPainterPath NodeItem::shape() const
{
    QPainterPath path;
    const bool isDown = m_look.flow == Flow::Down;
    path.addRect(isDown ? bodyRect().adjusted(0, -8, 0, 8) : bodyRect().adjusted(-8, 0, 8, 0));
    return path;
}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *)
{
    const auto *canvas = static_cast<CanvasScene *>(scene());
    const double scale = option->levelOfDetailFromTransform(painter->worldTransform());
    NodeState state = m_state;
    state.isSelected = isSelected();
    painter->setRenderHint(QPainter::Antialiasing, scale >= canvas_painter::detailFrom);
    canvas_painter::paintNode(*painter, m_look, state, canvas->colours(), scale);
}

QVariant NodeItem::itemChange(GraphicsItemChange change, const QVariant &value)
{
    auto *canvas = static_cast<CanvasScene *>(scene());
    if (change == ItemPositionChange && canvas && canvas->isDraggingNodes())
        return canvas->placeOfDragged(value.toPointF());
    if (change == ItemPositionHasChanged && canvas)
        canvas->nodeMoved(m_id);
    if (change == ItemSelectedHasChanged)
        raise();
    return QGraphicsItem::itemChange(change, value);
}

void NodeItem::hoverMoveEvent(QGraphicsSceneHoverEvent *event)
{
    const std::optional<PortPlace> port = portAt(event->scenePos());
    m_state.isHovered = true;
    raise();
    m_state.inputUnderPointer = port && port->isInput ? port->port.port : -1;
    m_state.outputUnderPointer = port && !port->isInput ? port->port.port : -1;
    setCursor(port ? Qt::CrossCursor : Qt::ArrowCursor);
    const QString name = !port ? QString() : (port->isInput ? m_look.inputs : m_look.outputs).value(port->port.port);
    setToolTip(port ? QStringLiteral("%1: %2").arg(m_look.title, name) : m_look.note);
    update();
}

void NodeItem::hoverLeaveEvent(QGraphicsSceneHoverEvent *)
{
    m_state.isHovered = false;
    raise();
    m_state.inputUnderPointer = m_state.outputUnderPointer = -1;
    update();
}

} // namespace netloom
