// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/drawing_delegate.hpp"

#include "gui/depict/paint_depiction.hpp"
#include "gui/docks/generated_model.hpp"
#include "gui/theme/tokens.hpp"

#include <QPainter>

namespace netloom {

void DrawingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const int row = m_sorted.mapToSource(index).row();
    const Tokens &colours = tokens(option.palette);
    painter->save();
    painter->setClipRect(option.rect);
    if (const Depiction *drawing = m_model.drawing(row)) {
        paintDepiction(*painter, QRectF(option.rect).adjusted(4, 4, -4, -4), *drawing, colours);
    } else if (m_model.wantsDrawing(row)) {
        painter->setPen(colours.muted);
        painter->drawText(option.rect, Qt::AlignCenter, QStringLiteral("…"));
    }
    painter->restore();
}

} // namespace netloom
