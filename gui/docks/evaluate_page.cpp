// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/evaluate_page.hpp"

#include "gui/app/cross_validation_dialog.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/docks/evaluate_figures.hpp"
#include "gui/docks/evaluation_view.hpp"
#include "gui/run/run_controller.hpp"
#include "gui/run/run_title.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/ensemble.hpp"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QScrollArea>
#include <QStackedLayout>

namespace netloom {

EvaluatePage::EvaluatePage(const DockContext &context, QWidget *parent)
    : QWidget(parent), m_session(context.session), m_runs(context.runs)
{
    build();
    connect(&m_session, &Session::projectReplaced, this, [this] {
        m_paths.clear();
        m_part->setCurrentIndex(2);
        outdate();
    });
    connect(&m_session, &Session::runsChanged, this, &EvaluatePage::outdate);
    connect(&m_session, &Session::benchChanged, this, &EvaluatePage::outdate);
    connect(&m_session, &Session::projectChanged, this, &EvaluatePage::showNotes);
    connect(&m_runs, &RunController::stateChanged, this, &EvaluatePage::showNotes);
    retranslate();
}

void EvaluatePage::build()
{
    m_empty = new EmptyState("evaluate", {}, {}, {}, this);
    connect(m_empty, &EmptyState::acted, this, [this] {
        m_session.goTo(WorkflowStep::Train);
        m_runs.start();
    });
    auto *page = new QWidget(this);
    m_headline = new ElidedLabel({}, TextRole::Muted, page);
    m_headline->setObjectName("evaluation_headline");
    m_diagnosis = new Pill({}, Tone::Warning, page);
    m_simulated = new Pill({}, Tone::Plain, page);
    m_part = new QComboBox(page);
    m_part->setObjectName("evaluation_part");
    m_export = new QPushButton(page);
    m_export->setObjectName("export_report");
    m_folds = new QPushButton(page);
    m_folds->setObjectName("cross_validate");
    auto *header = new QHBoxLayout;
    header->setSpacing(8);
    header->addWidget(m_headline, 1);
    header->addWidget(m_simulated);
    header->addWidget(m_diagnosis);
    header->addWidget(m_part);
    header->addWidget(m_folds);
    header->addWidget(m_export);

    m_note = new Card(page, Tone::Warning);
    m_noteText = makeWrappedLabel({}, TextRole::Body, m_note);
    m_note->body()->addWidget(m_noteText);
    m_leaveOut = new QPushButton(m_note);
    m_leaveOut->setObjectName("leave_out_seen_rows");
    m_note->body()->addWidget(m_leaveOut, 0, Qt::AlignLeft);

    m_content = new QWidget;
    m_content->setProperty("look", "plain");
    auto *contentLayout = new QVBoxLayout(m_content);
    contentLayout->setContentsMargins(16, 0, 16, 16);
    m_scroll = new QScrollArea(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_content);

    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(10);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(16, 0, 16, 0);
    top->setSpacing(10);
    top->addLayout(header);
    top->addWidget(m_note);
    column->addLayout(top);
    column->addWidget(m_scroll, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);

    connect(m_part, &QComboBox::currentIndexChanged, this, [this] {
        if (!isOther() || !m_paths.isEmpty())
            outdate();
    });
    connect(m_part, &QComboBox::activated, this, &EvaluatePage::chooseOther);
    connect(m_leaveOut, &QPushButton::clicked, this, [this] {
        m_seen = m_seen == SeenRows::Kept ? SeenRows::LeftOut : SeenRows::Kept;
        outdate();
    });
    connect(m_export, &QPushButton::clicked, this, &EvaluatePage::exportReport);
    connect(m_folds, &QPushButton::clicked, this, [this] { (new CrossValidationDialog(m_session, window()))->show(); });
}

void EvaluatePage::retranslate()
{
    {
        const QSignalBlocker blocker(m_part);
        const int chosen = m_part->count() > 0 ? m_part->currentIndex() : 2;
        m_part->clear();
        m_part->addItem(tr("Training part"), static_cast<int>(Part::Train));
        m_part->addItem(tr("Validation part"), static_cast<int>(Part::Validation));
        m_part->addItem(tr("Test part"), static_cast<int>(Part::Test));
        m_part->addItem(tr("Other data..."));
        m_part->setCurrentIndex(chosen);
    }
    m_part->setAccessibleName(tr("Part"));
    m_part->setToolTip(
        tr("Which rows to measure on. Only the test part was never used for any decision. Other data are a file "
           "with the columns that the model learnt from and the target."));
    m_export->setText(tr("Export report..."));
    m_export->setAccessibleName(tr("Export report..."));
    m_folds->setText(tr("Cross-validate..."));
    m_folds->setAccessibleName(tr("Cross-validate..."));
    m_folds->setToolTip(tr("Tests every row once, by networks that have not seen it"));
    m_diagnosis->setText(tr("not for diagnosis"));
    m_simulated->setText(tr("simulated data"));
    showEvaluation();
}

void EvaluatePage::outdate()
{
    m_isDirty = true;
    if (isVisible())
        refresh();
}

void EvaluatePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDirty)
        refresh();
}

