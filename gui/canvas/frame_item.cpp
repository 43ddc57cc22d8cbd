// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/frame_item.hpp"

#include "gui/canvas/canvas_scene.hpp"

#include <QPainter>

namespace netloom {

namespace {
constexpr double lowest = -10'000; ///< below the wires, whatever the depth
}

FrameItem::FrameItem()
{
    setFlags(ItemIsSelectable);
}

void FrameItem::setFrame(const Frame &frame, int layer)
{
    setZValue(lowest + layer);
    if (m_frame == frame)
        return;
    prepareGeometryChange();
    m_frame = frame;
    setToolTip(frame.note);
    update();
}

void FrameItem::setIsOffered(bool isOffered)
{
    if (m_isOffered == isOffered)
        return;
    m_isOffered = isOffered;
    update();
}

QPainterPath FrameItem::shape() const
{
    QPainterPath path;
    path.addRect(m_frame.head());
    return path;
}

void FrameItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const FrameMood mood = m_isOffered ? FrameMood::Offered : isSelected() ? FrameMood::Selected : FrameMood::Plain;
    paintFrame(*painter, m_frame, mood, static_cast<CanvasScene *>(scene())->colours());
}

} // namespace netloom
