// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/join_dialog.hpp"

#include "engine/data/join.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLocale>
#include <algorithm>

namespace netloom {

namespace {

constexpr std::size_t countedRows = 20'000; ///< enough to see whether the keys fit

void fill(QComboBox *box, const Dataset &data, const std::string &chosen)
{
    for (const Column &column : data.columns)
        if (column.type != ColumnType::Tensor)
            box->addItem(qstr(column.name));
    if (!chosen.empty())
        box->setCurrentText(qstr(chosen));
}

} // namespace

JoinDialog::JoinDialog(DatasetPtr first, DatasetPtr second, const std::pair<std::string, std::string> &guessed,
                       JobTracker &jobs, QWidget *parent)
    : QDialog(parent),
      m_first(std::move(first)),
      m_second(std::move(second)),
      m_jobs(jobs),
      m_key(new QComboBox(this)),
      m_otherKey(new QComboBox(this)),
      m_words(makeWrappedLabel({}, TextRole::Secondary, this))
{
    setObjectName(QStringLiteral("joinDialog"));
    setWindowTitle(tr("Join %1").arg(qstr(m_second->provenance.title)));
    nameWidget(m_key, QStringLiteral("joinKey"), tr("Column of these rows"));
    nameWidget(m_otherKey, QStringLiteral("joinOtherKey"), tr("Column of the other file"));
    fill(m_key, *m_first, guessed.first);
    fill(m_otherKey, *m_second, guessed.second);
    auto *form = new QFormLayout;
    form->addRow(m_key->accessibleName(), m_key);
    form->addRow(m_otherKey->accessibleName(), m_otherKey);
    auto *buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(tr("Join"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_take->setDefault(true); // it can be undone
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(14);
    column->addWidget(makeWrappedLabel(tr("Each row gets the columns of that row of the other file which has the same value "
                                          "in these two columns."),
                                       TextRole::Body, this));
    column->addLayout(form);
    column->addWidget(m_words);
    column->addStretch();
    column->addWidget(buttons);
    resize(440, 260);
    for (QComboBox *box : {m_key, m_otherKey})
        connect(box, &QComboBox::currentIndexChanged, this, &JoinDialog::count);
    count();
}

std::pair<std::string, std::string> JoinDialog::keys() const
{
    return {m_key->currentText().toStdString(), m_otherKey->currentText().toStdString()};
}

void JoinDialog::count()
{
    const auto [key, otherKey] = keys();
    if (key.empty() || otherKey.empty()) {
        m_words->setText(tr("There is no column to join by."));
        m_take->setEnabled(false);
        return;
    }
    m_take->setEnabled(false);
    m_jobs.start<std::size_t>(
        QStringLiteral("partners"), windowTitle(), this,
        [first = m_first, second = m_second, key = key, otherKey = otherKey](const JobControl &) {
            return partnersOfFirst(*first, *second, key, otherKey, countedRows);
        },
        [this](std::size_t found) {
            const QLocale locale;
            m_words->setText(tr("%1 of %2 rows find a partner.")
                                 .arg(locale.toString(static_cast<qulonglong>(found)),
                                      locale.toString(static_cast<qulonglong>(std::min(m_first->rows, countedRows)))));
            setTextRole(m_words, found > 0 ? TextRole::Secondary : TextRole::Bad);
            m_take->setEnabled(found > 0);
        },
        [this](const Error &error) { m_words->setText(shown(error.message())); });
}

} // namespace netloom
