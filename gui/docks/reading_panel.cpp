// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/reading_panel.hpp"

#include "gui/forms/param_form.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QFileInfo>
#include <QHeaderView>
#include <QTableView>

namespace netloom {

void ProblemsModel::setProblems(std::vector<Problem> problems)
{
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Problem &problem = m_problems[static_cast<std::size_t>(index.row())];
    if (index.column() == 0)
        return role == Qt::ToolTipRole ? qstr(problem.place())
               : problem.line > 0      ? tr("line %1").arg(problem.line)
                                       : QFileInfo(qstr(problem.file)).fileName();
    if (index.column() == 1)
        return problem.isRowRejected ? tr("row left out") : tr("noticed");
    return shown(problem.message);
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation == Qt::Vertical)
        return {};
    return section == 0 ? tr("Place") : section == 1 ? tr("What happened") : tr("Reason");
}

ReadingOptions::ReadingOptions(Session &session, QWidget *parent)
    : QFrame(parent), m_session(session), m_form(new ParamForm(this))
{
    setObjectName(QStringLiteral("readingOptions"));
    setProperty("look", QStringLiteral("surface"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 12);
    column->addWidget(
        makeWrappedLabel(tr("How the file is read. What you do not set is guessed anew."), TextRole::Secondary, this));
    column->addWidget(m_form);
    connect(m_form, &ParamForm::edited, this, [this](const QString &key, const ParamValue &value) {
        Params options = m_session.project().data.readerOptions;
        options.set(key.toStdString(), value);
        QStringList paths;
        for (const std::string &path : m_session.project().data.paths)
            paths << qstr(path);
        m_session.openData(paths, qstr(m_session.project().data.reader), options);
    });
    connect(&m_session, &Session::dataChanged, this, &ReadingOptions::refresh);
    refresh();
}

void ReadingOptions::refresh()
{
    const Reader *reader = m_session.data() ? m_session.registry().findReader(m_session.data()->provenance.reader) : nullptr;
    if (!reader)
        return;
    // What was guessed shows beside what was set: the reader says what it read with.
    Params values = m_session.data()->provenance.options;
    for (const auto &[key, value] : m_session.project().data.readerOptions.all())
        values.set(key, value);
    m_form->setSpecs(reader->info().options, values);
}

ProblemList::ProblemList(Session &session, QWidget *parent)
    : QFrame(parent), m_session(session), m_model(new ProblemsModel(this)), m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("problemList"));
    setProperty("look", QStringLiteral("surface"));
    nameWidget(m_table, QStringLiteral("problems"), tr("Problems"));
    m_table->setModel(m_model);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    setFixedHeight(170);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 8, 6);
    column->addWidget(m_table);
    connect(&m_session, &Session::dataChanged, this, &ProblemList::refresh);
    refresh();
}

void ProblemList::refresh()
{
    m_model->setProblems(m_session.readResult().problems);
    m_table->setColumnWidth(0, 110);
    m_table->setColumnWidth(1, 110);
}

} // namespace netloom
