// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plots/metric_plot.hpp"

#include "engine/metrics/metric.hpp"
#include "gui/plots/plot_legend.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace netloom {

class MetricPlot::Curve : public Plot
{
public:
    explicit Curve(QWidget *parent) : Plot(MetricPlot::tr("Metric curves"), parent)
    {
        line = addLine(Qt::DashLine);
        restyle();
    }

    void fit() override
    {
        m_isFitted = true;
        xAxis->setRange(0, right);
        bool isFound = false;
        const QCPRange values = line->getValueRange(isFound);
        if (isFound) {
            const double room = values.size() > 0 ? values.size() * 0.08 : std::max(0.05, std::abs(values.upper) * 0.05);
            yAxis->setRange(values.lower - room, values.upper + room);
        }
        replotSoon();
    }

    void fitIfUntouched() { m_isFitted ? fit() : replotSoon(); }

    void restyle() override
    {
        Plot::restyle();
        if (line)
            setPen();
    }

    /// Dashes need room: where several epochs share a pixel they would run together into a band.
    void setPen()
    {
        const bool isDense = line->data()->size() > dense;
        setLinePen(line, tokens(palette()).series(2), isDense ? 1.2 : 2, isDense ? Qt::SolidLine : Qt::DashLine);
    }

    QCPGraph *line = nullptr;
    double right = 1;
};

MetricPlot::MetricPlot(QWidget *parent)
    : QWidget(parent), m_plot(new Curve(this)), m_legend(new PlotLegend(this)), m_choice(new QComboBox(this))
{
    m_choice->setObjectName("metric_choice");
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(11); // the legend beside it, with its current value, needs the room more
    // Both plots side by side begin at the same height, whether there is a metric to choose or not.
    QSizePolicy policy = m_choice->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_choice->setSizePolicy(policy);
    auto *header = new QHBoxLayout;
    header->addWidget(m_choice);
    header->addStretch(1);
    header->addWidget(m_legend);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(header);
    layout->addWidget(m_plot, 1);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        redraw();
        m_plot->fit();
    });
    connect(m_plot, &Plot::restyled, this, &MetricPlot::redraw);
    retranslate();
    redraw();
}

Plot *MetricPlot::plot() const
{
    return m_plot;
}

void MetricPlot::setMetrics(const MetricStore &metrics, std::int64_t epochsWanted, bool isGoing)
{
    m_epochs = metrics.epochs;
    m_plot->right = metrics.axisEnd(epochsWanted, isGoing); // as that of the loss beside it
    offerMetrics();
    redraw();
}

void MetricPlot::offerMetrics()
{
    QStringList ids;
    if (!m_epochs.empty())
        for (const auto &[id, value] : m_epochs.back().metrics)
            ids << qstr(id);
    QStringList offered;
    for (int i = 0; i < m_choice->count(); ++i)
        offered << m_choice->itemData(i).toString();
    if (ids == offered)
        return;
    const QString chosen = m_choice->currentData().toString();
    const QSignalBlocker blocker(m_choice);
    m_choice->clear();
    for (const QString &id : ids) {
        const MetricType *type = metrics().find(id.toStdString());
        m_choice->addItem(type ? shown(type->info().label) : id, id);
    }
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(chosen)));
}

void MetricPlot::redraw()
{
    const std::string id = m_choice->currentData().toString().toStdString();
    std::vector<double> epochs, values;
    for (const EpochSummary &epoch : m_epochs)
        for (const auto &[name, value] : epoch.metrics)
            if (name == id) {
                epochs.push_back(static_cast<double>(epoch.epoch));
                values.push_back(value);
            }
    m_plot->setEmpty(values.empty());
    m_choice->setVisible(!values.empty());
    m_legend->setVisible(!values.empty());
    m_plot->line->setName(m_choice->currentText());
    m_plot->line->setData(plotPoints(epochs, values));
    m_plot->setPen();
    if (values.empty())
        return;
    const QString now = shortNumber(values.back());
    m_legend->setEntries({{tr("validation %1").arg(now), m_plot->line->pen()}});
    m_plot->setDescription(tr("%1 %2 in epoch %3").arg(m_choice->currentText(), now).arg(m_epochs.back().epoch));
    m_plot->fitIfUntouched();
}

void MetricPlot::retranslate()
{
    m_choice->setAccessibleName(tr("Metric to draw"));
    m_plot->setAccessibleName(tr("Metric curves"));
    m_plot->setAxisLabels(tr("epoch"), {});
    m_plot->setEmptyText(tr("A metric of the validation part appears here, epoch by epoch."));
    const QSignalBlocker blocker(m_choice);
    m_choice->clear();
    offerMetrics();
}

void MetricPlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        redraw();
    }
}

} // namespace netloom
