// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plots/plot.hpp"

namespace netloom {

/// Rows as points over two columns, a colour and a mark a class.
class ColumnScatter : public Plot
{
    Q_OBJECT
public:
    explicit ColumnScatter(QWidget *parent = nullptr);

    /// One axis: the column's title, and its words where it holds classes (then values are their numbers).
    struct Axis {
        QString title;
        std::vector<QString> words;
    };
    /// series: one a class, or a single one.
    void setPoints(const Axis &x, const Axis &y, std::vector<PlotSeries> series);
    void clearPoints();
    void fit() override;
    std::vector<PlotSeries> exportedSeries() const override { return m_series; }

protected:
    void restyle() override;

private:
    void setWords(QCPAxis *axis, const std::vector<QString> &words);

    std::vector<PlotSeries> m_series;
};

} // namespace netloom
