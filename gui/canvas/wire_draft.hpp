// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/canvas/canvas_content.hpp"
#include "gui/canvas/node_item.hpp"

#include <QGraphicsItem>
#include <set>

namespace netloom {

/// The wire that a person is drawing: from a port to the pointer, with what would come of it when it ended here.
class WireDraft : public QGraphicsItem
{
public:
    /// pickedUp: the wire whose end was taken hold of; it counts as taken away while it is drawn.
    WireDraft(const CanvasContent &content, const FoldedGraph &seen, PortPlace from, QPointF start,
              std::optional<Edge> pickedUp);

    const PortPlace &from() const { return m_from; }
    const std::optional<Edge> &pickedUp() const { return m_pickedUp; }
    /// False for nodes that would close a cycle, and for the node itself.
    bool canEndAt(NodeId node) const { return !m_excluded.contains(node); }
    /// The wire that ending at this port makes; nothing when it cannot end there.
    std::optional<Edge> wireTo(const PortPlace &end) const;

    /// Follows the pointer, or holds fast to a port.
    void moveTo(QPointF pointer, const std::optional<PortPlace> &target, QPointF targetPlace);
    const std::optional<PortPlace> &target() const { return m_target; }
    const QString &doubt() const { return m_doubt; } ///< why the shapes do not fit at the target; empty when they do

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QString doubtAbout(const Edge &wire) const;
    QRectF doubtRect() const;

    std::shared_ptr<const GraphSpec> m_graph; ///< as drawn, without the wire that was picked up
    std::optional<DataSignature> m_signature;
    PortPlace m_from;
    QPointF m_start, m_end;
    std::optional<Edge> m_pickedUp;
    std::optional<PortPlace> m_target;
    std::set<NodeId> m_excluded;
    QString m_doubt;
};

} // namespace netloom
