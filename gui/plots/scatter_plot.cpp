// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plots/scatter_plot.hpp"

#include "gui/theme/tokens.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netloom {

namespace {

QCPScatterStyle dots(const Tokens &colors)
{
    QColor fill = colors.accent;
    fill.setAlphaF(0.45F);
    return QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(Qt::transparent), fill, 7);
}

QString withUnit(const QString &text, const QString &unit)
{
    return unit.isEmpty() ? text : QStringLiteral("%1 / %2").arg(text, unit);
}

} // namespace

ParityPlot::ParityPlot(QWidget *parent) : Plot(tr("Parity plot"), parent)
{
    m_diagonal = addLine(Qt::DashLine);
    m_diagonal->setName(tr("perfect"));
    m_points = addGraph();
    m_points->setName(tr("predicted over actual"));
    m_points->setLineStyle(QCPGraph::lsNone);
    setEmptyText(tr("Predicted over actual values appear here after training."));
    setEmpty(true);
    restyle();
}

void ParityPlot::setPoints(const std::vector<double> &actual, const std::vector<double> &predicted, const QString &unit)
{
    setEmpty(actual.empty());
    setAxisLabels(withUnit(tr("actual"), unit), withUnit(tr("predicted"), unit));
    m_points->setData(plotPoints(actual, predicted));
    m_low = std::numeric_limits<double>::infinity();
    m_high = -m_low;
    std::size_t finite = 0;
    for (const std::vector<double> *values : {&actual, &predicted})
        for (const double value : *values)
            if (std::isfinite(value)) {
                m_low = std::min(m_low, value);
                m_high = std::max(m_high, value);
                ++finite;
            }
    if (finite == 0)
        m_low = 0, m_high = 1;
    m_diagonal->setData({m_low, m_high}, {m_low, m_high}, true);
    if (!actual.empty())
        setDescription(tr("predicted over actual values of %n rows, from %1 to %2", nullptr, static_cast<int>(actual.size()))
                           .arg(shortNumber(m_low), shortNumber(m_high)));
    fit();
}

void ParityPlot::fit()
{
    m_isFitted = true;
    const double room = std::max((m_high - m_low) * 0.04, 1e-12);
    xAxis->setRange(m_low - room, m_high + room);
    yAxis->setRange(m_low - room, m_high + room);
    replotSoon();
}

void ParityPlot::restyle()
{
    Plot::restyle();
    if (!m_points)
        return;
    const Tokens &colors = tokens(palette());
    setLinePen(m_diagonal, colors.muted, 1, Qt::DashLine);
    m_points->setScatterStyle(dots(colors));
}

ResidualPlot::ResidualPlot(QWidget *parent) : Plot(tr("Residual plot"), parent)
{
    m_zero = new QCPItemStraightLine(this);
    m_zero->point1->setCoords(0, 0);
    m_zero->point2->setCoords(1, 0);
    m_points = addGraph();
    m_points->setName(tr("predicted minus actual"));
    m_points->setLineStyle(QCPGraph::lsNone);
    setEmptyText(tr("What is left over between prediction and truth appears here after training."));
    setEmpty(true);
    restyle();
}

void ResidualPlot::setPoints(const std::vector<double> &actual, const std::vector<double> &predicted, const QString &unit)
{
    setEmpty(actual.empty());
    setAxisLabels(withUnit(tr("predicted"), unit), withUnit(tr("predicted minus actual"), unit));
    std::vector<double> residuals;
    for (std::size_t i = 0; i < actual.size(); ++i)
        residuals.push_back(predicted[i] - actual[i]);
    m_points->setData(plotPoints(predicted, residuals));
    if (!residuals.empty())
        setDescription(tr("residuals of %n rows; on average %1", nullptr, static_cast<int>(residuals.size()))
                           .arg(shortNumber(std::accumulate(residuals.begin(), residuals.end(), 0.0) /
                                            static_cast<double>(residuals.size()))));
    fit();
}

void ResidualPlot::fit()
{
    m_isFitted = true;
    bool hasKeys = false, hasValues = false;
    const QCPRange keys = m_points->getKeyRange(hasKeys);
    const QCPRange values = m_points->getValueRange(hasValues);
    if (hasKeys && hasValues) {
        // About zero evenly, so that a lean to one side is seen at once.
        const double reach = std::max({std::abs(values.lower), std::abs(values.upper), 1e-12}) * 1.1;
        const double room = std::max(keys.size() * 0.04, 1e-12);
        xAxis->setRange(keys.lower - room, keys.upper + room);
        yAxis->setRange(-reach, reach);
    }
    replotSoon();
}

void ResidualPlot::restyle()
{
    Plot::restyle();
    if (!m_points)
        return;
    const Tokens &colors = tokens(palette());
    m_zero->setPen(QPen(colors.muted, 1, Qt::DashLine));
    m_points->setScatterStyle(dots(colors));
}

} // namespace netloom
