// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/drawing_edits.hpp"

#include <QWidget>
#include <optional>

class QUndoStack;

namespace netloom {

/// A square plane on which one draws points: by clicks, with a brush that strews them, with an eraser or the right button;
/// by keyboard with a cursor (arrows move it, with Shift in small steps; Enter uses the tool there, Delete erases).
/// Each stroke is one step of the undo stack.
class DrawingPlane : public QWidget
{
    Q_OBJECT
public:
    enum class Tool { Point, Brush, Eraser };

    DrawingPlane(QUndoStack &stack, QWidget *parent);

    const Drawing &drawing() const { return m_drawing; }
    void begin(Drawing drawing);                       ///< what there was before; no step
    void change(const QString &name, Drawing drawing); ///< as one step
    bool isFull() const { return m_drawing.points.size() >= Drawing::mostPoints; }

    void setTool(Tool tool);
    void setBrush(double radius, int pointsADab);    ///< radius in units of the plane
    void setValue(double value) { m_value = value; } ///< the class or value of what is drawn from now on

    QSize sizeHint() const override { return {460, 460}; }

signals:
    void drawingChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    friend class DrawingStep;
    QRectF square() const; ///< where the plane lies in the widget
    QPointF onPlane(QPointF place) const;
    QPointF onScreen(QPointF place) const;
    void putInForce(const Drawing &drawing);
    bool apply(Tool tool, QPointF place);
    void applyOnce(Tool tool, QPointF place);
    void endStroke(Tool tool);
    void describe();
    void paintGrid(QPainter &painter) const;
    void paintTool(QPainter &painter) const;

    QUndoStack &m_stack;
    Drawing m_drawing, m_before;
    Tool m_tool = Tool::Point;
    std::optional<Tool> m_stroke; ///< what the pressed button does
    double m_radius = 0.15, m_value = 1;
    int m_pointsADab = 3;
    std::uint64_t m_dabs = 0; ///< each has random numbers of its own: the same strokes give the same points
    QPointF m_last, m_cursor;
    std::optional<QPointF> m_pointer;
};

} // namespace netloom
