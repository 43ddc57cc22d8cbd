// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/dock_type.hpp"
#include "gui/docks/runs_model.hpp"
#include "gui/run/run_title.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/widgets.hpp"

#include <QEvent>
#include <QHeaderView>
#include <QResizeEvent>
#include <QTableView>
#include <QVBoxLayout>

namespace netloom {

/// The finished runs, to choose from and to rename.
class RunsDock : public QWidget
{
    Q_OBJECT
public:
    explicit RunsDock(const DockContext &context)
        : m_session(context.session),
          m_table(new QTableView(this)),
          m_model(new RunsModel(this)),
          m_hint(makeWrappedLabel({}, TextRole::Muted, this))
    {
        m_table->setModel(m_model);
        m_table->setObjectName("runs_table");
        m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
        m_table->setSelectionMode(QAbstractItemView::SingleSelection);
        m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
        m_table->setShowGrid(false);
        m_table->setTabKeyNavigation(false);
        m_table->verticalHeader()->hide();
        m_table->verticalHeader()->setDefaultSectionSize(30);
        m_table->horizontalHeader()->setHighlightSections(false);
        m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        m_table->horizontalHeader()->setSectionResizeMode(RunsModel::NameColumn, QHeaderView::Stretch);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(6, 4, 6, 12);
        layout->setSpacing(8);
        layout->addWidget(m_table, 1);
        m_hint->setContentsMargins(10, 6, 10, 0);
        m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        layout->addWidget(m_hint);
        setMinimumWidth(220);

        connect(&m_session, &Session::runsChanged, this, &RunsDock::refresh);
        connect(&m_session, &Session::projectReplaced, this, &RunsDock::refresh);
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
            if (const RunPtr run = m_model->run(index); run && !m_isRefreshing)
                m_session.chooseRun(run->number);
        });
        // Queued: the editor is still open when the model tells.
        connect(m_model, &RunsModel::renamed, this, &RunsDock::rename, Qt::QueuedConnection);
        refresh();
    }

    QSize sizeHint() const override { return {260, 400}; }

protected:
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (m_hint && event->type() == QEvent::LanguageChange)
            refresh();
    }

    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        m_table->setColumnHidden(RunsModel::EpochsColumn, event->size().width() < 330);
        m_table->setColumnHidden(RunsModel::WhenColumn, event->size().width() < 470);
    }

private:
    void refresh()
    {
        m_isRefreshing = true;
        const std::vector<RunPtr> runs = m_session.hasProject() ? m_session.project().runs : std::vector<RunPtr>();
        m_model->setRuns(runs);
        const RunPtr current = m_session.currentRun();
        m_table->setCurrentIndex(current ? m_model->indexOf(current->number) : QModelIndex());
        m_table->setAccessibleName(tr("Runs"));
        m_table->setVisible(!runs.empty());
        m_hint->setText(runs.empty() ? tr("Every finished run is listed here. Press Start to make the first.")
                                     : tr("Click a run to show it everywhere; double-click its name to rename it."));
        m_isRefreshing = false;
    }

    void rename(std::uint32_t number, const QString &name)
    {
        for (const RunPtr &run : m_session.project().runs)
            if (run->number == number && titleOf(*run) != name) {
                RunRecord renamed = *run;
                renamed.name = name.toStdString();
                m_session.addRun(std::move(renamed));
                return;
            }
    }

    Session &m_session;
    QTableView *m_table;
    RunsModel *m_model;
    QLabel *m_hint = nullptr;
    bool m_isRefreshing = false;
};

namespace {

class RunsType final : public DockType
{
public:
    const DockInfo &info() const override
    {
        static const DockInfo info{"runs", NL_TEXT("Runs"), DockArea::Left, {WorkflowStep::Evaluate}};
        return info;
    }
    QWidget *make(const DockContext &context) const override { return new RunsDock(context); }
};

} // namespace

namespace all_docks {
const DockType &runs()
{
    static const RunsType type;
    return type;
}
} // namespace all_docks

} // namespace netloom

#include "runs.moc"