bool EvaluatePage::isOther() const
{
    return m_part->currentIndex() >= 0 && !m_part->currentData().isValid();
}

void EvaluatePage::chooseOther(int index)
{
    if (!isOther()) {
        m_lastPart = index;
        return;
    }
    const QStringList paths = QFileDialog::getOpenFileNames(window(), tr("Choose data to evaluate on"),
                                                            m_paths.isEmpty() ? QString() : m_paths.front());
    if (!paths.isEmpty())
        evaluateOn(paths);
    else if (m_paths.isEmpty())
        m_part->setCurrentIndex(m_lastPart);
}

void EvaluatePage::evaluateOn(const QStringList &paths)
{
    m_paths = paths;
    m_seen = SeenRows::Kept;
    const QSignalBlocker blocker(m_part);
    m_part->setCurrentIndex(m_part->count() - 1);
    outdate();
}

/// What the chosen rows need, run off the GUI thread.
std::function<EvaluatePage::Result(const JobControl &)> EvaluatePage::work(const RunPtr &run) const
{
    const std::shared_ptr<const Bench> bench = m_session.bench();
    const std::vector<RunPtr> members = ensembleOf(m_session.project(), run);
    if (!isOther())
        return [project = m_session.project(), members, bench,
                part = static_cast<Part>(m_part->currentData().toInt())](const JobControl &job) {
            return Result{evaluateWithNotes(project, members, *bench, part, 0, job), bench->data, {}, {}};
        };
    std::vector<std::string> files;
    for (const QString &path : m_paths)
        files.push_back(path.toStdString());
    return [run, members, bench, files, own = m_session.project().data, seen = m_seen,
            &registry = m_session.registry()](const JobControl &job) {
        const ReadResult read = readForRun(*run, own, files, {}, {}, registry, job);
        OtherEvaluation made = evaluateOther(members, *read.data, bench->data.get(), seen, 0, job);
        if (read.rowsRejected > 0)
            made.evaluation.notes.push_back(
                text(NL_TEXT("{1} of {2} rows could not be read."), read.rowsRejected, read.rowsSeen));
        return Result{std::move(made.evaluation), read.data, std::move(made.shared), bench->data};
    };
}

void EvaluatePage::refresh()
{
    const RunPtr run = m_session.currentRun();
    m_isDirty = false;
    if (!run || !m_session.bench() || (isOther() && m_paths.isEmpty())) {
        m_session.jobs().cancel("evaluate");
        m_evaluation.reset();
        m_run.reset();
        m_trouble.clear();
        showEvaluation();
        return;
    }
    m_session.jobs().start<Result>(
        "evaluate", tr("Evaluating %1").arg(titleOf(*run)), this, work(run),
        [this, run](Result result) {
            m_evaluation = std::move(result.evaluation);
            m_run = run;
            m_data = std::move(result.data);
            m_shared = std::move(result.shared);
            m_own = std::move(result.own);
            m_trouble.clear();
            showEvaluation();
            m_session.markDone(WorkflowStep::Evaluate);
            emit evaluated();
        },
        [this, run](const Error &error) {
            m_evaluation.reset();
            m_run = run;
            m_trouble = shown(error);
            showEvaluation();
            emit evaluated();
        });
}

QString EvaluatePage::headline() const
{
    const auto rows = static_cast<int>(m_evaluation->rows);
    if (isOther())
        return tr("%1: %n rows of other data", nullptr, rows).arg(qstr(m_evaluation->part));
    return m_evaluation->part == "train" ? tr("Training part: the %n rows that the network learnt from", nullptr, rows)
           : m_evaluation->part == "val" ? tr("Validation part: %n rows that chose the best epoch", nullptr, rows)
                                         : tr("Test part: %n rows never seen in training", nullptr, rows);
}

/// The first shared rows and what they equal, a line each.
QString EvaluatePage::sharedInLines() const
{
    constexpr std::size_t mostLines = 10;
    QStringList lines;
    for (std::size_t i = 0; i < m_shared.rows.size() && i < mostLines; ++i) {
        const SharedRows::Row &row = m_shared.rows[i];
        lines << tr("%1 equals %2 of the run's data")
                     .arg(shown(placeOfRow(*m_data, row.row)), shown(placeOfRow(*m_own, row.own)));
    }
    if (m_shared.rows.size() > mostLines)
        lines << tr("and %Ln more", nullptr, static_cast<int>(m_shared.rows.size() - mostLines));
    return lines.join(u'\n');
}

