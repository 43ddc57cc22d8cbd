// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/drawing_plane.hpp"

#include "gui/theme/widgets.hpp"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QUndoStack>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

constexpr double rimWidth = 32; ///< pixels for the numbers beside the plane
constexpr double markRadius = 4.5;
constexpr double reachOfClick = 10; ///< pixels within which the right button finds a point
constexpr double cursorStep = 0.05, smallCursorStep = 0.01;

} // namespace

/// One stroke on the plane: the drawing before and after.
class DrawingStep : public QUndoCommand
{
public:
    DrawingStep(DrawingPlane &plane, const QString &name, Drawing before, Drawing after)
        : QUndoCommand(name), m_plane(plane), m_before(std::move(before)), m_after(std::move(after))
    {
    }
    void undo() override { m_plane.putInForce(m_before); }
    void redo() override { m_plane.putInForce(m_after); }

private:
    DrawingPlane &m_plane;
    Drawing m_before, m_after;
};

DrawingPlane::DrawingPlane(QUndoStack &stack, QWidget *parent) : QWidget(parent), m_stack(stack)
{
    nameWidget(this, QStringLiteral("drawingPlane"), tr("Drawing plane"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(220, 220);
    setCursor(Qt::CrossCursor);
    describe();
}

void DrawingPlane::begin(Drawing drawing)
{
    putInForce(drawing);
}

void DrawingPlane::change(const QString &name, Drawing drawing)
{
    if (drawing != m_drawing)
        m_stack.push(new DrawingStep(*this, name, m_drawing, std::move(drawing)));
}

void DrawingPlane::putInForce(const Drawing &drawing)
{
    m_drawing = drawing;
    describe();
    update();
    emit drawingChanged();
}

void DrawingPlane::setTool(Tool tool)
{
    m_tool = tool;
    update();
}

void DrawingPlane::setBrush(double radius, int pointsADab)
{
    m_radius = radius;
    m_pointsADab = pointsADab;
    update();
}

QRectF DrawingPlane::square() const
{
    const double side = std::min(width() - 2 * rimWidth, height() - 2 * rimWidth);
    return {(width() - side) / 2, (height() - side) / 2, side, side};
}

QPointF DrawingPlane::onPlane(QPointF place) const
{
    const QRectF area = square();
    return {2 * (place.x() - area.left()) / area.width() - 1, 1 - 2 * (place.y() - area.top()) / area.height()};
}

QPointF DrawingPlane::onScreen(QPointF place) const
{
    const QRectF area = square();
    return {area.left() + (place.x() + 1) / 2 * area.width(), area.top() + (1 - place.y()) / 2 * area.height()};
}

bool DrawingPlane::apply(Tool tool, QPointF place)
{
    switch (tool) {
    case Tool::Point: {
        if (std::abs(place.x()) > 1 || std::abs(place.y()) > 1 || isFull())
            return false;
        m_drawing.points.push_back({drawnNumber(place.x()), drawnNumber(place.y()), drawnNumber(m_value)});
        return true;
    }
    case Tool::Brush: {
        RandomStream random({.seed = 1, .purpose = Purpose::Sampling, .epoch = 0, .step = ++m_dabs});
        return strewPoints(m_drawing, place, m_radius, m_pointsADab, m_value, random);
    }
    case Tool::Eraser:
        return erasePoints(m_drawing, place, m_radius);
    }
    return false;
}

/// A whole stroke of one touch, as a key makes it.
void DrawingPlane::applyOnce(Tool tool, QPointF place)
{
    m_before = m_drawing;
    apply(tool, place);
    endStroke(tool);
}

void DrawingPlane::endStroke(Tool tool)
{
    m_stroke.reset();
    if (m_drawing != m_before)
        m_stack.push(
            new DrawingStep(*this, tool == Tool::Eraser ? tr("erase points") : tr("draw points"), m_before, m_drawing));
    update();
}

void DrawingPlane::mousePressEvent(QMouseEvent *event)
{
    if (m_stroke || (event->button() != Qt::LeftButton && event->button() != Qt::RightButton))
        return;
    const QPointF place = onPlane(event->position());
    m_before = m_drawing;
    m_stroke = event->button() == Qt::RightButton ? Tool::Eraser : m_tool;
    m_last = m_cursor = {std::clamp(place.x(), -1.0, 1.0), std::clamp(place.y(), -1.0, 1.0)};
    const bool isPick = event->button() == Qt::RightButton && m_tool != Tool::Eraser;
    if (isPick)
        eraseNearest(m_drawing, place, 2 * reachOfClick / square().width());
    else
        apply(*m_stroke, place);
    update();
}

void DrawingPlane::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = onPlane(event->position());
    update();
    if (!m_stroke || m_stroke == Tool::Point)
        return;
    const bool isPick = m_stroke == Tool::Eraser && m_tool != Tool::Eraser;
    if (isPick) {
        eraseNearest(m_drawing, *m_pointer, 2 * reachOfClick / square().width());
        return;
    }
    // A dab for each half radius of the way, however fast the hand is.
    const double step = m_radius / 2;
    QPointF way = *m_pointer - m_last;
    for (double length = std::hypot(way.x(), way.y()); length >= step; length -= step) {
        m_last += way * (step / length);
        way = *m_pointer - m_last;
        apply(*m_stroke, m_last);
    }
}

void DrawingPlane::mouseReleaseEvent(QMouseEvent *)
{
    if (m_stroke)
        endStroke(*m_stroke);
}

void DrawingPlane::leaveEvent(QEvent *)
{
    m_pointer.reset();
    update();
}

void DrawingPlane::focusInEvent(QFocusEvent *event)
{
    describe();
    QWidget::focusInEvent(event);
}

void DrawingPlane::keyPressEvent(QKeyEvent *event)
{
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? smallCursorStep : cursorStep;
    QPointF cursor = m_cursor;
    switch (event->key()) {
    case Qt::Key_Left:
        cursor.rx() -= step;
        break;
    case Qt::Key_Right:
        cursor.rx() += step;
        break;
    case Qt::Key_Up:
        cursor.ry() += step;
        break;
    case Qt::Key_Down:
        cursor.ry() -= step;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        applyOnce(m_tool, cursor);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        m_before = m_drawing;
        eraseNearest(m_drawing, cursor, cursorStep);
        endStroke(Tool::Eraser);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    m_cursor = {drawnNumber(std::clamp(cursor.x(), -1.0, 1.0)), drawnNumber(std::clamp(cursor.y(), -1.0, 1.0))};
    describe();
    update();
}

void DrawingPlane::describe()
{
    const QLocale locale;
    setAccessibleDescription(tr("%Ln points; the cursor is at %1, %2", nullptr, static_cast<int>(m_drawing.points.size()))
                                 .arg(locale.toString(m_cursor.x(), 'f', 2), locale.toString(m_cursor.y(), 'f', 2)));
}

void DrawingPlane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &colours = tokens(palette());
    paintGrid(painter);
    for (const DrawnPoint &point : m_drawing.points) {
        const QPointF place = onScreen({point.x, point.y});
        if (m_drawing.kind == DrawnKind::Classes)
            paintClassMark(painter, place, static_cast<int>(point.value), markRadius, colours);
        else
            paintValueMark(painter, place, point.value, markRadius, colours);
    }
    if (m_drawing.points.empty() && !m_stroke) {
        painter.setPen(colours.muted);
        painter.setFont(bodyFont());
        painter.drawText(square().adjusted(16, 24, -16, -24), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         tr("Click or press Enter to put a point here, or take the brush and paint."));
    }
    paintTool(painter);
}

void DrawingPlane::paintGrid(QPainter &painter) const
{
    const Tokens &colours = tokens(palette());
    const QRectF area = square();
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(area, 6, 6);
    painter.setFont(secondaryFont());
    const QLocale locale;
    for (const double place : {-1.0, -0.5, 0.0, 0.5, 1.0}) {
        const QPointF at = onScreen({place, place});
        painter.setPen(QPen(colours.plotGrid, 1));
        if (std::abs(place) < 1) {
            painter.drawLine(QPointF(at.x(), area.top() + 1), QPointF(at.x(), area.bottom() - 1));
            painter.drawLine(QPointF(area.left() + 1, at.y()), QPointF(area.right() - 1, at.y()));
        }
        painter.setPen(colours.muted);
        const QString number = locale.toString(place);
        painter.drawText(QRectF(at.x() - 20, area.bottom() + 4, 40, 18), Qt::AlignHCenter | Qt::AlignTop, number);
        painter.drawText(QRectF(area.left() - rimWidth - 6, at.y() - 9, rimWidth, 18), Qt::AlignRight | Qt::AlignVCenter,
                         number);
    }
}

/// The brush under the pointer, and the keyboard's cursor while the plane has the keys.
void DrawingPlane::paintTool(QPainter &painter) const
{
    const Tokens &colours = tokens(palette());
    painter.setBrush(Qt::NoBrush);
    painter.setClipRect(square());
    if (m_pointer && m_tool != Tool::Point) {
        const double reach = m_radius * square().width() / 2;
        painter.setPen(QPen(m_tool == Tool::Eraser ? colours.bad : colours.muted, 1.2, Qt::DashLine));
        painter.drawEllipse(onScreen(*m_pointer), reach, reach);
    }
    painter.setClipping(false);
    if (!hasFocus())
        return;
    const QPointF at = onScreen(m_cursor);
    painter.setPen(QPen(colours.text, 1.2));
    for (const QPointF &way : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
        painter.drawLine(at + way * 5, at + way * 11);
    painter.setPen(QPen(colours.accent, 2));
    painter.drawRoundedRect(square(), 6, 6);
}

} // namespace netloom
