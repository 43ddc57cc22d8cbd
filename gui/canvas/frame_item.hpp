// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/canvas/frames.hpp"

#include <QGraphicsItem>

namespace netloom {

/// A frame or note on the canvas. It lies below everything else, and only its head takes the pointer: on the ground
/// between its nodes one draws a rubber band.
class FrameItem : public QGraphicsItem
{
public:
    enum { Type = UserType + 3 };

    FrameItem();

    int type() const override { return Type; }
    const Frame &frame() const { return m_frame; }
    void setFrame(const Frame &frame, int layer); ///< layer: 0 for the outermost
    void setIsOffered(bool isOffered);            ///< what is being dragged would come to stand in it

    QRectF boundingRect() const override { return m_frame.rect.adjusted(-3, -3, 3, 3); }
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    Frame m_frame;
    bool m_isOffered = false;
};

} // namespace netloom