void EvaluatePage::showEvaluation()
{
    delete m_view;
    m_view = nullptr;
    m_export->setEnabled(m_evaluation.has_value());
    if (m_evaluation && m_run) {
        m_view = new EvaluationView(*m_evaluation, *m_run, m_data, m_content);
        m_content->layout()->addWidget(m_view);
        const QString who = m_evaluation->ensemble ? tr("Ensemble of %n networks", nullptr,
                                                        static_cast<int>(m_evaluation->ensemble->members.size()))
                                                   : titleOf(*m_run);
        m_headline->setText(who + QStringLiteral(" · ") + headline());
        const Provenance *provenance = m_data ? &m_data->provenance : nullptr;
        m_diagnosis->setVisible(provenance && provenance->isForDiagnosisForbidden);
        m_simulated->setVisible(provenance && provenance->isSimulated);
    } else {
        m_headline->setText(m_run ? titleOf(*m_run) : QString());
        m_diagnosis->hide();
        m_simulated->hide();
    }
    showNotes();
}

void EvaluatePage::showNotes()
{
    const bool hasSomething = m_evaluation.has_value() || !m_trouble.isEmpty();
    m_stack->setCurrentIndex(hasSomething ? 1 : 0);
    if (!hasSomething) {
        if (m_session.currentRun() && !m_session.bench())
            m_empty->setTexts(tr("The data are not there yet"),
                              tr("The run is kept, but its data must be loaded to measure it on them. See the Data page."));
        else if (m_session.currentRun())
            m_empty->setTexts(tr("Evaluating"), tr("The chosen run is being measured on the rows that it never saw."));
        else
            m_empty->setTexts(tr("Nothing to evaluate yet"),
                              tr("After training, this page shows how good the network is on rows that it never saw: "
                                 "figures, curves, and where it errs."),
                              m_runs.canStart() ? tr("Start training") : QString());
        return;
    }
    QString note = m_trouble;
    if (m_evaluation)
        for (const Text &told : m_evaluation->notes)
            note += (note.isEmpty() ? QString() : QStringLiteral("\n")) + shown(told);
    if (m_trouble.isEmpty() && m_session.stepState(WorkflowStep::Train) == StepState::Stale)
        note += (note.isEmpty() ? QString() : QStringLiteral("\n")) +
                tr("The project has changed since this run. The figures are those of the run as it was; train again to see "
                   "what the change brings.");
    const bool hasSeen = m_evaluation && isOther() && !m_shared.rows.empty();
    m_leaveOut->setVisible(hasSeen || (isOther() && !m_trouble.isEmpty() && m_seen == SeenRows::LeftOut));
    m_leaveOut->setText(m_seen == SeenRows::Kept ? tr("Evaluate without them") : tr("Evaluate with all rows"));
    m_leaveOut->setAccessibleName(m_leaveOut->text());
    m_noteText->setToolTip(hasSeen ? sharedInLines() : QString());
    m_note->setVisible(!note.isEmpty());
    m_noteText->setText(note);
    m_note->setAccessibleName(note);
}

void EvaluatePage::exportReport()
{
    if (!m_evaluation)
        return;
    QString path =
        QFileDialog::getSaveFileName(window(), tr("Export report"), QStringLiteral("report.csv"), tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (!path.contains('.'))
        path += QStringLiteral(".csv");
    try {
        writeFileSafely(path.toStdString(), reportCsv(*m_evaluation));
        m_session.notify(tr("The report is in %1.").arg(path), false);
    } catch (const Error &error) {
        m_session.notify(shown(error), true);
    }
}

void EvaluatePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (!m_stack)
        return;
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && m_evaluation)
        QMetaObject::invokeMethod(this, &EvaluatePage::showEvaluation, Qt::QueuedConnection);
}

namespace {

class EvaluateType final : public DockType
{
public:
    const DockInfo &info() const override
    {
        static const DockInfo info{"evaluate_page", NL_TEXT("Evaluate"), DockArea::Center, {WorkflowStep::Evaluate}};
        return info;
    }
    QWidget *make(const DockContext &context) const override { return new EvaluatePage(context); }
};

} // namespace

namespace all_docks {
const DockType &evaluate_page()
{
    static const EvaluateType type;
    return type;
}
} // namespace all_docks

} // namespace netloom
