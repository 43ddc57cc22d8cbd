// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plots/plot.hpp"

#include <QWidget>

namespace netloom {

/// A histogram of one quantity over equal bins, or of words side by side, one series a class, stacked, with a legend where
/// there are several.
class HistogramPlot : public QWidget
{
    Q_OBJECT
public:
    explicit HistogramPlot(QWidget *parent = nullptr);

    /// counts[series][bin]: rows in each of the equal bins over [minimum, maximum]. unit may be empty.
    void setData(const std::vector<QString> &seriesNames, const std::vector<std::vector<double>> &counts, double minimum,
                 double maximum, const QString &unit);
    /// counts[series][category]: rows of each category, which stand side by side under their names.
    void setCategories(const std::vector<QString> &seriesNames, const std::vector<std::vector<double>> &counts,
                       const std::vector<QString> &categories);
    void setCounted(const QString &what) { m_counted = what; } ///< for the next setData(); empty: rows
    void setEmptyText(const QString &text);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();
    void labelPlaces();
    QString describe(const std::vector<double> &total) const;

    class Bars;
    Bars *m_plot = nullptr;
    class PlotLegend *m_legend = nullptr;
    QSharedPointer<QCPAxisTicker> m_numbers; ///< labels along the axis where it is one of numbers
    std::vector<QString> m_names;
    std::vector<std::vector<double>> m_counts;
    std::vector<QString> m_categories; ///< instead of numbers
    double m_minimum = 0, m_maximum = 1;
    QString m_unit, m_counted;
};

} // namespace netloom
