// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/depict/depiction_view.hpp"

#include "gui/depict/depiction_words.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/widgets.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {
constexpr double turnPerPixel = 0.01, turnPerKey = 0.15;
constexpr double steepest = 1.5; ///< radians: never over the top
constexpr double zoomOfStep = 1.15, farthest = 0.4, nearest = 12;
} // namespace

DepictionView::DepictionView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("depictionView"));
    setDepiction(std::nullopt);
}

void DepictionView::setDepiction(std::optional<Depiction> depiction)
{
    m_depiction = std::move(depiction);
    m_angle = {};
    setFocusPolicy(isTurnable() ? Qt::StrongFocus : Qt::NoFocus);
    setAccessibleName(m_depiction && !m_depiction->title.empty() ? depictionWord(m_depiction->title)
                                                                 : tr("What the row looks like"));
    setAccessibleDescription(m_depiction ? depictionSentence(m_depiction->words) : tr("Nothing to see"));
    setToolTip(
        isTurnable()
            ? tr("Drag to turn it, or use the arrow keys. The wheel, + and - bring it nearer; 0 shows it as at first.")
            : QString());
    update();
}

void DepictionView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    update();
}

bool DepictionView::isTurnable() const
{
    return m_depiction && std::holds_alternative<PointsDepiction>(m_depiction->content);
}

void DepictionView::turn(double yaw, double pitch)
{
    m_angle.yaw += yaw;
    m_angle.pitch = std::clamp(m_angle.pitch + pitch, -steepest, steepest);
    update();
}

void DepictionView::zoom(double factor)
{
    m_angle.zoom = std::clamp(m_angle.zoom * factor, farthest, nearest);
    update();
}

void DepictionView::showAsAtFirst()
{
    m_angle = {};
    update();
}

void DepictionView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &colours = tokens(palette());
    const QRectF room = QRectF(rect()).adjusted(8, 8, -8, -8);
    if (m_depiction) {
        paintDepiction(painter, room, *m_depiction, colours, m_angle, m_range);
    } else {
        painter.setFont(bodyFont());
        painter.setPen(colours.muted);
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText.isEmpty() ? tr("Choose a row to see what it looks like.") : m_emptyText);
    }
    if (hasFocus()) {
        painter.setPen(colours.accent);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
}

void DepictionView::mousePressEvent(QMouseEvent *event)
{
    m_grabbed = event->position();
    event->setAccepted(isTurnable());
}

void DepictionView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF by = event->position() - m_grabbed;
    m_grabbed = event->position();
    if (isTurnable())
        turn(by.x() * turnPerPixel, by.y() * turnPerPixel);
}

void DepictionView::wheelEvent(QWheelEvent *event)
{
    if (!isTurnable())
        return QWidget::wheelEvent(event);
    zoom(std::pow(zoomOfStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void DepictionView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!isTurnable())
        return QWidget::mouseDoubleClickEvent(event);
    showAsAtFirst();
}

void DepictionView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (isTurnable() && (key == Qt::Key_Plus || key == Qt::Key_Equal))
        return zoom(zoomOfStep);
    if (isTurnable() && key == Qt::Key_Minus)
        return zoom(1 / zoomOfStep);
    if (isTurnable() && key == Qt::Key_0)
        return showAsAtFirst();
    if (!isTurnable() || (key != Qt::Key_Left && key != Qt::Key_Right && key != Qt::Key_Up && key != Qt::Key_Down))
        return QWidget::keyPressEvent(event);
    const double across = key == Qt::Key_Left ? -turnPerKey : key == Qt::Key_Right ? turnPerKey : 0;
    const double up = key == Qt::Key_Up ? -turnPerKey : key == Qt::Key_Down ? turnPerKey : 0;
    turn(across, up);
}

} // namespace netloom
