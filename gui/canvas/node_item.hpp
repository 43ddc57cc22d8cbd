// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/canvas/canvas_painter.hpp"

#include <QGraphicsItem>

namespace netloom {

/// A port and which side of its node it stands on.
struct PortPlace {
    PortRef port;
    bool isInput = true;
    bool operator==(const PortPlace &) const = default;
};

/// A node on the canvas: an id, what it says of itself, and how it stands. Knows no graph.
class NodeItem : public QGraphicsItem
{
public:
    enum { Type = UserType + 1 };

    explicit NodeItem(NodeId id);

    int type() const override { return Type; }
    NodeId id() const { return m_id; }
    const NodeLook &look() const { return m_look; }
    void setLook(const NodeLook &look);
    void setState(const NodeState &state);
    void setNoteSide(NoteSide side);
    void setPulse(const std::optional<NodePulse> &pulse);
    const NodeState &state() const { return m_state; }

    QRectF bodyRect() const;                         ///< without ring, ports and note, in its own coordinates
    QPointF portPlace(int port, bool isInput) const; ///< in the scene's
    /// The port within reach of a scene point.
    std::optional<PortPlace> portAt(QPointF scenePoint) const;

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

protected:
    QVariant itemChange(GraphicsItemChange change, const QVariant &value) override;
    void hoverMoveEvent(QGraphicsSceneHoverEvent *event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent *event) override;

private:
    void raise();
    void measure();

    NodeId m_id;
    NodeLook m_look;
    QRectF m_bounds; ///< asked for by every frame, and the sentence has to be laid out for it
    NodeState m_state;
};

} // namespace netloom
