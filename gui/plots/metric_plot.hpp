// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plots/plot.hpp"
#include "gui/run/metric_store.hpp"

#include <QWidget>
#include <string>

class QComboBox;

namespace netloom {

class PlotLegend;

/// One metric of the validation part over the epochs; the person chooses which.
class MetricPlot : public QWidget
{
    Q_OBJECT
public:
    explicit MetricPlot(QWidget *parent = nullptr);

    void setMetrics(const MetricStore &metrics, std::int64_t epochsWanted, bool isGoing);
    Plot *plot() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    class Curve;
    void retranslate();
    void offerMetrics();
    void redraw();

    Curve *m_plot = nullptr;
    PlotLegend *m_legend = nullptr;
    QComboBox *m_choice = nullptr;
    std::vector<EpochSummary> m_epochs;
};

} // namespace netloom
