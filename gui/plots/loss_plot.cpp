// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plots/loss_plot.hpp"

#include "gui/plots/plot_legend.hpp"
#include "gui/theme/tokens.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace netloom {

/// The three curves and the mark of the best epoch.
class LossPlot::Curves : public Plot
{
public:
    explicit Curves(QWidget *parent) : Plot(LossPlot::tr("Loss curves"), parent)
    {
        raw = addLine();
        train = addLine();
        validation = addLine();
        mark = new QCPItemStraightLine(this);
        label = new QCPItemText(this);
        label->position->setTypeX(QCPItemPosition::ptPlotCoords);
        label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        label->setClipToAxisRect(false);
        label->setPadding(QMargins(8, 2, 8, 2));
        setMarkVisible(false);
        setMouseTracking(true);
        restyle();
    }

    void setMarkVisible(bool isVisible)
    {
        mark->setVisible(isVisible);
        label->setVisible(isVisible);
    }

    void setLog(bool isLog)
    {
        yAxis->setScaleType(isLog ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        yAxis->setTicker(isLog ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                               : QSharedPointer<QCPAxisTicker>::create());
        yAxis->ticker()->setTickCount(4);
        yAxis->setNumberFormat(isLog ? "gb" : "g");
        yAxis->setNumberPrecision(isLog ? 2 : 3);
    }

    void setMetrics(const MetricStore &metrics, bool isLog)
    {
        std::vector<double> x, y, epochs, trainLoss, validationLoss;
        for (const StepSample &sample : metrics.samples) {
            x.push_back(sample.epoch);
            y.push_back(static_cast<double>(sample.loss));
        }
        for (const EpochSummary &epoch : metrics.epochs) {
            epochs.push_back(static_cast<double>(epoch.epoch));
            trainLoss.push_back(epoch.trainLoss);
            validationLoss.push_back(epoch.validationLoss);
        }
        raw->setData(plotPoints(x, y, isLog));
        train->setData(plotPoints(epochs, trainLoss, isLog));
        validation->setData(plotPoints(epochs, validationLoss, isLog));
        setEpochPens();
        highest = lowest = std::numeric_limits<double>::quiet_NaN();
        // The single steps scatter; only before the first epoch do they say how far the axis must reach.
        for (const std::vector<double> *values : {&trainLoss, &validationLoss, metrics.epochs.empty() ? &y : &trainLoss})
            for (const double value : *values)
                if (std::isfinite(value) && (!isLog || value > 0)) {
                    highest = std::isnan(highest) ? value : std::max(highest, value);
                    lowest = std::isnan(lowest) ? value : std::min(lowest, value);
                }
        if (const EpochSummary *best = metrics.best(); best && metrics.epochs.size() > 1) {
            const auto at = static_cast<double>(best->epoch);
            mark->point1->setCoords(at, isLog ? 1 : 0);
            mark->point2->setCoords(at, isLog ? 2 : 1);
            label->position->setCoords(at, 0);
            label->setText(LossPlot::tr("best: %1").arg(QLocale().toString(static_cast<qlonglong>(best->epoch))));
            setMarkVisible(true);
        } else {
            setMarkVisible(false);
        }
    }

    void fit() override
    {
        m_isFitted = true;
        xAxis->setRange(0, right);
        if (!std::isnan(highest)) {
            if (yAxis->scaleType() == QCPAxis::stLogarithmic)
                yAxis->setRange(lowest / 1.5, highest * 1.5);
            else
                yAxis->setRange(std::min(0.0, lowest), highest > 0 ? highest * 1.08 : 1);
        }
        placeLabel();
        replotSoon();
    }

    void fitIfUntouched()
    {
        if (m_isFitted)
            fit();
        else
            replotSoon();
    }

    void placeLabel()
    {
        const double share = right > 0 ? label->position->coords().x() / right : 0;
        label->setPositionAlignment((share < 0.08   ? Qt::AlignLeft
                                     : share > 0.92 ? Qt::AlignRight
                                                    : Qt::AlignHCenter) |
                                    Qt::AlignTop);
    }

    void restyle() override
    {
        Plot::restyle();
        if (!raw)
            return;
        const Tokens &colors = tokens(palette());
        QColor thin = colors.accent;
        thin.setAlphaF(0.32F);
        setLinePen(raw, thin, 1);
        setEpochPens();
        mark->setPen(QPen(colors.good, 1, Qt::DotLine));
        label->setFont(secondaryFont());
        label->setColor(colors.good);
        label->setPen(QPen(colors.good, 1));
        label->setBrush(colors.surface);
        replotSoon();
    }

    /// Dashes need room: where several epochs share a pixel they would run together into a band.
    void setEpochPens()
    {
        const Tokens &colors = tokens(palette());
        const bool isDense = train->data()->size() > dense;
        setLinePen(validation, colors.series(1), isDense ? 1.2 : 2, isDense ? Qt::SolidLine : Qt::DashLine);
        setLinePen(train, colors.accent, isDense ? 1.2 : 2);
    }

    QCPGraph *raw = nullptr, *train = nullptr, *validation = nullptr;
    QCPItemStraightLine *mark = nullptr;
    QCPItemText *label = nullptr;
    double right = 1, highest = std::numeric_limits<double>::quiet_NaN(), lowest = highest;
};

LossPlot::LossPlot(QWidget *parent)
    : QWidget(parent),
      m_plot(new Curves(this)),
      m_legend(new PlotLegend(this)),
      m_title(new QLabel(this)),
      m_log(new QToolButton(this)),
      m_fit(new QToolButton(this))
{
    m_title->setFont(titleFont());
    m_log->setCheckable(true);
    m_log->setObjectName("loss_log");
    m_fit->setObjectName("loss_fit");
    auto *header = new QHBoxLayout;
    header->setSpacing(8);
    header->addWidget(m_title);
    header->addStretch(1);
    header->addWidget(m_legend);
    header->addSpacing(8);
    header->addWidget(m_log);
    header->addWidget(m_fit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(header);
    layout->addWidget(m_plot, 1);
    connect(m_log, &QToolButton::toggled, this, [this](bool isLog) {
        m_plot->setLog(isLog);
        m_plot->setMetrics(m_metrics, isLog);
        m_plot->fit();
    });
    connect(m_fit, &QToolButton::clicked, m_plot, &Plot::fit);
    connect(m_plot, &Plot::restyled, this, &LossPlot::updateLegend);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) {
        if (m_metrics.epochs.empty())
            return;
        const double at = m_plot->xAxis->pixelToCoord(event->position().x());
        const auto nearest =
            std::min_element(m_metrics.epochs.begin(), m_metrics.epochs.end(), [at](const auto &a, const auto &b) {
                return std::abs(static_cast<double>(a.epoch) - at) < std::abs(static_cast<double>(b.epoch) - at);
            });
        QString text = tr("Epoch %1: training %2").arg(nearest->epoch).arg(shortNumber(nearest->trainLoss));
        if (!std::isnan(nearest->validationLoss))
            text += tr(", validation %1").arg(shortNumber(nearest->validationLoss));
        QToolTip::showText(event->globalPosition().toPoint(), text, m_plot);
    });
    retranslate();
    redraw();
}

