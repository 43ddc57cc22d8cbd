// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/apply_page.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/docks/generate_view.hpp"
#include "gui/docks/hand_form.hpp"
#include "gui/docks/predictions_model.hpp"
#include "gui/docks/share_delegate.hpp"
#include "gui/run/run_title.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/ensemble.hpp"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMimeData>
#include <QStackedLayout>
#include <QTableView>
#include <map>

namespace netloom {

ApplyPage::ApplyPage(const DockContext &context, QWidget *parent) : QWidget(parent), m_session(context.session)
{
    setAcceptDrops(true);
    build();
    const auto outdate = [this] {
        m_isDirty = true;
        if (isVisible())
            showRun();
    };
    connect(&m_session, &Session::projectReplaced, this, outdate);
    connect(&m_session, &Session::runsChanged, this, outdate);
    connect(&m_session, &Session::benchChanged, this, outdate);
    retranslate();
}

void ApplyPage::build()
{
    m_empty = new EmptyState("apply", {}, {}, {}, this);
    connect(m_empty, &EmptyState::acted, this, [this] { m_session.goTo(WorkflowStep::Train); });
    auto *page = new QWidget(this);
    m_headline = new ElidedLabel({}, TextRole::Muted, page);
    m_diagnosis = new Pill({}, Tone::Warning, page);
    m_save = new QPushButton(page);
    m_save->setObjectName("save_predictions");
    m_choose = primaryButton({}, page);
    m_choose->setObjectName("choose_data");
    auto *header = new QHBoxLayout;
    header->setSpacing(8);
    header->addWidget(m_headline, 1);
    header->addWidget(m_diagnosis);
    header->addWidget(m_save);
    header->addWidget(m_choose);

    m_note = new Card(page, Tone::Bad);
    m_noteText = makeWrappedLabel({}, TextRole::Body, m_note);
    m_note->body()->addWidget(m_noteText);

    m_model = new PredictionsModel(this);
    m_shares = new ShareDelegate(PredictionsModel::ShareRole, this);
    auto *card = new Card(page);
    m_summary = makeWrappedLabel({}, TextRole::Body, card);
    m_summary->setObjectName("prediction_summary");
    m_table = new QTableView(card);
    m_table->setObjectName("predictions");
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setItemDelegate(m_shares);
    card->body()->addWidget(m_summary);
    card->body()->addWidget(m_table, 1);
    m_nothing = new EmptyState("drop", {}, {}, {}, page);
    connect(m_nothing, &EmptyState::acted, this, &ApplyPage::choose);
    auto *result = new QWidget(page);
    m_resultStack = new QStackedLayout(result);
    m_resultStack->addWidget(m_nothing);
    m_resultStack->addWidget(card);

    m_hand = new HandForm(m_session, page);
    m_hand->setFixedWidth(276);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(result, 1);
    row->addWidget(m_hand);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(10);
    column->addLayout(header);
    column->addWidget(m_note);
    column->addLayout(row, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    connect(m_choose, &QPushButton::clicked, this, &ApplyPage::choose);
    connect(m_save, &QPushButton::clicked, this, &ApplyPage::save);
}

void ApplyPage::retranslate()
{
    m_empty->setTexts(
        tr("No model to apply yet"),
        tr("After training, new data can be dropped here raw: they are prepared as the training data were, and predicted."),
        tr("Go to Train"));
    m_nothing->setTexts(tr("Drop a file with new rows here"),
                        tr("It needs the columns that the model learnt from, raw as they were. The order does not matter, "
                           "other columns are ignored, and the target need not be there."),
                        {});
    m_choose->setText(tr("Choose data..."));
    m_choose->setAccessibleName(tr("Choose data..."));
    m_save->setText(tr("Save predictions..."));
    m_save->setAccessibleName(tr("Save predictions..."));
    m_table->setAccessibleName(tr("Predictions"));
    m_diagnosis->setText(tr("not for diagnosis"));
    m_hand->retranslate();
    if (m_generate)
        m_generate->retranslate();
    showRun();
}

void ApplyPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDirty)
        showRun();
}

void ApplyPage::showRun()
{
    const RunPtr before = m_run;
    m_run = m_session.currentRun();
    m_isDirty = !isVisible();
    const bool generates = m_run && !predicts();
    if (generates && !m_generate) { // few models want it
        m_generate = new GenerateView(m_session, this);
        m_stack->addWidget(m_generate);
    }
    m_stack->setCurrentIndex(!m_run ? 0 : generates ? 2 : 1);
    if (m_generate)
        m_generate->setRun(generates ? m_run : nullptr);
    if (m_run != before) {
        m_model->setPredictions({});
        m_trouble.clear();
    }
    m_hand->setVisible(m_run != nullptr);
    if (!m_isDirty || m_run != before)
        m_hand->setRun(m_isDirty || !predicts() ? nullptr : m_run, m_session.bench());
    // What was predicted with another run is predicted anew with this one.
    if (predicts() && m_run != before && !m_paths.isEmpty() && isVisible())
        predict(m_paths);
    showResult();
}

/// A model that tells what comes next has nothing to say of whole rows.
bool ApplyPage::predicts() const
{
    return m_run && !canGenerate(*m_run);
}

