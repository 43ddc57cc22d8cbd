// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/dock_type.hpp"
#include "gui/plots/loss_plot.hpp"
#include "gui/plots/metric_plot.hpp"
#include "gui/run/run_controller.hpp"

#include <QResizeEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace netloom {

namespace {

/// Loss and one metric of the run that goes on or was chosen. Hidden, it only notes that there is something new.
class CurvesDock : public QWidget
{
public:
    explicit CurvesDock(const DockContext &context)
        : m_runs(context.runs), m_loss(new LossPlot), m_metric(new MetricPlot), m_splitter(new QSplitter(Qt::Horizontal))
    {
        m_splitter->setObjectName("curves_splitter");
        m_splitter->setHandleWidth(17);
        m_splitter->setStyleSheet(QStringLiteral("QSplitter::handle { background: transparent; }"));
        m_splitter->addWidget(m_loss);
        m_splitter->addWidget(m_metric);
        m_splitter->setStretchFactor(0, 3);
        m_splitter->setStretchFactor(1, 2);
        m_splitter->setChildrenCollapsible(false);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(14, 8, 14, 6);
        layout->addWidget(m_splitter);
        setMinimumHeight(150);
        connect(&m_runs, &RunController::metricsChanged, this, &CurvesDock::refresh);
        connect(&m_runs, &RunController::stateChanged, this, &CurvesDock::refresh);
        refresh();
    }

    QSize sizeHint() const override { return {700, 260}; }

protected:
    void showEvent(QShowEvent *event) override
    {
        QWidget::showEvent(event);
        if (m_isDirty)
            refresh();
    }

    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        m_metric->setVisible(event->size().width() >= 560);
    }

private:
    void refresh()
    {
        m_isDirty = !isVisible();
        if (m_isDirty && m_isFilled)
            return;
        m_isFilled = true;
        const bool isGoing = m_runs.state() != RunController::State::Idle;
        m_loss->setMetrics(m_runs.metrics(), m_runs.epochsWanted(), isGoing);
        if (m_metric->isVisibleTo(this))
            m_metric->setMetrics(m_runs.metrics(), m_runs.epochsWanted(), isGoing);
    }

    RunController &m_runs;
    LossPlot *m_loss;
    MetricPlot *m_metric;
    QSplitter *m_splitter;
    bool m_isDirty = true;
    bool m_isFilled = false;
};

class Curves final : public DockType
{
public:
    const DockInfo &info() const override
    {
        static const DockInfo info{"curves", NL_TEXT("Curves"), DockArea::Bottom, {WorkflowStep::Train}};
        return info;
    }
    QWidget *make(const DockContext &context) const override { return new CurvesDock(context); }
};

} // namespace

namespace all_docks {
const DockType &curves()
{
    static const Curves type;
    return type;
}
} // namespace all_docks

} // namespace netloom
