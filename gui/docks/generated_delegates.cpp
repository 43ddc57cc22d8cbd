// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/generated_delegates.hpp"

#include "gui/docks/generated_drawings.hpp"
#include "gui/docks/generated_model.hpp"
#include "gui/theme/tokens.hpp"

#include <QPainter>
#include <QWidget>

namespace netloom {

namespace {

constexpr int besideTile = 8, captionHeight = 18; ///< px

/// The drawing in the middle of the room; of a row that has none, what it says.
void paintDrawing(QPainter &painter, const QRect &room, const QStyleOptionViewItem &option, const QModelIndex &index,
                  GeneratedDrawings &drawings)
{
    const int row = index.data(GeneratedModel::RowRole).toInt();
    painter.setPen(tokens(option.palette).muted);
    if (!drawings.canDraw(row)) {
        painter.setFont(monoFont());
        const QString words = index.data(Qt::AccessibleTextRole).toString();
        painter.drawText(room, Qt::AlignCenter | Qt::TextWrapAnywhere, words.size() > 60 ? words.left(59) + u'…' : words);
        return;
    }
    const QPixmap picture = drawings.of(row, *option.widget);
    if (picture.isNull())
        return painter.drawText(room, Qt::AlignCenter, QStringLiteral("…"));
    const QSize size = picture.deviceIndependentSize().toSize();
    painter.drawPixmap(room.center() - QPoint(size.width() / 2, size.height() / 2), picture);
}

} // namespace

void DrawingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!m_drawings.canDraw(index.data(GeneratedModel::RowRole).toInt()))
        return;
    painter->save();
    painter->setClipRect(option.rect);
    paintDrawing(*painter, option.rect, option, index, m_drawings);
    painter->restore();
}

void TileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &colours = tokens(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRect tile = option.rect.adjusted(3, 3, -3, -3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // Drawings bring white paper along, so that not the area but the rim says what is chosen.
    painter->setPen(QPen(isSelected ? colours.accent : colours.line, isSelected ? 2 : 1));
    painter->setBrush(colours.surface);
    painter->drawRoundedRect(QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter->setClipRect(tile);
    paintDrawing(*painter, tile.adjusted(besideTile, 4, -besideTile, -captionHeight - 6), option, index, m_drawings);
    QRect caption = tile.adjusted(besideTile, 0, -besideTile, -4);
    caption.setTop(caption.bottom() - captionHeight + 1);
    const QModelIndex standing = index.siblingAtColumn(m_standing);
    const QString word = standing.data().toString();
    const QVariant colour = standing.data(Qt::ForegroundRole);
    painter->setFont(secondaryFont());
    painter->setPen(colour.isValid() ? colour.value<QColor>() : colours.muted);
    painter->drawText(caption, Qt::AlignRight | Qt::AlignVCenter, word);
    if (m_property >= 0) {
        caption.setRight(caption.right() - painter->fontMetrics().horizontalAdvance(word) - besideTile);
        const QString value = index.siblingAtColumn(m_property).data().toString();
        painter->setPen(colours.text);
        if (!value.isEmpty())
            painter->drawText(
                caption, Qt::AlignLeft | Qt::AlignVCenter,
                painter->fontMetrics().elidedText(m_name + QStringLiteral(": ") + value, Qt::ElideMiddle, caption.width()));
    }
    painter->restore();
}

} // namespace netloom
