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

HistogramPlot::HistogramPlot(QWidget *parent)
    : QWidget(parent), m_plot(new Bars(this)), m_legend(new PlotLegend(this)), m_numbers(m_plot->xAxis->ticker())
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
    m_categories.clear();
    m_minimum = minimum;
    m_maximum = maximum > minimum ? maximum : minimum + 1;
    m_unit = unit;
    redraw();
}

void HistogramPlot::setCategories(const std::vector<QString> &seriesNames, const std::vector<std::vector<double>> &counts,
                                  const std::vector<QString> &categories)
{
    m_names = seriesNames;
    m_counts = counts;
    m_categories = categories;
    m_minimum = 0;
    m_maximum = static_cast<double>(std::max<std::size_t>(1, categories.size()));
    m_unit.clear();
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

/// Numbers along the axis, or a word under each bar; many words stand aslant.
void HistogramPlot::labelPlaces()
{
    constexpr std::size_t sideBySide = 8;
    constexpr int mostLetters = 14;
    m_plot->xAxis->setTickLabelRotation(m_categories.size() > sideBySide ? 30 : 0);
    if (m_categories.empty()) {
        m_plot->xAxis->setTicker(m_numbers);
        return;
    }
    const auto words = QSharedPointer<QCPAxisTickerText>::create();
    for (std::size_t i = 0; i < m_categories.size(); ++i) {
        const QString &word = m_categories[i];
        words->addTick(static_cast<double>(i) + 0.5,
                       word.size() > mostLetters ? word.left(mostLetters - 1) + QStringLiteral("…") : word);
    }
    m_plot->xAxis->setTicker(words);
}

QString HistogramPlot::describe(const std::vector<double> &total) const
{
    const double rows = std::accumulate(total.begin(), total.end(), 0.0);
    const auto peak = static_cast<std::size_t>(std::max_element(total.begin(), total.end()) - total.begin());
    if (!m_categories.empty())
        return tr("%1 rows in %2 categories; most of them are %3")
            .arg(rows)
            .arg(m_categories.size())
            .arg(m_categories[peak]);
    const double step = (m_maximum - m_minimum) / static_cast<double>(total.size());
    return tr("Histogram of %1 rows from %2 to %3 %4; most rows lie near %5")
        .arg(rows)
        .arg(shortNumber(m_minimum), shortNumber(m_maximum), m_unit,
             shortNumber(m_minimum + (static_cast<double>(peak) + 0.5) * step));
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
    m_plot->setDescription(describe(total));
    labelPlaces();
    m_plot->fit();
}

} // namespace netloom
