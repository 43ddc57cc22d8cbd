// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/wire_item.hpp"

#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/node_geometry.hpp"

#include <QLineF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <algorithm>

namespace netloom {

namespace {
constexpr double thinnest = 1.2, thickest = 5;        ///< pixels, of a wire whose signal is known
constexpr double thickestOfShort = 3, shortWire = 70; ///< of which beside its shape only stubs are seen
constexpr double bendReach = 9, bendSize = 4;
} // namespace

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

void WireItem::setWay(QPointF from, QPointF to, Flow flow, std::vector<QPointF> bends, Detour detour)
{
    if (m_from == from && m_to == to && m_flow == flow && m_bends == bends && m_detour == detour)
        return;
    m_detour = std::move(detour);
    m_from = from;
    m_to = to;
    m_flow = flow;
    m_bends = std::move(bends);
    rebuild();
}

void WireItem::setSentencesNearby(std::vector<QRectF> sentences)
{
    if (m_sentences == sentences)
        return;
    m_sentences = std::move(sentences);
    rebuild();
}

int WireItem::bendAt(QPointF place) const
{
    for (std::size_t i = 0; i < m_bends.size(); ++i)
        if (QLineF(m_bends[i], place).length() <= bendReach)
            return static_cast<int>(i);
    return -1;
}

void WireItem::setIsOffered(bool isOffered)
{
    if (m_isOffered == isOffered)
        return;
    m_isOffered = isOffered;
    update();
}

void WireItem::setIsRefused(bool isRefused)
{
    if (m_isRefused == isRefused)
        return;
    m_isRefused = isRefused;
    update();
}

void WireItem::setSignal(double signal)
{
    if (m_signal == signal)
        return;
    m_signal = signal;
    update();
}

void WireItem::rebuild()
{
    prepareGeometryChange();
    m_path = wirePath(m_from, m_to, m_flow, m_bends, m_detour);
    m_middle = m_path.pointAtPercent(0.5); // slow enough to be felt if each frame asked for it
    m_pill = m_bends.empty() && m_detour.points.empty() ? canvas_painter::pillOnWire(m_path, m_middle, m_shape)
                                                        : canvas_painter::pillRect(m_middle, m_shape);
    const auto isCovered = [this](const QRectF &pill) {
        return std::any_of(m_sentences.begin(), m_sentences.end(),
                           [&](const QRectF &each) { return each.intersects(pill); });
    };
    if (isCovered(m_pill))
        for (const double share : {0.35, 0.65, 0.25, 0.75, 0.15, 0.85})
            if (const QPointF place = m_path.pointAtPercent(share); !isCovered(canvas_painter::pillRect(place, m_shape))) {
                m_middle = place;
                m_pill = canvas_painter::pillRect(place, m_shape);
                break;
            }
    m_outline = {};
    m_bounds = m_path.controlPointRect().united(m_pill).adjusted(-10, -10, 10, 10);
    update();
}

WireMood WireItem::mood() const
{
    if (m_isOffered)
        return WireMood::Fitting;
    if (isSelected())
        return m_isRefused ? WireMood::DoubtfulSelected : WireMood::Selected;
    return m_isRefused ? WireMood::Doubtful : m_isHovered ? WireMood::Hovered : WireMood::Plain;
}

/// What the pointer can hit. Made when it is first asked for: of most wires it never is.
QPainterPath WireItem::shape() const
{
    if (m_outline.isEmpty()) {
        QPainterPathStroker stroker;
        stroker.setWidth(12);
        m_outline = stroker.createStroke(m_path);
        m_outline.addRect(m_pill);
        for (const QPointF &bend : m_bends)
            m_outline.addEllipse(bend, bendReach, bendReach);
        m_outline.setFillRule(Qt::WindingFill);
    }
    return m_outline;
}

void WireItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *)
{
    const Tokens &colours = static_cast<CanvasScene *>(scene())->colours();
    const double scale = option->levelOfDetailFromTransform(painter->worldTransform());
    painter->setRenderHint(QPainter::Antialiasing, scale >= canvas_painter::detailFrom);
    const double most = QLineF(m_from, m_to).length() < shortWire ? thickestOfShort : thickest;
    const double width = m_signal < 0 ? canvas_painter::plainWire : thinnest + (most - thinnest) * m_signal;
    canvas_painter::paintWire(*painter, m_path, mood(), colours, scale, width);
    if (!isSelected() && !m_isHovered)
        return;
    painter->setPen(QPen(colours.accent, 2));
    painter->setBrush(colours.surface);
    for (const QPointF &bend : m_bends) // what one takes hold of
        painter->drawEllipse(bend, bendSize, bendSize);
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
