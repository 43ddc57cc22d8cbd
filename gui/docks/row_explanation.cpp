// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/row_explanation.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/depict/depiction_view.hpp"
#include "gui/docks/busy_card.hpp"
#include "gui/plots/plot.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "projects/format/project_file.hpp"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {
const QString topicOfRow = QStringLiteral("explain_row");
constexpr int patience = 400; ///< ms: a quick answer needs no bar
constexpr int mostShown = 60; ///< parts in the table; the exported one has all
} // namespace

RowExplanationPanel::RowExplanationPanel(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    build();
    m_timer.setSingleShot(true);
    m_timer.setInterval(200);
    connect(&m_timer, &QTimer::timeout, this, &RowExplanationPanel::explain);
    connect(m_row, &QSpinBox::valueChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(m_output, &QComboBox::activated, &m_timer, qOverload<>(&QTimer::start));
    connect(m_method, &QComboBox::activated, &m_timer, qOverload<>(&QTimer::start));
    connect(m_busy, &BusyCard::cancelled, this, [this] {
        m_session.jobs().cancel(topicOfRow);
        m_trouble = tr("Explaining the row was cancelled. Choose a row or a method to begin anew.");
        showState();
    });
    connect(m_saveDrawing, &QPushButton::clicked, this, [this] {
        save(QStringLiteral("explained.svg"), tr("Drawings (*.svg)"), m_explained ? m_explained->svg() : std::string());
    });
    connect(m_saveTable, &QPushButton::clicked, this, [this] {
        save(QStringLiteral("explained.csv"), tr("Tables (*.csv)"),
             m_explained ? explanationCsv(m_explained->explanation) : std::string());
    });
    connect(&m_session.jobs(), &JobTracker::progressed, this,
            [this](const QString &topic, const QString &, double fraction, const QString &) {
                if (topic == topicOfRow)
                    m_busy->setFraction(fraction);
            });
    retranslate();
}

void RowExplanationPanel::build()
{
    m_rowLabel = makeLabel({}, TextRole::Secondary, this);
    m_outputLabel = makeLabel({}, TextRole::Secondary, this);
    m_methodLabel = makeLabel({}, TextRole::Secondary, this);
    m_row = new QSpinBox(this);
    m_row->setMinimum(1);
    m_row->setKeyboardTracking(false);
    m_output = new QComboBox(this);
    m_output->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_output->setMinimumContentsLength(14);
    m_method = new QComboBox(this);
    for (int i = 0; i < 3; ++i)
        m_method->addItem({});
    m_method->setCurrentIndex(static_cast<int>(AttributionMethod::IntegratedGradients));
    m_saveDrawing = new QPushButton(this);
    m_saveTable = new QPushButton(this);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(8);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_rowLabel, m_row, m_outputLabel, m_output, m_methodLabel, m_method})
        choice->addWidget(widget);
    choice->addStretch(1);
    choice->addWidget(m_saveDrawing);
    choice->addWidget(m_saveTable);

    m_note = new Card(this, Tone::Warning);
    m_noteText = makeWrappedLabel({}, TextRole::Body, m_note);
    m_note->body()->addWidget(m_noteText);
    m_busy = new BusyCard(this);
    m_busy->nameCancel(QStringLiteral("explained_cancel"));

    m_card = new Card(this);
    m_summary = makeWrappedLabel({}, TextRole::Title, m_card);
    m_summary->setObjectName(QStringLiteral("row_summary"));
    m_standing = new Pill({}, Tone::Plain, m_card);
    m_verdict = makeWrappedLabel({}, TextRole::Body, m_card);
    m_verdict->setObjectName(QStringLiteral("row_verdict"));
    m_facts = makeWrappedLabel({}, TextRole::Secondary, m_card);
    auto *judged = new QHBoxLayout;
    judged->setSpacing(8);
    judged->addWidget(m_standing, 0, Qt::AlignTop);
    judged->addWidget(m_verdict, 1);
    m_view = new DepictionView(m_card);
    m_view->setMinimumHeight(200);
    m_table = new QTableWidget(0, 2, m_card);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(24);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setMinimumWidth(200);
    auto *body = new QHBoxLayout;
    body->setSpacing(12);
    body->addWidget(m_view, 3);
    body->addWidget(m_table, 2);
    m_card->body()->setSpacing(8);
    m_card->body()->addWidget(m_summary);
    m_card->body()->addLayout(judged);
    m_card->body()->addLayout(body, 1);
    m_card->body()->addWidget(m_facts);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(10);
    column->addLayout(choice);
    column->addWidget(m_note);
    column->addWidget(m_busy);
    column->addWidget(m_card, 1);
    column->addStretch();
}