void ApplyPage::predict(const QStringList &paths)
{
    if (!predicts() || paths.isEmpty())
        return;
    m_paths = paths;
    std::vector<std::string> files;
    for (const QString &path : paths)
        files.push_back(path.toStdString());
    const Registry &registry = m_session.registry();
    m_session.jobs().start<Predictions>(
        "apply", tr("Predicting %1").arg(QFileInfo(paths.front()).fileName()), this,
        [run = m_run, members = ensembleOf(m_session.project(), m_run), files, own = m_session.project().data,
         &registry](const JobControl &job) {
            return predictRun(members, readForRun(*run, own, files, {}, {}, registry, job), 0, job);
        },
        [this](Predictions predictions) {
            m_trouble.clear();
            m_model->setPredictions(std::move(predictions));
            m_session.markDone(WorkflowStep::Apply);
            showResult();
            emit predicted();
        },
        [this](const Error &error) {
            m_trouble = shown(error);
            m_model->setPredictions({});
            showResult();
            emit predicted();
        });
}

void ApplyPage::showResult()
{
    const bool hasRows = m_model->rowCount() > 0;
    m_resultStack->setCurrentIndex(hasRows ? 1 : 0);
    m_save->setEnabled(hasRows);
    m_note->setVisible(!m_trouble.isEmpty());
    m_note->setAccessibleName(m_trouble);
    m_noteText->setText(m_trouble);
    const std::shared_ptr<const Bench> bench = m_session.bench();
    m_diagnosis->setVisible(bench && bench->data && bench->data->provenance.isForDiagnosisForbidden);
    const auto networks = m_run ? static_cast<int>(ensembleOf(m_session.project(), m_run).size()) : 0;
    QString headline = networks > 1 ? tr("Ensemble of %n networks", nullptr, networks)
                       : m_run      ? tr("Model of %1").arg(titleOf(*m_run))
                                    : QString();
    if (hasRows)
        headline += QStringLiteral(" · ") + QFileInfo(m_paths.front()).fileName();
    m_headline->setText(headline);
    m_summary->setText(summary());
    if (!hasRows)
        return;
    fitColumns();
}

/// Up to four values share the room evenly, so that their bars can be compared; more scroll sideways.
void ApplyPage::fitColumns()
{
    constexpr int mostSharing = 4;
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    m_table->resizeColumnsToContents();
    const int first = m_model->firstValueColumn(), values = m_model->valueColumns();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column) + 12, 90, 260));
        if (values <= mostSharing && column >= first && column < first + values)
            header->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    header->setStretchLastSection(values > mostSharing);
}

QString ApplyPage::summary() const
{
    const Predictions &predictions = m_model->predictions();
    QStringList parts;
    std::map<std::string, std::size_t> counts;
    for (const Predictions::Row &row : predictions.rows)
        if (!row.values.empty() && !predictions.hasValueATarget())
            ++counts[row.prediction];
    for (const std::string &name : predictions.hasValueATarget() ? std::vector<std::string>() : predictions.classes)
        parts << QStringLiteral("%1 %2").arg(counts[name]).arg(qstr(name));
    if (m_model->unusableRows() > 0)
        parts << tr("%n that cannot be used", nullptr, static_cast<int>(m_model->unusableRows()));
    const QString rows = tr("%n rows", nullptr, static_cast<int>(predictions.rows.size()));
    return parts.isEmpty() ? rows : tr("%1: %2").arg(rows, parts.join(QStringLiteral(", ")));
}

void ApplyPage::choose()
{
    const QStringList paths = QFileDialog::getOpenFileNames(window(), tr("Choose data to predict"),
                                                            m_paths.isEmpty() ? QString() : m_paths.front());
    if (!paths.isEmpty())
        predict(paths);
}

void ApplyPage::save()
{
    QString path = QFileDialog::getSaveFileName(window(), tr("Save predictions"), QStringLiteral("predictions.csv"),
                                                tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".csv");
    // A million rows take a while to write: a job like any other.
    m_session.jobs().start<bool>(
        "save_predictions", tr("Saving %1").arg(QFileInfo(path).fileName()), this,
        [predictions = m_model->predictions(), path](const JobControl &) {
            writeFileSafely(path.toStdString(), predictionsCsv(predictions));
            return true;
        },
        [this, path](bool) { m_session.notify(tr("The predictions are in %1.").arg(path), false); },
        [this](const Error &error) { m_session.notify(shown(error), true); });
}

void ApplyPage::dragEnterEvent(QDragEnterEvent *event)
{
    // A project is not data to predict: the window opens it.
    const QList<QUrl> urls = event->mimeData()->urls();
    if (predicts() && !urls.isEmpty() && !urls.constFirst().path().endsWith(QLatin1String(".netloom")))
        event->acceptProposedAction();
}

void ApplyPage::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    predict(paths);
}

void ApplyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_stack && event->type() == QEvent::LanguageChange)
        retranslate();
}

namespace {

class ApplyType final : public DockType
{
public:
    const DockInfo &info() const override
    {
        static const DockInfo info{"apply_page", NL_TEXT("Apply"), DockArea::Center, {WorkflowStep::Apply}};
        return info;
    }
    QWidget *make(const DockContext &context) const override { return new ApplyPage(context); }
};

} // namespace

namespace all_docks {
const DockType &apply_page()
{
    static const ApplyType type;
    return type;
}
} // namespace all_docks

} // namespace netloom
