// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>

namespace netloom {

/// What is said among the wires, the shapes in their pills and the heads of frames: above all wires and below the nodes, so
/// that no wire runs across it. One item, since thousands more would be felt.
class WordLayer : public QGraphicsItem
{
public:
    enum { Type = UserType + 4 };

    WordLayer();

    int type() const override { return Type; }
    void setRect(const QRectF &rect); ///< all of the scene
    QRectF boundingRect() const override { return m_rect; }
    QPainterPath shape() const override { return {}; } ///< the wires themselves are what is hit
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QRectF m_rect;
};

} // namespace netloom