void RowExplanationPanel::retranslate()
{
    m_rowLabel->setText(tr("Row"));
    m_outputLabel->setText(tr("Output"));
    m_methodLabel->setText(tr("By"));
    nameWidget(m_row, QStringLiteral("explained_row"), tr("Row to explain"));
    nameWidget(m_output, QStringLiteral("explained_output"), tr("Output to explain"));
    nameWidget(m_method, QStringLiteral("explained_method"), tr("Method of explaining"));
    nameWidget(m_table, QStringLiteral("explained_parts"), tr("Parts of the row"));
    m_method->setItemText(0, tr("gradient × input"));
    m_method->setItemText(1, tr("integrated gradients"));
    m_method->setItemText(2, tr("taking parts away"));
    m_method->setItemData(0, tr("Quick: how the prediction changes with each part right here."), Qt::ToolTipRole);
    m_method->setItemData(1,
                          tr("Adds up the changes on the way from a row of which nothing is known; the shares sum to the "
                             "prediction."),
                          Qt::ToolTipRole);
    m_method->setItemData(2, tr("What the prediction loses without each part."), Qt::ToolTipRole);
    for (const auto &[button, name, text] : {std::tuple{m_saveDrawing, "save_explained_drawing", tr("Export drawing...")},
                                             std::tuple{m_saveTable, "save_explained_table", tr("Export shares...")}}) {
        button->setText(text);
        nameWidget(button, QString::fromLatin1(name), text);
    }
    m_busy->setTexts(tr("Taking the prediction apart"), tr("Progress of explaining the row"));
    m_table->setHorizontalHeaderLabels({tr("Part"), tr("Adds")});
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    if (m_run)
        fillOutputs();
    if (m_explained)
        show(*m_explained);
    showState();
}

void RowExplanationPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDirty)
        refresh();
}

