// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/cross_validation_dialog.hpp"

#include "engine/metrics/metric.hpp"
#include "gui/app/counted_job.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/session.hpp"
#include "gui/plots/plot.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "projects/format/project_file.hpp"

#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

const QString topic = QStringLiteral("cross validation");

QString labelOf(const std::string &id)
{
    const MetricType *type = metrics().find(id);
    return type ? shown(type->info().label) : id == "loss" ? CrossValidationDialog::tr("loss") : qstr(id);
}

double figureOf(const CrossValidation::Figures &figures, const std::string &id)
{
    const auto found = std::find_if(figures.begin(), figures.end(), [&](const auto &each) { return each.first == id; });
    return found == figures.end() ? std::nan("") : found->second;
}

CrossValidation::Figures figuresOf(const Evaluation &fold)
{
    CrossValidation::Figures figures = {{"loss", fold.loss}};
    figures.insert(figures.end(), fold.metrics.begin(), fold.metrics.end());
    return figures;
}

/// The figure that a person asks for first: the first metric, else the loss.
std::string mainFigure(const CrossValidation &found)
{
    return found.mean.size() > 1 ? found.mean[1].first : found.mean.front().first;
}

QString splitWords(const Session &session)
{
    const SplitSpec &split = session.project().data.split;
    switch (split.method) {
    case SplitMethod::Stratified:
        return CrossValidationDialog::tr("Every fold has its share of each class.");
    case SplitMethod::Group:
    case SplitMethod::LargestGroups:
        return split.column.empty() ? CrossValidationDialog::tr("Equal rows stay in one fold.")
                                    : CrossValidationDialog::tr("Rows of one %1 stay in one fold.").arg(qstr(split.column));
    case SplitMethod::Time:
        return CrossValidationDialog::tr("A fold is tested by what comes before it in %1.").arg(qstr(split.column));
    case SplitMethod::Given:
        return CrossValidationDialog::tr(
            "These data bring a split of their own. Choose another one on the Data page first.");
    case SplitMethod::Random:
        break;
    }
    return CrossValidationDialog::tr("The rows are dealt at random.");
}

std::string csvOf(const CrossValidation &found)
{
    std::string csv = "fold,rows";
    for (const auto &[id, mean] : found.mean)
        csv += ',' + id;
    const auto addLine = [&](const std::string &name, const std::string &rows, const CrossValidation::Figures &figures) {
        csv += '\n' + name + ',' + rows;
        for (const auto &[id, mean] : found.mean) {
            const double value = figureOf(figures, id);
            csv += ',' + (std::isfinite(value) ? toWord(value) : std::string());
        }
    };
    for (std::size_t i = 0; i < found.folds.size(); ++i)
        addLine(std::to_string(i + 1), std::to_string(found.folds[i].rows), figuresOf(found.folds[i]));
    addLine("mean", {}, found.mean);
    addLine("deviation", {}, found.deviation);
    return csv + '\n';
}

} // namespace