Plot *LossPlot::plot() const
{
    return m_plot;
}

void LossPlot::setMetrics(const MetricStore &metrics, std::int64_t epochsWanted, bool isGoing)
{
    m_metrics = metrics;
    m_epochsWanted = epochsWanted;
    m_isGoing = isGoing;
    redraw();
}

void LossPlot::setEmptyText(const QString &text)
{
    m_plot->setEmptyText(text);
}

void LossPlot::retranslate()
{
    m_log->setText(tr("log"));
    m_log->setAccessibleName(tr("Logarithmic loss axis"));
    m_log->setToolTip(tr("Draw the loss on a logarithmic axis: small losses stay apart."));
    m_fit->setText(tr("fit"));
    m_fit->setAccessibleName(tr("Fit the loss curves"));
    m_fit->setToolTip(tr("Show all of the curves again. A double click in the plot does the same."));
    m_plot->setAccessibleName(tr("Loss curves"));
    m_plot->setEmptyText(
        tr("Press Start: the training loss (solid) and the validation loss (dashed) draw themselves here."));
    m_plot->raw->setName(tr("training, each step"));
    m_plot->train->setName(tr("training"));
    m_plot->validation->setName(tr("validation"));
    m_title->setText(tr("Loss"));
}

void LossPlot::redraw()
{
    const bool isEmpty = m_metrics.epochs.empty() && m_metrics.samples.empty();
    m_plot->setEmpty(isEmpty);
    m_legend->setVisible(!isEmpty);
    m_log->setEnabled(!isEmpty);
    m_fit->setEnabled(!isEmpty);
    m_plot->setMetrics(m_metrics, m_log->isChecked());
    m_plot->right = m_metrics.axisEnd(m_epochsWanted, m_isGoing);
    m_plot->fitIfUntouched();
    // Not all of a very long run is drawn; that is said, and the record has the rest.
    m_plot->setAxisLabels(m_metrics.epochStride > 1 ? tr("epoch, one in %1 drawn").arg(m_metrics.epochStride) : tr("epoch"),
                          {});
    updateLegend();
    if (!isEmpty)
        m_plot->setDescription(description());
}

void LossPlot::updateLegend()
{
    std::vector<PlotLegend::Entry> entries;
    if (m_metrics.epochs.empty()) {
        if (!m_metrics.samples.empty())
            entries.push_back({tr("each step %1").arg(shortNumber(static_cast<double>(m_metrics.samples.back().loss))),
                               m_plot->raw->pen()});
    } else {
        const EpochSummary &last = m_metrics.epochs.back();
        entries.push_back({tr("training %1").arg(shortNumber(last.trainLoss)), m_plot->train->pen()});
        if (!std::isnan(last.validationLoss))
            entries.push_back({tr("validation %1").arg(shortNumber(last.validationLoss)), m_plot->validation->pen()});
    }
    m_legend->setEntries(std::move(entries));
}

QString LossPlot::description() const
{
    if (m_metrics.epochs.empty())
        return tr("the first epoch is not finished yet");
    const EpochSummary &last = m_metrics.epochs.back();
    const double now = MetricStore::decidingLoss(last);
    const std::size_t back = std::min<std::size_t>(5, m_metrics.epochs.size() - 1);
    const double before = MetricStore::decidingLoss(m_metrics.epochs[m_metrics.epochs.size() - 1 - back]);
    const double change = before != 0 ? (now - before) / std::abs(before) : now;
    const QString trend = !std::isfinite(now) ? tr("not finite")
                          : change < -0.01    ? tr("falling")
                          : change > 0.01     ? tr("rising")
                                              : tr("level");
    const QString value = shortNumber(now);
    QString text = std::isnan(last.validationLoss)
                       ? tr("training loss %1, %2, epoch %3").arg(value, trend).arg(last.epoch)
                       : tr("validation loss %1, %2, epoch %3").arg(value, trend).arg(last.epoch);
    if (m_metrics.bestEpoch > 0)
        text += tr("; best in epoch %1").arg(m_metrics.bestEpoch);
    return text;
}

void LossPlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        redraw();
    }
}

} // namespace netloom
