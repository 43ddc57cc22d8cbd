// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/depict/paint_depiction.hpp"

#include "gui/depict/depiction_words.hpp"
#include "gui/theme/tokens.hpp"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

SignalRange rangeOf(const SignalDepiction &signal)
{
    SignalRange range{std::nan(""), std::nan("")};
    for (const SignalDepiction::Trace &trace : signal.traces)
        for (const double value : trace.values) {
            if (!std::isfinite(value))
                continue;
            range.low = std::isnan(range.low) ? value : std::min(range.low, value);
            range.high = std::isnan(range.high) ? value : std::max(range.high, value);
        }
    if (std::isnan(range.low))
        return {0, 1};
    if (!(range.high > range.low))
        return {range.low - 0.5, range.high + 0.5};
    return range;
}

/// Of a place on an axis of that length: what is next to nothing there is 0.
QString numberWords(double number, double length)
{
    return QLocale().toString(std::abs(number) < 1e-4 * length ? 0 : number, 'g', 4);
}

/// One curve: parts between gaps, thinned to the lowest and highest number of each pixel.
void paintTrace(QPainter &painter, const QRectF &plot, const std::vector<double> &x, const std::vector<double> &values,
                const SignalRange &range)
{
    const double width = std::max(x.back() - x.front(), 1e-300);
    const auto across = [&](std::size_t i) { return plot.left() + plot.width() * ((x[i] - x.front()) / width); };
    const auto up = [&](double value) {
        return plot.bottom() - plot.height() * (value / (range.high - range.low) - range.low / (range.high - range.low));
    };
    QPolygonF line;
    const auto draw = [&] {
        if (line.size() == 1)
            painter.drawPoint(line.front());
        painter.drawPolyline(line);
        line.clear();
    };
    for (std::size_t i = 0; i < values.size();) {
        if (!std::isfinite(values[i])) {
            draw();
            ++i;
            continue;
        }
        const double pixel = std::floor(across(i));
        double low = values[i], high = values[i];
        std::size_t next = i + 1;
        for (; next < values.size() && std::isfinite(values[next]) && std::floor(across(next)) == pixel; ++next) {
            low = std::min(low, values[next]);
            high = std::max(high, values[next]);
        }
        line << QPointF(across(i), up(values[i]));
        if (next - i > 1)
            line << QPointF(pixel, up(low)) << QPointF(pixel, up(high)) << QPointF(across(next - 1), up(values[next - 1]));
        i = next;
    }
    draw();
}

QPen penOf(std::size_t trace, const Tokens &colours)
{
    static const Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return {colours.series(static_cast<int>(trace)), 2, styles[trace % std::size(styles)]};
}

/// The traces by name behind the axis' label, as many as there is room for.
void paintLegend(QPainter &painter, const QRectF &row, const SignalDepiction &signal, const Tokens &colours)
{
    double left = row.left() + painter.fontMetrics().horizontalAdvance(depictionSentence(signal.yLabel)) + 16;
    for (std::size_t i = 0; i < signal.traces.size(); ++i) {
        const QString name = depictionWord(signal.traces[i].name);
        const double width = painter.fontMetrics().horizontalAdvance(name);
        if (left + 24 + width > row.right())
            return;
        painter.setPen(penOf(i, colours));
        painter.drawLine(QPointF(left, row.center().y()), QPointF(left + 18, row.center().y()));
        painter.setPen(colours.text);
        painter.drawText(QRectF(left + 24, row.top(), width + 1, row.height()), Qt::AlignLeft, name);
        left += 24 + width + 14;
    }
}

} // namespace

void paintSignal(QPainter &painter, const QRectF &room, const SignalDepiction &signal, const Tokens &colours,
                 const SignalRange &wanted)
{
    painter.setFont(secondaryFont());
    const double lineHeight = painter.fontMetrics().height();
    const SignalRange range = wanted.high > wanted.low ? wanted : rangeOf(signal);
    constexpr int gridLines = 3;
    double labelWidth = 0;
    for (int i = 0; i < gridLines; ++i)
        labelWidth =
            std::max<double>(labelWidth, painter.fontMetrics().horizontalAdvance(numberWords(
                                             range.low + (range.high - range.low) * i / 2, range.high - range.low)));
    const QRectF plot = room.adjusted(labelWidth + 8, lineHeight * 1.5 + 4, -4, -lineHeight - 8);
    if (signal.x.empty() || plot.width() < 8 || plot.height() < 8)
        return;
    for (int i = 0; i < gridLines; ++i) {
        const double share = double(i) / (gridLines - 1), y = plot.bottom() - plot.height() * share;
        painter.setPen(colours.plotGrid);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(colours.muted);
        painter.drawText(QRectF(room.left(), y - lineHeight / 2, labelWidth, lineHeight), Qt::AlignRight | Qt::AlignVCenter,
                         numberWords(range.low + (range.high - range.low) * share, range.high - range.low));
    }
    const double length = signal.x.back() - signal.x.front();
    const QRectF below(plot.left(), plot.bottom() + 6, plot.width(), lineHeight);
    painter.drawText(below, Qt::AlignLeft, numberWords(signal.x.front(), length));
    painter.drawText(below, Qt::AlignHCenter, depictionSentence(signal.xLabel));
    painter.drawText(below, Qt::AlignRight, numberWords(signal.x.back(), length));
    painter.drawText(QRectF(room.left(), room.top(), room.width() / 2, lineHeight), Qt::AlignLeft,
                     depictionSentence(signal.yLabel));
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = signal.traces.size(); i-- > 0;) { // the first lies on top
        painter.setPen(penOf(i, colours));
        paintTrace(painter, plot, signal.x, signal.traces[i].values, range);
    }
    if (signal.traces.size() > 1) // one curve is named by the title
        paintLegend(painter, QRectF(room.left(), room.top(), room.width(), lineHeight), signal, colours);
}

} // namespace netloom
