// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plots/plot.hpp"

namespace netloom {

/// Predicted over actual values of a regression; on the diagonal is right.
class ParityPlot : public Plot
{
    Q_OBJECT
public:
    explicit ParityPlot(QWidget *parent = nullptr);
    /// In the target's own unit; unit may be empty.
    void setPoints(const std::vector<double> &actual, const std::vector<double> &predicted, const QString &unit);
    void fit() override;

protected:
    void restyle() override;

private:
    QCPGraph *m_points = nullptr, *m_diagonal = nullptr;
    double m_low = 0, m_high = 1;
};

/// Predicted minus actual over predicted; without a pattern about zero is right.
class ResidualPlot : public Plot
{
    Q_OBJECT
public:
    explicit ResidualPlot(QWidget *parent = nullptr);
    void setPoints(const std::vector<double> &actual, const std::vector<double> &predicted, const QString &unit);
    void fit() override;

protected:
    void restyle() override;

private:
    QCPGraph *m_points = nullptr;
    QCPItemStraightLine *m_zero = nullptr;
};

} // namespace netloom
