// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/row_condition.hpp"

#include "gui/app/formula_dialog.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/join_dialog.hpp"
#include "gui/docks/column_edits.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <algorithm>

namespace netloom {

RowCondition::RowCondition(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_field(new QLineEdit(this)),
      m_count(makeLabel({}, TextRole::Muted, this)),
      m_trouble(makeWrappedLabel({}, TextRole::Bad, this))
{
    nameWidget(m_field, QStringLiteral("rowCondition"), tr("Rows where"));
    m_field->setFont(monoFont());
    m_field->setPlaceholderText(QStringLiteral("age > 40 and sex == \"female\""));
    m_field->setToolTip(tr("Only the rows for which this is true are used. Enter applies it; empty, all rows are."));
    m_field->setClearButtonEnabled(true);
    auto *label = makeLabel(tr("Rows where"), TextRole::Secondary, this);
    label->setBuddy(m_field);
    auto *add = new QPushButton(tr("New column..."), this);
    nameWidget(add, QStringLiteral("newColumn"), tr("New column..."));
    add->setToolTip(tr("A column that a formula works out from the others"));
    auto *join = new QPushButton(tr("Join"), this);
    nameWidget(join, QStringLiteral("joinMenu"), tr("Join"));
    join->setToolTip(tr("Puts the columns of a second file beside the rows, found by a key"));
    auto *menu = new QMenu(join);
    join->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillJoins(*menu); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    row->addWidget(add);
    row->addWidget(join);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 12, 8);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_trouble);
    connect(m_field, &QLineEdit::editingFinished, this, &RowCondition::apply);
    connect(m_field, &QLineEdit::textEdited, this, [this] { say({}); });
    connect(add, &QPushButton::clicked, this, [this] { askForFormula(m_session, {}, this); });
    for (const auto signal : {&Session::projectReplaced, &Session::projectChanged, &Session::dataChanged})
        connect(&m_session, signal, this, &RowCondition::refresh);
    refresh();
}

void RowCondition::refresh()
{
    if (!m_field->hasFocus() || !m_field->isModified()) {
        m_field->setText(qstr(m_session.project().data.condition));
        say({});
    }
    const bool isChosen = m_session.data() && m_session.data()->rows != m_session.readResult().data->rows;
    m_count->setVisible(isChosen);
    const QLocale locale;
    if (isChosen)
        m_count->setText(tr("%1 of %2 rows")
                             .arg(locale.toString(static_cast<qulonglong>(m_session.data()->rows)),
                                  locale.toString(static_cast<qulonglong>(m_session.readResult().data->rows))));
}

void RowCondition::say(const QString &trouble)
{
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
}

void RowCondition::apply()
{
    const std::string wanted = m_field->text().trimmed().toStdString();
    m_field->setModified(false);
    if (!m_session.data() || wanted == m_session.project().data.condition)
        return;
    try {
        if (!wanted.empty())
            Formula(wanted, *m_session.data());
        setCondition(m_session, wanted);
    } catch (const Error &error) {
        m_field->setModified(true); // what was typed stays, to be mended
        say(shown(error.message()));
    }
}

void RowCondition::fillJoins(QMenu &menu)
{
    menu.clear();
    connect(menu.addAction(tr("A file...")), &QAction::triggered, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Join a file"));
        joinWith(path);
    });
    connect(menu.addAction(tr("A folder of images...")), &QAction::triggered, this, [this] {
        const QString path = QFileDialog::getExistingDirectory(this, tr("Join a folder of images"));
        joinWith(path);
    });
    const std::vector<DataJoin> &joins = m_session.project().data.joins;
    if (!joins.empty())
        menu.addSeparator();
    for (std::size_t i = 0; i < joins.size(); ++i) {
        const QString name = QFileInfo(qstr(joins[i].path)).fileName();
        connect(menu.addAction(tr("Take %1 away").arg(name)), &QAction::triggered, this, [this, i, name] {
            std::vector<DataJoin> fewer = m_session.project().data.joins;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            m_session.setJoins(tr("take %1 away").arg(name), fewer);
        });
    }
}

void RowCondition::joinWith(const QString &path)
{
    if (path.isEmpty() || !m_session.data())
        return;
    const QString name = QFileInfo(path).fileName();
    m_session.jobs().start<SecondFile>(
        QStringLiteral("join"), tr("Reading %1").arg(name), this,
        [file = path.toStdString(), first = m_session.readResult().data, &registry = m_session.registry()](
            const JobControl &job) { return readSecondFile(file, {}, {}, *first, registry, job); },
        [this, path, name](const SecondFile &other) {
            JoinDialog dialog(m_session.readResult().data, path.toStdString(), other, m_session.registry(), m_session.jobs(),
                              this);
            if (dialog.exec() != QDialog::Accepted)
                return;
            std::vector<DataJoin> joins = m_session.project().data.joins;
            joins.push_back(dialog.join());
            m_session.setJoins(tr("join %1").arg(name), joins);
        },
        [this](const Error &error) { m_session.notify(shown(error), true); });
}

void askForFormula(Session &session, const std::string &name, QWidget *parent)
{
    if (!session.data())
        return;
    const std::vector<DerivedColumn> &derived = session.project().data.derived;
    const auto known = std::find_if(derived.begin(), derived.end(), [&](const auto &each) { return each.name == name; });
    FormulaDialog dialog(session.data(), known == derived.end() ? DerivedColumn{} : *known, parent);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const DerivedColumn made = dialog.column();
    const auto choose = [&session, name = made.name] {
        if (const int column = columnOf(session, name); column >= 0)
            session.chooseColumn(column);
    };
    QObject::connect(&session, &Session::dataChanged, &session, choose, Qt::SingleShotConnection);
    setDerived(session, made);
}

} // namespace netloom
