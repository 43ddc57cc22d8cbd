// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluate/evaluation.hpp"
#include "gui/plots/plot.hpp"

namespace netloom {

/// Sensitivity over the share of false alarms, the area filled, with the point of the threshold in force.
class RocPlot : public Plot
{
    Q_OBJECT
public:
    explicit RocPlot(QWidget *parent = nullptr);
    /// area: AUC, not finite when unknown.
    void setCurve(const CurvePoints &curve, double area);
    /// Marks the point of a threshold; x: false positive rate, y: true positive rate.
    void setThreshold(double threshold, double x, double y);
    void fit() override;

protected:
    void restyle() override;

private:
    QCPGraph *m_line = nullptr, *m_diagonal = nullptr, *m_point = nullptr;
    QCPItemText *m_label = nullptr;
};

/// How often what was predicted with a probability came true; on the diagonal is right.
class CalibrationPlot : public Plot
{
    Q_OBJECT
public:
    explicit CalibrationPlot(QWidget *parent = nullptr);
    void setCurve(const CurvePoints &curve);
    void fit() override;

protected:
    void restyle() override;

private:
    QCPGraph *m_line = nullptr, *m_diagonal = nullptr;
};

} // namespace netloom
