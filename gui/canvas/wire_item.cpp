// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/wire_item.hpp"

#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/node_geometry.hpp"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace netloom {

WireItem::WireItem(const Edge &edge) : m_edge(edge)
{
    setFlags(ItemIsSelectable);
    setAcceptHoverEvents(true);
    setZValue(1);
}

void WireItem::setShapeOnIt(const QString &shape)
{
    if (m_shape == shape)
        return;
    m_shape = shape;
    rebuild();
}

void WireItem::setEnds(QPointF from, QPointF to)
{
    if (m_from == from && m_to == to)
        return;
    m_from = from;
    m_to = to;
    rebuild();
}

void WireItem::setIsOffered(bool isOffered)
{
    if (m_isOffered == isOffered)
        return;
    m_isOffered = isOffered;
    update();
}

QPointF WireItem::middle() const
{
    return m_path.isEmpty() ? m_from : m_path.pointAtPercent(0.5);
}

QRectF WireItem::pill() const
{
    return m_path.isEmpty() ? canvas_painter::pillRect(m_from, m_shape) : canvas_painter::pillOnWire(m_path, m_shape);
}

void WireItem::rebuild()
{
    prepareGeometryChange();
    m_path = wirePath(m_from, m_to);
    QPainterPathStroker stroker;
    stroker.setWidth(12);
    m_outline = stroker.createStroke(m_path);
    m_outline.addRect(pill());
    m_outline.setFillRule(Qt::WindingFill);
    m_bounds = m_outline.boundingRect().adjusted(-2, -2, 2, 2);
    update();
}

void WireItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *)
{
    const Tokens &colours = static_cast<CanvasScene *>(scene())->colours();
    const double scale = option->levelOfDetailFromTransform(painter->worldTransform());
    painter->setRenderHint(QPainter::Antialiasing, scale >= canvas_painter::detailFrom);
    WireMood mood = m_isHovered ? WireMood::Hovered : WireMood::Plain;
    if (isSelected())
        mood = WireMood::Selected;
    if (m_isOffered)
        mood = WireMood::Fitting;
    canvas_painter::paintWire(*painter, m_path, mood, colours, scale);
    if (scale >= canvas_painter::textFrom)
        canvas_painter::paintPill(*painter, pill(), m_shape, mood, colours);
}

void WireItem::hoverEnterEvent(QGraphicsSceneHoverEvent *)
{
    m_isHovered = true;
    update();
}

void WireItem::hoverLeaveEvent(QGraphicsSceneHoverEvent *)
{
    m_isHovered = false;
    update();
}

} // namespace netloom
