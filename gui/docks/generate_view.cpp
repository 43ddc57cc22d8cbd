// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/generate_view.hpp"

#include "engine/data/part_of_job.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/docks/busy_card.hpp"
#include "gui/docks/generate_options.hpp"
#include "gui/docks/generated_figures.hpp"
#include "gui/docks/generated_list.hpp"
#include "gui/docks/generated_model.hpp"
#include "gui/docks/generated_row_dialog.hpp"
#include "gui/docks/property_card.hpp"
#include "gui/forms/param_form.hpp"
#include "gui/plots/plot.hpp"
#include "gui/run/run_title.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "plugins/host/row_judges.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/generated_file.hpp"
#include "projects/workflow/rank_generated.hpp"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QTimer>
#include <cmath>

namespace netloom {

namespace {

const QString generateTopic = QStringLiteral("generate");
const QString readingTopic = QStringLiteral("data"); // of the session
constexpr double shareOfWriting = 0.8;               ///< of the progress; judging takes the rest
constexpr int sideWidth = 320;

GeneratedRows generatedRows(const RunRecord &run, const GenerateOptions &options, const DatasetPtr &data,
                            const RowJudge *judge, const JobControl &job)
{
    const bool isJudged = judge && data;
    GeneratedRows rows;
    rows.sequences = generateSequences(run, options, 0, partOfJob(job, 0, isJudged ? shareOfWriting : 1));
    if (isJudged)
        rows.judgement =
            judgeGenerated(rows.sequences, trainingTokens(run, *data), *judge, partOfJob(job, shareOfWriting, 1));
    return rows;
}

/// What is saved, in the order in which it is seen.
void saveGenerated(GeneratedRows rows, const std::vector<std::size_t> &order, const QString &path)
{
    if (rows.judgement)
        reorder(rows.sequences, *rows.judgement, order);
    const std::string file = path.toStdString();
    writeFileSafely(file, generatedFile(file, rows.sequences, rows.judgement ? &*rows.judgement : nullptr));
}

} // namespace

GenerateView::GenerateView(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    build();
    connect(m_generate, &QPushButton::clicked, this, &GenerateView::generate);
    connect(m_save, &QPushButton::clicked, this, &GenerateView::save);
    connect(m_asTable, &QPushButton::clicked, this, [this] { setLook(false); });
    connect(m_asGallery, &QPushButton::clicked, this, [this] { setLook(true); });
    connect(m_property, &PropertyCard::wishChanged, this, &GenerateView::sortByWish);
    connect(m_property, &PropertyCard::propertyChosen, this, [this] {
        m_list->setProperty(m_property->property()->name);
        if (m_property->wish())
            sortByWish();
    });
    connect(m_list, &GeneratedList::sortedByColumn, m_property, &PropertyCard::forgetWish);
    connect(m_list, &GeneratedList::opened, this, &GenerateView::openRow);
    connect(m_list, &GeneratedList::currentChanged, this, &GenerateView::showLarge);
    connect(m_form, &ParamForm::edited, this,
            [this](const QString &key, const ParamValue &value) { m_options.set(key.toStdString(), value); });
    connect(m_form, &ParamForm::troubleChanged, this, &GenerateView::showResult);
    connect(&m_session.jobs(), &JobTracker::progressed, this,
            [this](const QString &topic, const QString &, double fraction, const QString &doing) {
                if (topic != generateTopic)
                    return;
                m_busy->setFraction(fraction);
                m_busy->setTexts(doing.isEmpty() ? tr("Generating") : doing, tr("Progress of generating"));
            });
    connect(&m_session.jobs(), &JobTracker::ended, this, [this](const QString &topic) {
        if (topic == generateTopic)
            showResult(); // the status bar can cancel it, too
        if (topic == readingTopic && m_isWaiting)
            QTimer::singleShot(0, this, &GenerateView::generate); // when the session has them
    });
    connect(m_busy, &BusyCard::cancelled, this, [this] {
        m_isWaiting = false;
        m_session.jobs().cancel(generateTopic);
        showResult();
    });
    m_options = withDefaults(generateSpecs(), {});
    m_property->setRows(nullptr);
    retranslate();
    showTrouble({});
}

void GenerateView::build()
{
    m_headline = new ElidedLabel({}, TextRole::Muted, this);
    m_asTable = new QPushButton(this);
    m_asGallery = new QPushButton(this);
    m_save = new QPushButton(this);
    m_generate = primaryButton({}, this);
    auto *header = new QHBoxLayout;
    header->setSpacing(8);
    header->addWidget(m_headline, 1);
    for (QPushButton *button : {m_asTable, m_asGallery, m_save, m_generate})
        header->addWidget(button);
    m_note = new Card(this, Tone::Bad);
    m_noteText = makeWrappedLabel({}, TextRole::Body, m_note);
    m_note->body()->addWidget(m_noteText);
    m_busy = new BusyCard(this);
    m_busy->nameCancel(QStringLiteral("generate_cancel"));
    m_busy->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(makeResults(), 1);
    row->addWidget(makeSide());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(10);
    column->addLayout(header);
    column->addWidget(m_note);
    column->addWidget(m_busy);
    column->addLayout(row, 1);
    for (QPushButton *button : {m_asTable, m_asGallery}) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
    }
    m_asTable->setChecked(true);
}

