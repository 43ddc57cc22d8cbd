// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plots/histogram_plot.hpp"

#include "gui/plots/plot_legend.hpp"
#include "gui/theme/tokens.hpp"

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace netloom {

/// Stacked bars; knows its numbers so that they can be saved.
class HistogramPlot::Bars : public Plot
{
public:
    explicit Bars(QWidget *parent) : Plot(HistogramPlot::tr("Histogram"), parent) {}

    std::vector<PlotSeries> exportedSeries() const override { return series; }
    void fit() override
    {
        m_isFitted = true;
        xAxis->setRange(left, right);
        yAxis->setRange(0, highest > 0 ? highest * 1.08 : 1);
        replotSoon();
    }

    std::vector<PlotSeries> series;
    double left = 0, right = 1, highest = 1;
};

HistogramPlot::HistogramPlot(QWidget *parent) : QWidget(parent), m_plot(new Bars(this)), m_legend(new PlotLegend(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_legend);
    layout->addWidget(m_plot, 1);
    m_legend->hide();
    m_plot->setEmptyText(tr("The histogram of the chosen column appears here."));
    m_plot->setEmpty(true);
    connect(m_plot, &Plot::restyled, this, &HistogramPlot::redraw);
}

void HistogramPlot::setData(const std::vector<QString> &seriesNames, const std::vector<std::vector<double>> &counts,
                            double minimum, double maximum, const QString &unit)
{
    m_names = seriesNames;
    m_counts = counts;
    m_minimum = minimum;
    m_maximum = maximum > minimum ? maximum : minimum + 1;
    m_unit = unit;
    redraw();
}

void HistogramPlot::setEmptyText(const QString &text)
{
    m_plot->setEmptyText(text);
}

void HistogramPlot::clear()
{
    m_counts.clear();
    redraw();
}

void HistogramPlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        redraw();
}

void HistogramPlot::redraw()
{
    m_plot->clearPlottables();
    m_plot->series.clear();
    const std::size_t bins = m_counts.empty() ? 0 : m_counts.front().size();
    m_legend->setVisible(m_names.size() > 1 && bins > 0);
    m_plot->setEmpty(bins == 0);
    if (bins == 0)
        return;

    const double step = (m_maximum - m_minimum) / static_cast<double>(bins);
    std::vector<double> total(bins, 0.0);
    std::vector<PlotLegend::Entry> entries;
    QCPBars *below = nullptr;
    for (std::size_t s = 0; s < m_counts.size(); ++s) {
        const QString name = s < m_names.size() ? m_names[s] : QString();
        const QColor color = m_counts.size() == 1 ? tokens(palette()).category(NodeCategory::Data)
                                                  : tokens(palette()).series(static_cast<int>(s));
        auto *bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
        bars->setPen(Qt::NoPen);
        bars->setBrush(color);
        bars->setWidth(step * 0.86);
        bars->setName(name);
        if (below)
            bars->moveAbove(below);
        below = bars;
        PlotSeries numbers{name, {}, {}};
        for (std::size_t bin = 0; bin < bins && bin < m_counts[s].size(); ++bin) {
            const double middle = m_minimum + (static_cast<double>(bin) + 0.5) * step;
            bars->addData(middle, m_counts[s][bin]);
            numbers.x.push_back(middle);
            numbers.y.push_back(m_counts[s][bin]);
            total[bin] += m_counts[s][bin];
        }
        m_plot->series.push_back(std::move(numbers));
        entries.push_back({name, QPen(color), true});
    }
    m_legend->setEntries(std::move(entries));
    m_plot->left = m_minimum;
    m_plot->right = m_maximum;
    m_plot->highest = *std::max_element(total.begin(), total.end());
    m_plot->setAxisLabels(m_unit, m_counted.isEmpty() ? tr("rows") : m_counted);
    const auto peak = std::max_element(total.begin(), total.end()) - total.begin();
    m_plot->setDescription(tr("Histogram of %1 rows from %2 to %3 %4; most rows lie near %5")
                               .arg(std::accumulate(total.begin(), total.end(), 0.0))
                               .arg(shortNumber(m_minimum), shortNumber(m_maximum), m_unit,
                                    shortNumber(m_minimum + (static_cast<double>(peak) + 0.5) * step)));
    m_plot->fit();
}

} // namespace netloom
