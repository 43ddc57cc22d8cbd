// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/mini_map.hpp"

#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/theme/widgets.hpp"

#include <QGraphicsView>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {
constexpr double mapMargin = 9; ///< pixels around the network
}

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

/// Pixels of the map for one of the scene, so that a rectangle fits.
double MiniMap::scaleFor(const QRectF &all) const
{
    const QRectF room = QRectF(rect()).adjusted(mapMargin, mapMargin, -mapMargin, -mapMargin);
    return std::min(room.width() / std::max(all.width(), 1.0), room.height() / std::max(all.height(), 1.0));
}

QTransform MiniMap::toMap() const
{
    const QRectF all = m_scene.nodesRect().united(seen());
    const QPointF middle = QRectF(rect()).center();
    const double scale = scaleFor(all);
    QTransform transform;
    transform.translate(middle.x(), middle.y());
    transform.scale(scale, scale);
    transform.translate(-all.center().x(), -all.center().y());
    return transform;
}

void MiniMap::paintEvent(QPaintEvent *)
{
    drawNodes();
    const Tokens &colours = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QTransform transform = toMap();
    painter.drawPixmap(transform.mapRect(m_drawnRect), m_nodes, m_nodes.rect());
    painter.setPen(QPen(colours.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(transform.mapRect(seen()), 2, 2);
}

/// Anew only when the network has changed, as large as it is ever shown; not for every move of what is seen.
void MiniMap::drawNodes()
{
    const double ratio = devicePixelRatioF();
    const QRectF all = m_scene.nodesRect();
    const double scale = scaleFor(all);
    const QSizeF drawn = all.size() * scale * ratio;
    const QSize size(static_cast<int>(std::ceil(drawn.width())), static_cast<int>(std::ceil(drawn.height())));
    if (m_drawnChange == m_scene.changeCount() && m_nodes.size() == size)
        return;
    m_drawnChange = m_scene.changeCount();
    m_drawnRect = QRectF(all.topLeft(), QSizeF(size) / (scale * ratio));
    m_nodes = QPixmap(size);
    m_nodes.fill(Qt::transparent);
    const Tokens &colours = tokens(palette());
    QPainter painter(&m_nodes);
    painter.setPen(Qt::NoPen);
    painter.scale(ratio, ratio);
    constexpr double smallest = 3; // pixels, below which no one sees a round corner
    painter.setRenderHint(QPainter::Antialiasing, nodeHeight * scale >= smallest);
    for (const auto &[id, item] : m_scene.nodes()) {
        QRectF block = item->mapRectToScene(item->bodyRect()).translated(-all.topLeft());
        block = QRectF(block.topLeft() * scale, (block.size() * scale).expandedTo(QSizeF(2, 1.5)));
        const QColor colour = item->look().isBroken() ? colours.bad : colours.category(item->look().category);
        if (block.height() < smallest) {
            painter.fillRect(block, colour);
            continue;
        }
        painter.setBrush(colour);
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