QWidget *GenerateView::makeResults()
{
    auto *card = new Card(this);
    m_figures = new GeneratedFigures(card);
    m_list = new GeneratedList(m_session.jobs(), card);
    card->body()->setSpacing(10);
    card->body()->addWidget(m_figures);
    card->body()->addWidget(m_list, 1);
    m_nothing = new EmptyState("wand", {}, {}, {}, this);
    auto *results = new QWidget(this);
    m_stack = new QStackedLayout(results);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(card);
    return results;
}

QWidget *GenerateView::makeSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(sideWidth);
    auto *settings = new Card(side);
    m_settingsTitle = makeLabel({}, TextRole::Title, settings);
    m_form = new ParamForm(settings);
    settings->body()->addWidget(m_settingsTitle);
    settings->body()->addWidget(m_form);
    m_property = new PropertyCard(side);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(settings);
    column->addWidget(m_property, 1);
    column->addStretch();
    return side;
}

void GenerateView::retranslate()
{
    m_generate->setText(tr("Generate"));
    m_save->setText(tr("Save rows..."));
    m_asTable->setText(tr("Table"));
    m_asGallery->setText(tr("Gallery"));
    nameWidget(m_generate, QStringLiteral("generate"), tr("Generate"));
    nameWidget(m_save, QStringLiteral("save_generated"), tr("Save rows..."));
    nameWidget(m_asTable, QStringLiteral("generated_as_table"), tr("Table"));
    nameWidget(m_asGallery, QStringLiteral("generated_as_gallery"), tr("Gallery"));
    m_save->setToolTip(tr("All rows as a table, or only the valid ones as a list; in the order in which you see them"));
    m_settingsTitle->setText(tr("How it generates"));
    m_busy->setTexts(tr("Generating"), tr("Progress of generating"));
    m_nothing->setTexts(tr("Nothing generated yet"),
                        tr("The model has learnt what comes next. “Generate” lets it go on by itself: new rows, judged and "
                           "compared with those that it learnt from."),
                        {});
    m_form->setSpecs(generateSpecs(), m_options);
    m_property->retranslate();
    m_list->retranslate();
    delete m_large;
    showResult();
}

const GeneratedModel &GenerateView::model() const
{
    return m_list->model();
}

void GenerateView::setRun(RunPtr run)
{
    if (run == m_run)
        return;
    m_run = std::move(run);
    m_isWaiting = false;
    m_session.jobs().cancel(generateTopic);
    take({});
}

void GenerateView::generate()
{
    if (!m_run || m_form->hasTrouble())
        return;
    m_busy->setFraction(0);
    m_note->hide();
    m_isWaiting = !m_session.data() && m_session.jobs().isBusy(readingTopic);
    if (m_isWaiting) {
        m_busy->setTexts(tr("Waiting for the data"), tr("Progress of generating"));
        showResult();
        return;
    }
    const DataSetup &setup = m_session.project().data;
    const RowJudge *judge = rowJudgeFor(m_session.registry(), setup.generator.empty() ? setup.reader : setup.generator);
    m_whyUnjudged = !judge ? tr("No plug-in judges such rows, so nothing can be said of how good they are.")
                    : !m_session.data()
                        ? tr("The data are not there, so the rows are not judged. Read them on the Data page.")
                        : QString();
    m_busy->setTexts(tr("Generating"), tr("Progress of generating"));
    m_session.jobs().start<GeneratedRows>(
        generateTopic, tr("Generating"), this,
        [run = m_run, options = generateOptionsOf(m_options), judge, data = m_session.data()](const JobControl &job) {
            return generatedRows(*run, options, data, judge, job);
        },
        [this](GeneratedRows rows) {
            take(std::move(rows));
            m_session.markDone(WorkflowStep::Apply);
            emit generated();
        },
        [this](const Error &error) {
            take({});
            showTrouble(shown(error));
            emit generated();
        });
    showResult();
}

