// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/explain_page.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/docks/busy_card.hpp"
#include "gui/docks/row_explanation.hpp"
#include "gui/plots/bar_plot.hpp"
#include "gui/run/run_title.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "projects/format/project_file.hpp"

#include <QEvent>
#include <QFileDialog>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {
const QString topicOfJob = QStringLiteral("explain");
} // namespace

ExplainPage::ExplainPage(const DockContext &context, QWidget *parent) : QWidget(parent), m_session(context.session)
{
    build();
    connect(&m_session, &Session::projectReplaced, this, &ExplainPage::outdate);
    connect(&m_session, &Session::runsChanged, this, &ExplainPage::outdate);
    connect(&m_session, &Session::benchChanged, this, &ExplainPage::outdate);
    connect(
        &m_session.jobs(), &JobTracker::progressed, this,
        [this](const QString &topic, const QString &, double fraction, const QString &) { showProgress(topic, fraction); });
    retranslate();
}

void ExplainPage::build()
{
    m_empty = new EmptyState("explain", {}, {}, {}, this);
    connect(m_empty, &EmptyState::acted, this, [this] { m_session.goTo(WorkflowStep::Train); });
    auto *page = new QWidget(this);
    m_headline = new ElidedLabel({}, TextRole::Muted, page);
    m_again = new QPushButton(page);
    m_again->setObjectName("explain_again");
    m_export = new QPushButton(page);
    m_export->setObjectName("export_importance");
    auto *header = new QHBoxLayout;
    header->setSpacing(8);
    header->addWidget(m_headline, 1);
    header->addWidget(m_again);
    header->addWidget(m_export);

    m_note = new Card(page, Tone::Warning);
    m_noteText = makeWrappedLabel({}, TextRole::Body, m_note);
    m_note->body()->addWidget(m_noteText);
    m_busy = new BusyCard(page);
    m_busy->nameCancel(QStringLiteral("explain_cancel"));

    m_card = new Card(page);
    m_card->body()->setSpacing(8);
    m_title = makeLabel({}, TextRole::Title, m_card);
    m_summary = makeWrappedLabel({}, TextRole::Body, m_card);
    m_summary->setObjectName("importance_summary");
    m_method = makeWrappedLabel({}, TextRole::Secondary, m_card);
    m_bars = new BarPlot({}, m_card);
    auto *scroll = new QScrollArea(m_card);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_bars);
    scroll->viewport()->setAutoFillBackground(false);
    m_bars->setAutoFillBackground(false);
    m_card->body()->addWidget(m_title);
    m_card->body()->addWidget(m_summary);
    m_card->body()->addWidget(scroll, 1);
    m_card->body()->addWidget(m_method);

    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(10);
    column->addLayout(header);
    column->addWidget(m_note);
    column->addWidget(m_busy);
    column->addWidget(m_card, 1);
    column->addStretch();
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_empty);
    m_oneRow = new RowExplanationPanel(m_session, this);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(page, {});
    m_tabs->addTab(m_oneRow, {});
    m_stack->addWidget(m_tabs);
    connect(m_tabs->tabBar(), &QTabBar::tabBarClicked, this, [this] { m_hasChosenTab = true; });

    connect(m_again, &QPushButton::clicked, this, &ExplainPage::refresh);
    connect(m_busy, &BusyCard::cancelled, this, [this] {
        m_session.jobs().cancel(topicOfJob);
        m_trouble = tr("The measuring was cancelled. “Measure again” begins anew.");
        showImportance();
    });
    connect(m_export, &QPushButton::clicked, this, &ExplainPage::exportTable);
}

void ExplainPage::retranslate()
{
    m_empty->setTexts(
        tr("Nothing to explain yet"),
        tr("After training, this page shows which columns the network relies on, and which it could do without."),
        tr("Go to Train"));
    m_title->setText(tr("What the network relies on"));
    m_tabs->setTabText(0, tr("All rows"));
    m_tabs->setTabText(1, tr("This row"));
    nameWidget(m_tabs->tabBar(), QStringLiteral("explain_tabs"), tr("What is explained"));
    m_oneRow->retranslate();
    m_method->setText(tr("Each column in turn is shuffled among the rows, so that it says nothing any more; the rise of the "
                         "loss shows how much the "
                         "network used it. This tells what the network uses, not what causes the outcome, and columns that "
                         "say the same share "
                         "their importance. The whiskers show how much the rise varies between shuffles."));
    for (auto &[button, text] : {std::pair{m_again, tr("Measure again")}, {m_export, tr("Export table...")}}) {
        button->setText(text);
        button->setAccessibleName(text);
    }
    m_busy->setTexts(tr("Shuffling one column after the other"), tr("Progress of the measuring"));
    m_bars->setAccessibleName(tr("Importance of the columns"));
    m_bars->setEmptyText(tr("The importance of every column appears here."));
    showImportance();
}

void ExplainPage::outdate()
{
    m_isDirty = true;
    if (isVisible())
        refresh();
}

void ExplainPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDirty)
        refresh();
}

