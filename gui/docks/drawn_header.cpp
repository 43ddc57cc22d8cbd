// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/drawn_header.hpp"

#include "gui/docks/row_drawings.hpp"

#include <QPainter>

namespace netloom {

namespace {
constexpr int besideDrawing = 4; ///< px
}

DrawnHeader::DrawnHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent), m_plainHeight(28)
{
    setDefaultSectionSize(m_plainHeight);
    setSectionResizeMode(QHeaderView::Fixed);
    setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setHighlightSections(false);
    setSectionsClickable(true);
}

void DrawnHeader::setDrawings(RowDrawings *drawings)
{
    if (m_drawings)
        disconnect(m_drawings, nullptr, this, nullptr);
    m_drawings = drawings;
    if (m_drawings)
        connect(m_drawings, &RowDrawings::drawn, viewport(), qOverload<>(&QWidget::update));
    setDefaultSectionSize(m_drawings ? RowDrawings::size.height() + 2 * besideDrawing : m_plainHeight);
    headerDataChanged(orientation(), 0, std::max(0, count() - 1)); // its width is another
    updateGeometry();
}

void DrawnHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (!m_drawings)
        return QHeaderView::paintSection(painter, rect, section);
    const int drawing = RowDrawings::size.width() + 2 * besideDrawing;
    painter->save();
    QHeaderView::paintSection(painter, rect.adjusted(0, 0, -drawing, 0), section);
    painter->restore();
    const QPixmap picture = m_drawings->of(section, *this);
    painter->drawPixmap(QPoint(rect.right() + 1 - drawing + besideDrawing, rect.top() + besideDrawing), picture);
}

QSize DrawnHeader::sectionSizeFromContents(int section) const
{
    const QSize plain = QHeaderView::sectionSizeFromContents(section);
    return m_drawings ? plain + QSize(RowDrawings::size.width() + 2 * besideDrawing, 0) : plain;
}

} // namespace netloom
