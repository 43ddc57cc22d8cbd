// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plots/plot.hpp"

namespace netloom {

/// Horizontal bars, the largest at the top, with whiskers for their spread and the value beside each.
class BarPlot : public Plot
{
    Q_OBJECT
public:
    struct Bar {
        QString name;
        double value = 0;
        double spread = 0; ///< half length of the whisker, 0 none
    };

    explicit BarPlot(const QString &accessibleName, QWidget *parent = nullptr);

    /// Shown in the order given, first on top. unit stands below the axis.
    void setBars(std::vector<Bar> bars, const QString &unit);
    void fit() override;
    std::vector<PlotSeries> exportedSeries() const override;
    QSize sizeHint() const override;

protected:
    void wheelEvent(QWheelEvent *event) override; ///< left to the page: there is nothing to zoom
    void restyle() override;

private:
    void redraw();

    QCPBars *m_positive = nullptr;
    QCPErrorBars *m_whiskers = nullptr;
    std::vector<Bar> m_values;
};

} // namespace netloom
