// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/share_delegate.hpp"

#include "gui/theme/tokens.hpp"

#include <QPainter>
#include <algorithm>

namespace netloom {

namespace {
constexpr int numberWidth = 52;
constexpr int barHeight = 6;
} // namespace

void ShareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant share = index.data(m_role);
    if (!share.isValid())
        return;
    const QRect room = option.rect.adjusted(8, 0, -numberWidth - 8, 0);
    if (room.width() < 16)
        return;
    const Tokens &colors = tokens(option.palette);
    const QRectF track(room.left(), room.center().y() - barHeight / 2.0 + 1, room.width(), barHeight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.inset);
    painter->drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
    QRectF filled = track;
    filled.setWidth(track.width() * std::clamp(share.toDouble(), 0.0, 1.0));
    painter->setBrush(colors.accent);
    if (filled.width() >= 1)
        painter->drawRoundedRect(filled, barHeight / 2.0, barHeight / 2.0);
    painter->restore();
}

QSize ShareDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(m_role).isValid())
        size.setWidth(size.width() + 80);
    return size;
}

} // namespace netloom