void GenerateView::take(GeneratedRows rows)
{
    delete m_large;
    m_depictor = nullptr;
    if (rows.judgement)
        for (const Depictor *depictor : m_session.registry().depictorsFor(rows.judgement->rows->provenance.reader))
            m_depictor = m_depictor ? m_depictor : depictor;
    const GeneratedRowsPtr all = rows.sequences.empty() ? nullptr : std::make_shared<const GeneratedRows>(std::move(rows));
    m_list->setRows(all, m_depictor);
    m_property->setRows(all);
    if (all)
        m_figures->setRows(*all, m_whyUnjudged);
    if (m_property->property())
        m_list->setProperty(m_property->property()->name);
    setLook(m_depictor && m_asGallery->isChecked());
    if (m_property->wish())
        sortByWish();
    showTrouble({});
}

void GenerateView::showTrouble(const QString &trouble)
{
    m_note->setVisible(!trouble.isEmpty());
    m_note->setAccessibleName(trouble);
    m_noteText->setText(trouble);
    showResult();
}

void GenerateView::showResult()
{
    const bool hasRows = model().rowCount() > 0, isBusy = m_isWaiting || m_session.jobs().isBusy(generateTopic);
    m_stack->setCurrentIndex(hasRows ? 1 : 0);
    const bool hadFocus = m_busy->isAncestorOf(QApplication::focusWidget());
    m_busy->setVisible(isBusy);
    m_generate->setEnabled(m_run && !isBusy && !m_form->hasTrouble());
    if (hadFocus && !isBusy) // not to whatever happens to come next
        hasRows ? m_list->setFocus() : m_generate->setFocus();
    m_save->setEnabled(hasRows && !isBusy);
    for (QPushButton *button : {m_asTable, m_asGallery})
        button->setVisible(hasRows && m_depictor);
    QString headline = m_run ? tr("Model of %1").arg(titleOf(*m_run)) : QString();
    if (m_run && std::isfinite(perplexityOf(*m_run)))
        headline += QStringLiteral(" · ") + tr("perplexity %1").arg(shortNumber(perplexityOf(*m_run)));
    m_headline->setText(headline);
    m_headline->setToolTip(tr("Among how many tokens the model is undecided, on average, on rows that it has not seen."));
}

void GenerateView::setLook(bool isGallery)
{
    m_list->setLook(isGallery ? GeneratedList::Look::Gallery : GeneratedList::Look::Table);
}

void GenerateView::sortByWish()
{
    const GeneratedRowsPtr rows = model().rows();
    const PropertyComparison *property = m_property->property();
    if (!rows || !rows->judgement || !property)
        return;
    if (const std::optional<double> wish = m_property->wish())
        m_list->sortLike(rankedTowards(*rows->judgement, {property->name, *wish}));
    else
        m_list->sortNewFirst();
}

void GenerateView::openRow()
{
    if (!m_depictor || m_list->currentRow() < 0)
        return;
    if (!m_large) {
        m_large = new GeneratedRowDialog(m_session.jobs(), window());
        m_large->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_large, &GeneratedRowDialog::stepped, m_list, &GeneratedList::step);
    }
    showLarge();
    m_large->show();
    m_large->raise();
    m_large->activateWindow();
}

void GenerateView::showLarge()
{
    if (m_large && m_depictor && m_list->currentRow() >= 0)
        m_large->showRow(model().rows(), *m_depictor, m_list->currentRow(), m_list->currentPlace(), m_list->currentFacts());
}

void GenerateView::save()
{
    const bool isJudged = model().rows() && model().rows()->judgement;
    const QString filters = tr("Tables (*.csv)") + (isJudged ? QStringLiteral(";;") + tr("Lists (*.smi *.txt)") : QString());
    QString filter;
    QString path =
        QFileDialog::getSaveFileName(window(), tr("Save generated rows"), QStringLiteral("generated.csv"), filters, &filter);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += filter.contains(QLatin1String("*.smi")) ? QStringLiteral(".smi") : QStringLiteral(".csv");
    saveAs(path);
}

void GenerateView::saveAs(const QString &path)
{
    m_session.jobs().start<bool>(
        QStringLiteral("save_generated"), tr("Saving %1").arg(QFileInfo(path).fileName()), this,
        [rows = model().rows(), order = m_list->order(), path](const JobControl &) {
            saveGenerated(*rows, order, path);
            return true;
        },
        [this, path](bool) {
            m_session.notify(tr("The generated rows are in %1.").arg(path), false);
            emit saved(true);
        },
        [this](const Error &error) {
            m_session.notify(shown(error), true);
            emit saved(false);
        });
}

} // namespace netloom
