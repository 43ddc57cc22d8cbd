// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plots/plot.hpp"

#include <QWidget>

namespace netloom {

/// A histogram of one quantity over equal bins, one series a class, stacked, with a legend where there are several.
class HistogramPlot : public QWidget
{
    Q_OBJECT
public:
    explicit HistogramPlot(QWidget *parent = nullptr);

    /// counts[series][bin]: rows in each of the equal bins over [minimum, maximum]. unit may be empty.
    void setData(const std::vector<QString> &seriesNames, const std::vector<std::vector<double>> &counts, double minimum,
                 double maximum, const QString &unit);
    void setCounted(const QString &what) { m_counted = what; } ///< for the next setData(); empty: rows
    void setEmptyText(const QString &text);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();

    class Bars;
    Bars *m_plot = nullptr;
    class PlotLegend *m_legend = nullptr;
    std::vector<QString> m_names;
    std::vector<std::vector<double>> m_counts;
    double m_minimum = 0, m_maximum = 1;
    QString m_unit, m_counted;
};

} // namespace netloom
