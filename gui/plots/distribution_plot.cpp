// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plots/distribution_plot.hpp"

#include "gui/theme/tokens.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

constexpr std::size_t distributionBins = 24;

/// The bins that both samples fall into. Few whole numbers, such as counts, get a bin each.
struct BinRange {
    double left = 0, step = 1;
    std::size_t bins = 1;
};

BinRange binsFor(const std::vector<double> &a, const std::vector<double> &b)
{
    double least = HUGE_VAL, most = -HUGE_VAL;
    bool areWhole = true;
    for (const std::vector<double> *sample : {&a, &b})
        for (const double x : *sample) {
            least = std::min(least, x);
            most = std::max(most, x);
            areWhole = areWhole && x == std::floor(x);
        }
    if (areWhole && most - least < 2 * static_cast<double>(distributionBins))
        return {least - 0.5, 1, static_cast<std::size_t>(most - least) + 1};
    return {least, most > least ? (most - least) / static_cast<double>(distributionBins) : 1, distributionBins};
}

std::vector<double> sharesIn(const BinRange &range, const std::vector<double> &sample)
{
    std::vector<double> shares(range.bins, 0.0);
    for (const double x : sample) {
        const auto bin = static_cast<std::size_t>(std::max(0.0, (x - range.left) / range.step));
        shares[std::min(bin, range.bins - 1)] += 100.0 / static_cast<double>(sample.size());
    }
    return shares;
}

} // namespace

DistributionPlot::DistributionPlot(QWidget *parent) : Plot(tr("Distribution"), parent)
{
    m_line = addLine();
    m_reference = addLine(Qt::DashLine); // above the area of the other
    for (QCPGraph *graph : {m_line, m_reference})
        graph->setLineStyle(QCPGraph::lsStepCenter);
    setEmptyText(tr("The distribution of a property appears here beside that of the training set."));
    setEmpty(true);
    restyle();
}

void DistributionPlot::setSamples(const QString &name, const std::vector<double> &sample, const QString &referenceName,
                                  const std::vector<double> &reference, const QString &quantity)
{
    if (sample.empty() || reference.empty())
        return clear();
    const BinRange range = binsFor(sample, reference);
    // A bin of nothing at both ends lets the lines come down to the axis.
    std::vector<double> x;
    for (std::size_t i = 0; i < range.bins + 2; ++i)
        x.push_back(range.left + (static_cast<double>(i) - 0.5) * range.step);
    m_highest = 0;
    for (const auto &[graph, title, numbers] :
         {std::tuple(m_line, name, &sample), std::tuple(m_reference, referenceName, &reference)}) {
        std::vector<double> shares = sharesIn(range, *numbers);
        m_highest = std::max(m_highest, *std::max_element(shares.begin(), shares.end()));
        shares.insert(shares.begin(), 0.0);
        shares.push_back(0.0);
        graph->setName(title);
        graph->setData(plotPoints(x, shares));
    }
    m_left = x.front();
    m_right = x.back();
    setAxisLabels(quantity, tr("% of each"));
    setEmpty(false);
    fit();
}

void DistributionPlot::clear()
{
    m_line->data()->clear();
    m_reference->data()->clear();
    setEmpty(true);
    replotSoon();
}

void DistributionPlot::fit()
{
    m_isFitted = true;
    xAxis->setRange(m_left, m_right);
    yAxis->setRange(0, m_highest > 0 ? m_highest * 1.08 : 1);
    replotSoon();
}

void DistributionPlot::restyle()
{
    Plot::restyle();
    if (!m_line)
        return;
    const Tokens &colors = tokens(palette());
    setLinePen(m_reference, colors.muted, 2, Qt::DashLine);
    setLinePen(m_line, colors.accent, 2);
    QColor area = colors.accentSoft;
    area.setAlphaF(0.7F);
    m_line->setBrush(area);
}

} // namespace netloom
