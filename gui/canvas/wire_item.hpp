// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/canvas/canvas_painter.hpp"
#include "gui/canvas/node_geometry.hpp"

#include <QGraphicsItem>
#include <vector>

namespace netloom {

/// A wire on the canvas. It says which shape flows through it in a small pill at its middle, which the word layer paints.
class WireItem : public QGraphicsItem
{
public:
    enum { Type = UserType + 2 };

    explicit WireItem(const Edge &edge);

    int type() const override { return Type; }
    const Edge &edge() const { return m_edge; }
    const QString &shapeOnIt() const { return m_shape; }
    void setShapeOnIt(const QString &shape);
    /// From port to port, through the points where a person bent it; else on its detour.
    void setWay(QPointF from, QPointF to, Flow flow, std::vector<QPointF> bends, Detour detour = {});
    /// What is written near it: its shape stands where it is not covered by that, if there is such a place.
    void setSentencesNearby(std::vector<QRectF> sentences);
    QPointF from() const { return m_from; }
    QPointF to() const { return m_to; }
    const std::vector<QPointF> &bends() const { return m_bends; }
    /// The bend within reach of a place; -1: none.
    int bendAt(QPointF place) const;
    /// Marks the wire as the place where what is being dragged would go in.
    void setIsOffered(bool isOffered);
    WireMood mood() const;
    bool isRefused() const { return m_isRefused; }
    void setIsRefused(bool isRefused); ///< what it brings does not fit where it ends

    /// How strong what runs through it is, 0 to 1 of the strongest; negative: not known.
    void setSignal(double signal);

    QRectF lineRect() const { return m_path.boundingRect(); } ///< of the line alone
    QPointF middle() const { return m_middle; }
    QRectF pill() const { return m_pill; } ///< what is clicked; in the scene's coordinates, as the wire itself

    QRectF boundingRect() const override { return m_bounds; }
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

protected:
    void hoverEnterEvent(QGraphicsSceneHoverEvent *event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent *event) override;

private:
    void rebuild();

    Edge m_edge;
    QString m_shape;
    QPointF m_from, m_to, m_middle;
    std::vector<QPointF> m_bends;
    std::vector<QRectF> m_sentences;
    Detour m_detour;
    Flow m_flow = Flow::Right;
    QPainterPath m_path;
    mutable QPainterPath m_outline; ///< empty: has to be made
    QRectF m_bounds, m_pill;
    double m_signal = -1;
    bool m_isHovered = false;
    bool m_isOffered = false, m_isRefused = false;
};

} // namespace netloom
