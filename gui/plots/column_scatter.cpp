// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plots/column_scatter.hpp"

#include "gui/theme/tokens.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace netloom {

namespace {

constexpr std::array marks = {QCPScatterStyle::ssCircle,  QCPScatterStyle::ssSquare, QCPScatterStyle::ssTriangle,
                              QCPScatterStyle::ssDiamond, QCPScatterStyle::ssCross,  QCPScatterStyle::ssTriangleInverted};

/// Widened a little, so that no point lies on the rim.
QCPRange rangeOf(const std::vector<PlotSeries> &series, std::vector<double> PlotSeries::*values)
{
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const PlotSeries &each : series)
        for (const double value : each.*values)
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    if (!(low <= high))
        return {0, 1};
    const double room = high > low ? (high - low) * 0.05 : std::max(std::abs(high) * 0.05, 0.5);
    return {low - room, high + room};
}

} // namespace

ColumnScatter::ColumnScatter(QWidget *parent) : Plot(tr("Scatter plot"), parent)
{
    setObjectName(QStringLiteral("columnScatter"));
    setEmptyText(tr("Two columns against each other appear here."));
    setEmpty(true);
    restyle();
}

void ColumnScatter::setPoints(const Axis &x, const Axis &y, std::vector<PlotSeries> series)
{
    clearGraphs();
    m_series = std::move(series);
    for (const PlotSeries &each : m_series) {
        QCPGraph *points = addGraph();
        points->setName(each.name);
        points->setLineStyle(QCPGraph::lsNone);
        points->setData(plotPoints(each.x, each.y));
    }
    setWords(xAxis, x.words);
    setWords(yAxis, y.words);
    setAxisLabels(x.title, y.title);
    setEmpty(m_series.empty());
    m_isFitted = true;
    restyle();
    fit();
}

void ColumnScatter::clearPoints()
{
    setPoints({}, {}, {});
}

void ColumnScatter::setWords(QCPAxis *axis, const std::vector<QString> &words)
{
    if (words.empty()) {
        axis->setTicker(QSharedPointer<QCPAxisTicker>::create());
        return;
    }
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const std::size_t step = 1 + words.size() / 12; // more would stand one over the other
    for (std::size_t i = 0; i < words.size(); i += step)
        ticker->addTick(static_cast<double>(i), words[i].size() > 12 ? words[i].left(11) + QStringLiteral("…") : words[i]);
    axis->setTicker(ticker);
}

void ColumnScatter::fit()
{
    m_isFitted = true;
    xAxis->setRange(rangeOf(m_series, &PlotSeries::x));
    yAxis->setRange(rangeOf(m_series, &PlotSeries::y));
    replotSoon();
}

void ColumnScatter::restyle()
{
    Plot::restyle();
    const Tokens &colors = tokens(palette());
    for (int i = 0; i < graphCount(); ++i) {
        const QColor color = graphCount() == 1 ? colors.accent : colors.series(i);
        QColor fill = color;
        fill.setAlphaF(0.4F);
        const auto mark = marks[static_cast<std::size_t>(i) % marks.size()];
        const bool isFilled = mark != QCPScatterStyle::ssCross;
        graph(i)->setScatterStyle(QCPScatterStyle(mark, QPen(isFilled ? QColor(Qt::transparent) : color, 1),
                                                  isFilled ? fill : Qt::transparent, 6));
    }
}

} // namespace netloom