void RowExplanationPanel::refresh()
{
    m_isDirty = !isVisible();
    if (m_isDirty)
        return;
    const RunPtr run = m_session.currentRun();
    const std::shared_ptr<const Bench> bench = m_session.bench();
    if (run && run == m_run && bench == m_bench)
        return;
    const bool isOther = !m_run || !run || run->number != m_run->number || bench != m_bench;
    m_run = run;
    m_bench = bench;
    if (!run || !bench || !bench->data) {
        m_session.jobs().cancel(topicOfRow);
        m_explained.reset();
        return showState();
    }
    if (isOther) {
        const QSignalBlocker quiet(m_row);
        m_row->setMaximum(static_cast<int>(std::min<std::size_t>(bench->data->rows, 1'000'000'000)));
        // Rows that the model has not learnt from are the ones to ask about.
        const Split &split = bench->split;
        const std::vector<std::uint32_t> &rows = !split.test.empty() ? split.test : split.train;
        m_row->setValue(rows.empty() ? 1 : static_cast<int>(rows.front()) + 1);
        fillOutputs();
    }
    explain();
}

void RowExplanationPanel::fillOutputs()
{
    const int kept = m_output->currentIndex();
    const std::vector<std::string> outputs = outputsOf(*m_run);
    m_output->clear();
    if (m_run->preparation.signature.task != Task::Regression)
        m_output->addItem(tr("the predicted class"), -1);
    for (std::size_t i = 0; i < outputs.size(); ++i)
        m_output->addItem(qstr(outputs[i]), static_cast<int>(i));
    m_output->setCurrentIndex(kept > 0 && kept < m_output->count() ? kept : 0);
    m_output->setVisible(m_output->count() > 1);
    m_outputLabel->setVisible(m_output->count() > 1);
}

void RowExplanationPanel::explain()
{
    if (!m_run || !m_bench)
        return;
    RowQuestion question;
    if (const int output = m_output->currentData().toInt(); output >= 0)
        question.output = output;
    question.how.method = static_cast<AttributionMethod>(m_method->currentIndex());
    m_trouble.clear();
    m_busy->setFraction(0);
    m_isSlow = false;
    QTimer::singleShot(patience, this, [this] {
        m_isSlow = true;
        showState();
    });
    m_session.jobs().start<ExplainedRow>(
        topicOfRow, tr("Explaining row %1").arg(m_row->value()), this,
        [run = m_run, bench = m_bench, row = static_cast<std::size_t>(m_row->value() - 1), question,
         &registry = m_session.registry()](const JobControl &job) {
            return explainedRow(*run, *bench, row, question, registry, job);
        },
        [this](ExplainedRow explained) {
            m_explained = std::move(explained);
            m_session.markDone(WorkflowStep::Explain);
            show(*m_explained);
            showState();
        },
        [this](const Error &error) {
            m_explained.reset();
            m_trouble = shown(error);
            showState();
        });
    showState();
}

void RowExplanationPanel::show(const ExplainedRow &explained)
{
    const RowExplanation &its = explained.explanation;
    const QString unit = its.unit.empty() ? QString() : QStringLiteral(" ") + qstr(its.unit);
    if (its.isScore)
        m_summary->setText(
            tr("%1 is predicted with a probability of %2: a score of %3, and %4 for a row of which nothing is "
               "known.")
                .arg(qstr(its.output), qstr(its.prediction), shortNumber(its.value), shortNumber(its.baseline)));
    else
        m_summary->setText(tr("%1 is predicted as %2%4, and as %3%4 for a row of which nothing is known.")
                               .arg(qstr(its.output), shortNumber(its.value), shortNumber(its.baseline), unit));
    const DeletionTest &test = its.test;
    m_standing->setText(!test.canTell() ? tr("untested") : test.holds() ? tr("holds") : tr("does not hold"));
    m_standing->setTone(!test.canTell() ? Tone::Plain : test.holds() ? Tone::Good : Tone::Warning);
    m_verdict->setText(shown(verdictOf(its)));
    QString facts =
        its.method == AttributionMethod::IntegratedGradients
            ? tr("The shares sum to that difference but for %1.").arg(shortNumber(std::abs(its.gap)))
            : tr("The shares need not sum to that difference; they miss it by %1.").arg(shortNumber(std::abs(its.gap)));
    if (!explained.remark.empty())
        facts += ' ' + shown(explained.remark);
    m_facts->setText(facts);
    m_view->setDepiction(explained.picture);
    fillTable(its);
}

void RowExplanationPanel::fillTable(const RowExplanation &explanation)
{
    const int rows = std::min(mostShown, static_cast<int>(explanation.parts.size()));
    m_table->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const RowExplanation::Part &part = explanation.parts[static_cast<std::size_t>(row)];
        auto *name = new QTableWidgetItem(shown(part.name));
        name->setToolTip(shown(part.name));
        auto *share = new QTableWidgetItem((part.share > 0 ? QStringLiteral("+") : QString()) + shortNumber(part.share));
        share->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, 0, name);
        m_table->setItem(row, 1, share);
    }
}

void RowExplanationPanel::showState()
{
    const bool isBusy = m_session.jobs().isBusy(topicOfRow) && m_trouble.isEmpty();
    m_note->setVisible(!m_trouble.isEmpty());
    m_noteText->setText(m_trouble);
    m_busy->setVisible(isBusy && (!m_explained || m_isSlow));
    m_card->setVisible(m_explained.has_value() && m_trouble.isEmpty());
    m_saveDrawing->setEnabled(m_explained.has_value());
    m_saveTable->setEnabled(m_explained.has_value());
}

void RowExplanationPanel::save(const QString &name, const QString &filter, const std::string &content)
{
    QString path = QFileDialog::getSaveFileName(window(), tr("Export"), name, filter);
    if (path.isEmpty() || content.empty())
        return;
    if (!path.contains('.'))
        path += name.mid(name.lastIndexOf('.'));
    try {
        writeFileSafely(path.toStdString(), content);
        m_session.notify(tr("It is in %1.").arg(path), false);
    } catch (const Error &error) {
        m_session.notify(shown(error), true);
    }
}

} // namespace netloom
