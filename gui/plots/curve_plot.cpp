// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plots/curve_plot.hpp"

#include "gui/theme/tokens.hpp"

#include <cmath>

namespace netloom {

namespace {

void fitUnitSquare(QCustomPlot &plot)
{
    constexpr double room = 0.02; // for the half of a mark that stands on the edge
    plot.xAxis->setRange(-room, 1 + room);
    plot.yAxis->setRange(-room, 1 + 2 * room);
}

void showTwoDecimals(QCustomPlot &plot)
{
    for (QCPAxis *axis : {plot.xAxis, plot.yAxis}) {
        axis->setNumberFormat("f");
        axis->setNumberPrecision(2);
    }
}

} // namespace

RocPlot::RocPlot(QWidget *parent) : Plot(tr("ROC curve"), parent)
{
    m_line = addLine();
    m_line->setName(tr("ROC"));
    m_diagonal = addLine(Qt::DashLine);
    m_diagonal->setName(tr("guessing"));
    m_diagonal->setData({0, 1}, {0, 1}, true);
    m_point = addGraph();
    m_point->setName(tr("threshold"));
    m_point->setLineStyle(QCPGraph::lsNone);
    m_label = new QCPItemText(this);
    m_label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_label->setPadding(QMargins(8, 4, 0, 0));
    m_label->setVisible(false);
    showTwoDecimals(*this);
    setAxisLabels(tr("1 - specificity"), tr("sensitivity"));
    setEmptyText(tr("The ROC curve of a two-class network appears here after training."));
    setEmpty(true);
    restyle();
}

void RocPlot::setCurve(const CurvePoints &curve, double area)
{
    setEmpty(curve.x.empty());
    m_label->setVisible(false);
    m_point->data()->clear();
    m_line->setData(plotPoints(curve.x, curve.y));
    if (!curve.x.empty())
        setDescription(
            std::isfinite(area)
                ? tr("ROC curve with an area of %1 under it; 0.5 is guessing, 1 is perfect").arg(shortNumber(area))
                : tr("ROC curve; only one class is there"));
    fit();
}

void RocPlot::setThreshold(double threshold, double x, double y)
{
    m_point->setData({x}, {y}, true);
    m_label->setText(tr("threshold %1").arg(threshold, 0, 'f', 2));
    m_label->position->setCoords(x, y);
    m_label->setPositionAlignment((x > 0.6 ? Qt::AlignRight : Qt::AlignLeft) | (y < 0.2 ? Qt::AlignBottom : Qt::AlignTop));
    m_label->setVisible(true);
    replotSoon();
}

void RocPlot::fit()
{
    m_isFitted = true;
    fitUnitSquare(*this);
    replotSoon();
}

void RocPlot::restyle()
{
    Plot::restyle();
    if (!m_label)
        return;
    const Tokens &colors = tokens(palette());
    setLinePen(m_diagonal, colors.muted, 1, Qt::DashLine);
    setLinePen(m_line, colors.accent, 2);
    QColor area = colors.accentSoft;
    area.setAlphaF(0.8F);
    m_line->setBrush(area);
    m_point->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colors.series(1), 2), colors.surface, 10));
    m_label->setColor(colors.muted);
    m_label->setFont(secondaryFont());
}

CalibrationPlot::CalibrationPlot(QWidget *parent) : Plot(tr("Calibration curve"), parent)
{
    m_diagonal = addLine(Qt::DashLine);
    m_diagonal->setName(tr("perfect"));
    m_diagonal->setData({0, 1}, {0, 1}, true);
    m_line = addLine();
    m_line->setName(tr("observed"));
    showTwoDecimals(*this);
    setAxisLabels(tr("predicted probability"), tr("observed share"));
    setEmptyText(tr("How far the predicted probabilities can be trusted appears here after training."));
    setEmpty(true);
    restyle();
}

void CalibrationPlot::setCurve(const CurvePoints &curve)
{
    setEmpty(curve.x.empty());
    m_line->setData(plotPoints(curve.x, curve.y));
    double largest = 0;
    for (std::size_t i = 0; i < curve.x.size(); ++i)
        if (std::isfinite(curve.y[i]))
            largest = std::max(largest, std::abs(curve.y[i] - curve.x[i]));
    if (!curve.x.empty())
        setDescription(tr("calibration in %n bins; the observed share strays from the predicted one by at most %1", nullptr,
                          static_cast<int>(curve.x.size()))
                           .arg(shortNumber(largest, 2)));
    fit();
}

void CalibrationPlot::fit()
{
    m_isFitted = true;
    fitUnitSquare(*this);
    replotSoon();
}

void CalibrationPlot::restyle()
{
    Plot::restyle();
    if (!m_line)
        return;
    const Tokens &colors = tokens(palette());
    const QColor green = colors.category(NodeCategory::Convolution);
    setLinePen(m_diagonal, colors.muted, 1, Qt::DashLine);
    setLinePen(m_line, green, 2);
    m_line->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, green, green, 7));
}

} // namespace netloom