void ExplainPage::refresh()
{
    const RunPtr run = m_session.currentRun();
    const std::shared_ptr<const Bench> bench = m_session.bench();
    m_isDirty = false;
    m_trouble.clear();
    if (run != m_run)
        m_importance.reset();
    m_run = run;
    if (!run || !bench) {
        m_session.jobs().cancel(topicOfJob);
        m_importance.reset();
        showImportance();
        return;
    }
    const Part part = run->split.test.empty() ? Part::Train : Part::Test;
    m_session.jobs().start<Importance>(
        topicOfJob, tr("Measuring what %1 relies on").arg(titleOf(*run)), this,
        [run, bench, part](const JobControl &job) { return importanceOf(*run, *bench, part, job); },
        [this](Importance importance) {
            m_importance = std::move(importance);
            m_session.markDone(WorkflowStep::Explain);
            showImportance();
        },
        [this](const Error &error) {
            m_importance.reset();
            m_trouble = shown(error) + ' ' + tr("“This row” explains single predictions.");
            if (!m_hasChosenTab)
                m_tabs->setCurrentWidget(m_oneRow);
            showImportance();
        });
    showImportance();
}

void ExplainPage::showProgress(const QString &topic, double fraction)
{
    if (topic == topicOfJob)
        m_busy->setFraction(fraction);
}

void ExplainPage::showImportance()
{
    m_oneRow->refresh();
    const bool isBusy = m_session.jobs().isBusy(topicOfJob) && !m_importance && m_trouble.isEmpty();
    const bool hasSomething = m_run && (m_importance || isBusy || !m_trouble.isEmpty());
    m_stack->setCurrentIndex(hasSomething ? 1 : 0);
    m_busy->setVisible(isBusy);
    m_note->setVisible(!m_trouble.isEmpty());
    m_noteText->setText(m_trouble);
    m_card->setVisible(m_importance.has_value() || isBusy);
    m_export->setEnabled(m_importance.has_value());
    m_again->setVisible(!isBusy);
    m_headline->setText(m_run ? titleOf(*m_run) : QString());
    std::vector<BarPlot::Bar> bars;
    if (m_importance) {
        for (const ColumnImportance &column : m_importance->columns)
            bars.push_back({qstr(column.column), column.importance, column.deviation});
        m_headline->setText(
            tr("%1 · measured on %n rows, each column shuffled %2 times", nullptr, static_cast<int>(m_importance->rows))
                .arg(titleOf(*m_run))
                .arg(m_importance->repeats));
    }
    m_bars->setBars(std::move(bars), tr("rise of the loss when the column is shuffled"));
    m_bars->setMinimumHeight(m_bars->sizeHint().height());
    m_summary->setText(summary());
    m_summary->setVisible(m_importance.has_value());
}

QString ExplainPage::summary() const
{
    if (!m_importance || m_importance->columns.empty())
        return {};
    const std::vector<ColumnImportance> &columns = m_importance->columns;
    // A mean rise within two of its standard errors cannot be told from chance.
    const auto matters = [repeats = m_importance->repeats](const ColumnImportance &column) {
        return column.importance > 2 * column.deviation / std::sqrt(repeats) && column.importance > 0;
    };
    const auto found = std::find_if(columns.begin(), columns.end(), matters);
    if (found == columns.end())
        return tr("No single column stands out: shuffling any one of them changes the loss no more than chance does.");
    QString text =
        tr("The network relies most on %1: without it the loss rises from %2 to %3.")
            .arg(qstr(found->column), shortNumber(m_importance->loss), shortNumber(m_importance->loss + found->importance));
    const auto idle = static_cast<int>(
        std::count_if(columns.begin(), columns.end(), [&](const auto &column) { return !matters(column); }));
    if (idle > 0)
        text += ' ' + tr("%n columns could be shuffled without a harm that stands out.", nullptr, idle);
    return text;
}

void ExplainPage::exportTable()
{
    QString path =
        QFileDialog::getSaveFileName(window(), tr("Export table"), QStringLiteral("importance.csv"), tr("Tables (*.csv)"));
    if (path.isEmpty() || !m_importance)
        return;
    if (!path.contains('.'))
        path += QStringLiteral(".csv");
    std::string csv = "column,importance,deviation\n";
    for (const ColumnImportance &column : m_importance->columns)
        csv += '"' + QString(qstr(column.column)).replace('"', QStringLiteral("\"\"")).toStdString() + "\"," +
               toWord(column.importance) + ',' + toWord(column.deviation) + '\n';
    try {
        writeFileSafely(path.toStdString(), csv);
        m_session.notify(tr("The table is in %1.").arg(path), false);
    } catch (const Error &error) {
        m_session.notify(shown(error), true);
    }
}

void ExplainPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_stack && event->type() == QEvent::LanguageChange)
        retranslate();
}

namespace {

class ExplainType final : public DockType
{
public:
    const DockInfo &info() const override
    {
        static const DockInfo info{"explain_page", NL_TEXT("Explain"), DockArea::Center, {WorkflowStep::Explain}};
        return info;
    }
    QWidget *make(const DockContext &context) const override { return new ExplainPage(context); }
};

} // namespace

namespace all_docks {
const DockType &explain_page()
{
    static const ExplainType type;
    return type;
}
} // namespace all_docks

} // namespace netloom
