// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plots/plot_legend.hpp"

#include "gui/theme/tokens.hpp"

#include <QPainter>

namespace netloom {

namespace {

constexpr int lineLength = 22;
constexpr int blockSide = 10;
constexpr int markGap = 6;
constexpr int entryGap = 18;
constexpr int textRoom = 3; // widths are rounded, and a text that lacks half a pixel would be cut

int markWidth(const PlotLegend::Entry &entry)
{
    return entry.isBlock ? blockSide : lineLength;
}

} // namespace

PlotLegend::PlotLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void PlotLegend::setEntries(std::vector<Entry> entries)
{
    if (entries == m_entries)
        return;
    m_entries = std::move(entries);
    updateGeometry();
    update();
}

QSize PlotLegend::sizeHint() const
{
    const QFontMetrics metrics(secondaryFont());
    int width = 0;
    for (const Entry &entry : m_entries)
        width += markWidth(entry) + markGap + metrics.horizontalAdvance(entry.text) + textRoom + entryGap;
    return {std::max(0, width - entryGap), 18};
}

void PlotLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(secondaryFont());
    const QFontMetrics metrics(secondaryFont());
    const QColor textColor = tokens(palette()).muted;
    const int middle = height() / 2;
    int x = 0;
    for (const Entry &entry : m_entries) {
        if (entry.isBlock) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(entry.pen.color());
            painter.drawRoundedRect(QRectF(x, middle - blockSide / 2.0, blockSide, blockSide), 2, 2);
        } else {
            painter.setPen(entry.pen);
            painter.drawLine(x, middle, x + lineLength, middle);
        }
        x += markWidth(entry) + markGap;
        painter.setPen(textColor);
        const int textWidth = metrics.horizontalAdvance(entry.text) + textRoom;
        const int room = width() - x;
        if (room <= 0)
            break;
        painter.drawText(QRect(x, 0, std::min(textWidth, room), height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(entry.text, Qt::ElideRight, room));
        x += textWidth + entryGap;
    }
}

} // namespace netloom
