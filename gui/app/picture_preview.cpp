// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/picture_preview.hpp"

#include "gui/theme/widgets.hpp"

#include <QPainter>
#include <algorithm>

namespace netloom {

namespace {

constexpr int roomAround = 20;   ///< of the page, in the widget
constexpr double pageMargin = 8; ///< points of white around the drawing; only shown, never written
constexpr double mostZoom = 2.5; ///< a small network is not blown up

} // namespace

PicturePreview::PicturePreview(NetworkPicture picture, QWidget *parent) : QWidget(parent), m_picture(std::move(picture))
{
    nameWidget(this, QStringLiteral("picturePreview"), tr("Preview"));
}

void PicturePreview::setPicture(NetworkPicture picture)
{
    m_picture = std::move(picture);
    m_drawn = {};
    update();
}

void PicturePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_drawn = {};
}

QPixmap PicturePreview::drawn() const
{
    const QSizeF page = m_picture.size() + QSizeF(2 * pageMargin, 2 * pageMargin);
    const QSizeF room = size() - QSize(2 * roomAround, 2 * roomAround);
    const double zoom = std::min({mostZoom, room.width() / page.width(), room.height() / page.height()});
    const double ratio = devicePixelRatioF();
    QPixmap drawn((page * zoom * ratio).toSize().expandedTo(QSize(1, 1)));
    drawn.setDevicePixelRatio(ratio);
    drawn.fill(m_picture.background());
    QPainter painter(&drawn);
    painter.scale(zoom, zoom);
    painter.translate(pageMargin, pageMargin);
    m_picture.paint(painter);
    return drawn;
}

void PicturePreview::paintEvent(QPaintEvent *)
{
    if (m_drawn.isNull())
        m_drawn = drawn();
    const Tokens &colours = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.inset);
    painter.drawRoundedRect(rect(), 9, 9);
    const QSizeF page = m_drawn.deviceIndependentSize();
    const QPointF corner((width() - page.width()) / 2, (height() - page.height()) / 2);
    painter.drawPixmap(corner.toPoint(), m_drawn);
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(corner.toPoint(), page).adjusted(-0.5, -0.5, 0.5, 0.5));
}

} // namespace netloom
