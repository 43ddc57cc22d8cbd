// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plots/plot.hpp"
#include "gui/run/metric_store.hpp"

#include <QWidget>

class QLabel;
class QToolButton;

namespace netloom {

class PlotLegend;

/// The loss over the epochs: training solid, validation dashed, every step's loss thin behind, the best epoch marked.
class LossPlot : public QWidget
{
    Q_OBJECT
public:
    explicit LossPlot(QWidget *parent = nullptr);

    /// epochsWanted: where the axis ends; isGoing: the run still goes on.
    void setMetrics(const MetricStore &metrics, std::int64_t epochsWanted, bool isGoing);
    void setEmptyText(const QString &text);
    Plot *plot() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    class Curves;
    void retranslate();
    void redraw();
    void updateLegend();
    QString description() const;

    Curves *m_plot = nullptr;
    PlotLegend *m_legend = nullptr;
    QLabel *m_title = nullptr;
    QToolButton *m_log = nullptr, *m_fit = nullptr;
    MetricStore m_metrics;
    std::int64_t m_epochsWanted = 0;
    bool m_isGoing = false;
};

} // namespace netloom
