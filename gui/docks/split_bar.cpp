// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/split_bar.hpp"

#include "gui/theme/tokens.hpp"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <numeric>

namespace netloom {

SplitBar::SplitBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("splitBar"));
    setMinimumHeight(46);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    clear();
}

void SplitBar::setCounts(const std::array<std::size_t, 3> &counts)
{
    m_counts = counts;
    setAccessibleName(tr("training %1, validation %2, test %3 rows").arg(counts[0]).arg(counts[1]).arg(counts[2]));
    update();
}

void SplitBar::clear()
{
    m_counts = {};
    setAccessibleName(tr("The rows are not parted yet"));
    update();
}

void SplitBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const std::size_t total = std::accumulate(m_counts.begin(), m_counts.end(), std::size_t{0});
    if (total == 0) {
        painter.setBrush(t.inset);
        painter.drawRoundedRect(QRectF(0, 4, width(), 14), 4, 4);
        return;
    }
    const QColor colours[] = {t.category(NodeCategory::Linear), t.category(NodeCategory::Regularisation),
                              t.category(NodeCategory::Loss)};
    const QString names[] = {tr("train %1"), tr("val %1"), tr("test %1")};
    painter.setFont(secondaryFont());
    double left = 0;
    std::array<QString, 3> words;
    std::array<int, 3> places{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double share = static_cast<double>(m_counts[i]) / static_cast<double>(total) * width();
        places[i] = static_cast<int>(left);
        left += share;
        if (m_counts[i] == 0)
            continue;
        words[i] = names[i].arg(QLocale().toString(static_cast<qulonglong>(m_counts[i])));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours[i]);
        painter.drawRoundedRect(QRectF(places[i], 4, std::max(3.0, share - 2), 14), 3, 3);
    }
    // Words stand under their part, but never past the end nor over each other: the last gives way to the edge, each
    // one before it to its neighbour.
    int end = width();
    painter.setPen(t.muted);
    for (int i = 2; i >= 0; --i) {
        const auto place = static_cast<std::size_t>(i);
        if (words[place].isEmpty())
            continue;
        const int start = std::max(0, std::min(places[place], end - painter.fontMetrics().horizontalAdvance(words[place])));
        painter.drawText(QPoint(start, 38), words[place]);
        end = start - 10;
    }
}

} // namespace netloom
