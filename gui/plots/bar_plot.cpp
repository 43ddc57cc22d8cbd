// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plots/bar_plot.hpp"

#include "gui/theme/tokens.hpp"

#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace netloom {

BarPlot::BarPlot(const QString &accessibleName, QWidget *parent) : Plot(accessibleName, parent)
{
    // Bars that lie: the vertical axis is the key.
    m_positive = new QCPBars(yAxis, xAxis);
    m_whiskers = new QCPErrorBars(yAxis, xAxis);
    m_whiskers->setDataPlottable(m_positive);
    m_whiskers->setErrorType(QCPErrorBars::etValueError);
    m_whiskers->setWhiskerWidth(6);
    m_whiskers->setSymbolGap(0);
    yAxis->grid()->setVisible(false);
    xAxis->grid()->setVisible(true);
    yAxis->setRangeReversed(true);
    setInteractions({});
    setEmpty(true);
    restyle();
}

void BarPlot::setBars(std::vector<Bar> bars, const QString &unit)
{
    m_values = std::move(bars);
    setEmpty(m_values.empty());
    setAxisLabels(unit, {});
    redraw();
    updateGeometry();
}

void BarPlot::redraw()
{
    QVector<double> places, values, spreads;
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const QFontMetrics metrics(secondaryFont());
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const auto place = static_cast<double>(i);
        places.append(place);
        values.append(std::isfinite(m_values[i].value) ? m_values[i].value : 0);
        spreads.append(m_values[i].spread);
        ticker->addTick(place, metrics.elidedText(m_values[i].name, Qt::ElideMiddle, 190));
    }
    yAxis->setTicker(ticker);
    m_positive->setData(places, values, true);
    m_positive->setWidth(0.62);
    m_whiskers->setData(spreads);
    m_whiskers->setVisible(std::any_of(spreads.begin(), spreads.end(), [](double spread) { return spread > 0; }));
    if (!m_values.empty())
        setDescription(tr("%n bars; the longest is %1 with %2", nullptr, static_cast<int>(m_values.size()))
                           .arg(m_values.front().name, shortNumber(m_values.front().value)));
    fit();
}

void BarPlot::fit()
{
    m_isFitted = true;
    double low = 0, high = 0;
    for (const Bar &bar : m_values) {
        low = std::min(low, bar.value - bar.spread);
        high = std::max(high, bar.value + bar.spread);
    }
    if (high <= low)
        high = low + 1;
    xAxis->setRange(low * 1.05, high * 1.05);
    // Few bars stay at the top, as slim as many would be: broad ones look like more than they are.
    constexpr std::size_t fewest = 8;
    yAxis->setRange(-0.6, static_cast<double>(std::max(m_values.size(), fewest)) - 0.4);
    replotSoon();
}

std::vector<PlotSeries> BarPlot::exportedSeries() const
{
    std::vector<PlotSeries> all;
    for (std::size_t i = 0; i < m_values.size(); ++i)
        all.push_back({m_values[i].name, {static_cast<double>(i + 1)}, {m_values[i].value}});
    return all;
}

void BarPlot::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

QSize BarPlot::sizeHint() const
{
    return {480, 60 + 24 * static_cast<int>(m_values.size())};
}

void BarPlot::restyle()
{
    Plot::restyle();
    if (!m_whiskers)
        return;
    const Tokens &colors = tokens(palette());
    m_positive->setPen(Qt::NoPen);
    m_positive->setBrush(colors.accent);
    m_whiskers->setPen(QPen(colors.text, 1.5));
    xAxis->grid()->setPen(QPen(colors.plotGrid, 1));
    yAxis->setTickLabelColor(colors.text);
    xAxis->setBasePen(Qt::NoPen);
}

} // namespace netloom