CrossValidationDialog::CrossValidationDialog(Session &session, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_run(new CountedJob(session.jobs(),
                           {topic, tr("Folds"), tr("Train and test each fold"), tr("Progress of the folds"),
                            QStringLiteral("folds"), QStringLiteral("startFolds"), QStringLiteral("stopFolds"),
                            QStringLiteral("foldProgress")},
                           this)),
      m_save(new QPushButton(tr("Save as CSV..."), this)),
      m_words(makeWrappedLabel({}, TextRole::Strong, this)),
      m_table(new QTableWidget(this))
{
    setObjectName(QStringLiteral("crossValidationDialog"));
    setWindowTitle(tr("Cross-validate"));
    setAttribute(Qt::WA_DeleteOnClose);
    nameWidget(m_save, QStringLiteral("saveFolds"), m_save->text());
    nameWidget(m_table, QStringLiteral("foldTable"), tr("Folds and their figures"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_run->addAtEnd(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(
        makeWrappedLabel(tr("A single test part may be lucky. Here each row is tested once, by a network that has "
                            "not seen it: the project's network is trained anew for each fold. The runs of the "
                            "project stay as they are.") +
                             u' ' + splitWords(session),
                         TextRole::Body, this));
    column->addWidget(m_run);
    column->addWidget(m_words);
    column->addWidget(m_table, 1000);
    column->addStretch(1); // as long as there is no table
    resize(860, 560);
    connect(m_run, &CountedJob::wanted, this, &CrossValidationDialog::start);
    connect(m_save, &QPushButton::clicked, this, &CrossValidationDialog::save);
    m_run->setStartEnabled(m_session.data() && session.project().data.split.method != SplitMethod::Given);
    m_save->setVisible(false);
    m_table->setVisible(false);
}

void CrossValidationDialog::start(int count)
{
    if (!m_session.data()) {
        m_run->setRunning(false);
        return;
    }
    m_words->clear();
    m_session.jobs().start<CrossValidation>(
        topic, tr("Cross-validating"), this,
        [project = m_session.project(), data = m_session.data(), count, threads = m_session.preferences().threadsInUse()](
            const JobControl &job) { return crossValidate(project, data, count, threads, job); },
        [this](const CrossValidation &found) { showFound(found); },
        [this](const Error &error) {
            setTextRole(m_words, TextRole::Bad);
            m_words->setText(shown(error));
        });
}

void CrossValidationDialog::showFound(CrossValidation found)
{
    m_found = std::move(found);
    const std::string id = mainFigure(m_found);
    setTextRole(m_words, TextRole::Strong);
    m_words->setText(
        tr("%1 %2, standard deviation %3, over %Ln folds", nullptr, static_cast<int>(m_found.folds.size()))
            .arg(labelOf(id), shortNumber(figureOf(m_found.mean, id)), shortNumber(figureOf(m_found.deviation, id))));
    showTable();
    m_save->setVisible(true);
    m_table->setVisible(true);
}

void CrossValidationDialog::showTable()
{
    const int folds = static_cast<int>(m_found.folds.size());
    QStringList headers = {tr("rows")}, names;
    for (const auto &[id, mean] : m_found.mean)
        headers << labelOf(id);
    for (int fold = 0; fold < folds; ++fold)
        names << tr("Fold %1").arg(fold + 1);
    names << tr("mean") << tr("deviation");
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(headers.size()));
    m_table->setRowCount(folds + 2);
    m_table->setHorizontalHeaderLabels(headers);
    m_table->setVerticalHeaderLabels(names);
    const auto put = [this](int row, int column, const QString &words) {
        auto *item = new QTableWidgetItem(words);
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        QFont font = numberFont();
        font.setBold(row >= m_table->rowCount() - 2);
        item->setFont(font);
        m_table->setItem(row, column, item);
    };
    const auto putFigures = [&](int row, const CrossValidation::Figures &figures) {
        for (std::size_t i = 0; i < m_found.mean.size(); ++i) {
            const double value = figureOf(figures, m_found.mean[i].first);
            put(row, static_cast<int>(i) + 1, std::isfinite(value) ? shortNumber(value) : QString());
        }
    };
    for (int fold = 0; fold < folds; ++fold) {
        const Evaluation &each = m_found.folds[static_cast<std::size_t>(fold)];
        put(fold, 0, QLocale().toString(static_cast<qulonglong>(each.rows)));
        putFigures(fold, figuresOf(each));
    }
    putFigures(folds, m_found.mean);
    putFigures(folds + 1, m_found.deviation);
    m_table->resizeColumnsToContents();
}

void CrossValidationDialog::save()
{
    QString path =
        QFileDialog::getSaveFileName(this, tr("Save the folds"), QStringLiteral("folds.csv"), tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (!path.contains('.'))
        path += QStringLiteral(".csv");
    try {
        writeFileSafely(path.toStdString(), csvOf(m_found));
        m_session.notify(tr("The folds are in %1.").arg(path), false);
    } catch (const Error &error) {
        m_session.notify(shown(error), true);
    }
}

} // namespace netloom
