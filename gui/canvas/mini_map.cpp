// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/mini_map.hpp"

#include "gui/canvas/canvas_scene.hpp"
#include "gui/theme/widgets.hpp"

#include <QGraphicsView>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace netloom {

MiniMap::MiniMap(const CanvasScene &scene, QGraphicsView &view) : QWidget(&view), m_scene(scene), m_view(view)
{
    nameWidget(this, QStringLiteral("miniMap"), tr("Overview of the network"));
    setToolTip(tr("The whole network; click to go there"));
    setCursor(Qt::PointingHandCursor);
}

QRectF MiniMap::seen() const
{
    return m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
}

QTransform MiniMap::toMap() const
{
    const QRectF all = m_scene.nodesRect().united(seen());
    const QRectF room = QRectF(rect()).adjusted(9, 9, -9, -9);
    const double scale = std::min(room.width() / all.width(), room.height() / all.height());
    QTransform transform;
    transform.translate(room.center().x(), room.center().y());
    transform.scale(scale, scale);
    transform.translate(-all.center().x(), -all.center().y());
    return transform;
}

void MiniMap::paintEvent(QPaintEvent *)
{
    const QTransform transform = toMap();
    drawNodes(transform);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(0, 0, m_nodes);
    painter.setPen(QPen(tokens(palette()).accent, 1));
    painter.drawRoundedRect(transform.mapRect(seen()), 2, 2);
}

/// Anew only when the network or its place on the map has changed, not for every move of what is seen.
void MiniMap::drawNodes(const QTransform &transform)
{
    const QSize size = this->size() * devicePixelRatioF();
    if (m_drawnChange == m_scene.changeCount() && m_drawnTransform == transform && m_nodes.size() == size)
        return;
    m_drawnChange = m_scene.changeCount();
    m_drawnTransform = transform;
    m_nodes = QPixmap(size);
    m_nodes.setDevicePixelRatio(devicePixelRatioF());
    m_nodes.fill(Qt::transparent);
    const Tokens &colours = tokens(palette());
    QPainter painter(&m_nodes);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setPen(Qt::NoPen);
    for (const Node &each : m_scene.seen().graph.nodes) {
        const NodeItem *item = m_scene.node(each.id);
        if (!item)
            continue;
        QRectF block = transform.mapRect(item->mapRectToScene(item->bodyRect()));
        block.setSize(block.size().expandedTo(QSizeF(2, 1.5)));
        painter.setBrush(item->look().isBroken() ? colours.bad : colours.category(item->look().category));
        painter.drawRoundedRect(block, 1.5, 1.5);
    }
}

void MiniMap::mousePressEvent(QMouseEvent *event)
{
    goTo(event->position());
}

void MiniMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        goTo(event->position());
}

void MiniMap::goTo(QPointF place)
{
    m_view.centerOn(toMap().inverted().map(place));
}

} // namespace netloom
