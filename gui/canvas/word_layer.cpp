// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/word_layer.hpp"

#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/frame_item.hpp"
#include "gui/canvas/wire_item.hpp"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace netloom {

WordLayer::WordLayer()
{
    setFlag(ItemUsesExtendedStyleOption); // what is exposed, not all of it
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(1.5);
}

void WordLayer::setRect(const QRectF &rect)
{
    if (m_rect == rect)
        return;
    prepareGeometryChange();
    m_rect = rect;
}

void WordLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *)
{
    const double scale = option->levelOfDetailFromTransform(painter->worldTransform());
    if (scale < canvas_painter::textFrom)
        return;
    painter->setRenderHint(QPainter::Antialiasing, scale >= canvas_painter::detailFrom);
    const auto *canvas = static_cast<CanvasScene *>(scene());
    for (const auto &[group, item] : canvas->frames())
        if (item->frame().rect.intersects(option->exposedRect))
            paintFrameWords(*painter, item->frame(), canvas->colours());
    // Asked of the scene's index: a look at every wire would be felt with ten thousand.
    for (const QGraphicsItem *item : canvas->items(option->exposedRect, Qt::IntersectsItemBoundingRect))
        if (const auto *wire = qgraphicsitem_cast<const WireItem *>(item);
            wire && wire->pill().united(QRectF(wire->middle(), QSizeF(1, 1))).intersects(option->exposedRect)) {
            canvas_painter::paintLeader(*painter, wire->pill(), wire->middle(), canvas->colours());
            canvas_painter::paintPill(*painter, wire->pill(), wire->shapeOnIt(), wire->mood(), canvas->colours());
        }
}

} // namespace netloom
