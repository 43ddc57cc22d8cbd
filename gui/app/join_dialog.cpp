// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/join_dialog.hpp"

#include "engine/data/join.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/forms/param_form.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "plugins/host/registry.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>

namespace netloom {

namespace {

constexpr std::size_t countedRows = 20'000; ///< enough to see whether the keys fit

void fill(QComboBox *box, const Dataset &data, const std::string &chosen)
{
    const QSignalBlocker blocker(box);
    box->clear();
    for (const Column &column : data.columns)
        if (column.type != ColumnType::Tensor)
            box->addItem(qstr(column.name));
    if (!chosen.empty())
        box->setCurrentText(qstr(chosen));
}

} // namespace

SecondFile readSecondFile(const std::string &path, const std::string &reader, const Params &options, const Dataset &first,
                          const Registry &registry, const JobControl &job)
{
    const DatasetPtr data = registry.read({path}, reader, options, job).data;
    return {data, guessJoinKeys(first, *data, job)};
}

JoinDialog::JoinDialog(DatasetPtr first, std::string path, SecondFile second, const Registry &registry, JobTracker &jobs,
                       QWidget *parent)
    : QDialog(parent),
      m_first(std::move(first)),
      m_path(std::move(path)),
      m_second(std::move(second)),
      m_registry(registry),
      m_jobs(jobs),
      m_key(new QComboBox(this)),
      m_otherKey(new QComboBox(this)),
      m_unfold(new QToolButton(this)),
      m_form(new ParamForm(this)),
      m_words(makeWrappedLabel({}, TextRole::Secondary, this))
{
    setObjectName(QStringLiteral("joinDialog"));
    setWindowTitle(tr("Join %1").arg(qstr(m_second.data->provenance.title)));
    nameWidget(m_key, QStringLiteral("joinKey"), tr("Column of these rows"));
    nameWidget(m_otherKey, QStringLiteral("joinOtherKey"), tr("Column of the other file"));
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
    makeReadingForm();
    column->addWidget(m_unfold, 0, Qt::AlignLeft);
    column->addWidget(m_form);
    column->addWidget(m_words);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(440);
    for (QComboBox *box : {m_key, m_otherKey})
        connect(box, &QComboBox::currentIndexChanged, this, &JoinDialog::count);
    showSecond();
}

DataJoin JoinDialog::join() const
{
    return {m_path, m_second.data->provenance.reader, m_key->currentText().toStdString(),
            m_otherKey->currentText().toStdString(), m_options};
}

/// Folded away: what is guessed is right nearly always.
void JoinDialog::makeReadingForm()
{
    const QString title = tr("How the file is read");
    nameWidget(m_unfold, QStringLiteral("joinReading"), title);
    m_unfold->setText(title);
    m_unfold->setToolTip(tr("Separator, header and the like, where they were not guessed as they are"));
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_unfold->setAutoRaise(true);
    m_unfold->setCheckable(true);
    m_unfold->setArrowType(Qt::RightArrow);
    m_form->setObjectName(QStringLiteral("joinOptions"));
    m_form->hide();
    connect(m_unfold, &QToolButton::toggled, this, [this](bool isOpen) {
        m_unfold->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        m_form->setVisible(isOpen);
        adjustSize();
    });
    connect(m_form, &ParamForm::edited, this, [this](const QString &key, const ParamValue &value) {
        m_options.set(key.toStdString(), value);
        readAnew();
    });
}

void JoinDialog::readAnew()
{
    m_take->setEnabled(false);
    setTextRole(m_words, TextRole::Secondary);
    m_words->setText(tr("The file is being read."));
    m_jobs.start<SecondFile>(
        QStringLiteral("partners"), windowTitle(), this,
        [path = m_path, reader = m_second.data->provenance.reader, options = m_options, first = m_first,
         &registry = m_registry](const JobControl &job) {
            return readSecondFile(path, reader, options, *first, registry, job);
        },
        [this](const SecondFile &read) {
            m_second = read;
            showSecond();
        },
        [this](const Error &error) {
            setTextRole(m_words, TextRole::Bad);
            m_words->setText(shown(error.message()));
        });
}

void JoinDialog::showSecond()
{
    fill(m_key, *m_first, m_second.keys.first);
    fill(m_otherKey, *m_second.data, m_second.keys.second);
    const Reader *reader = m_registry.findReader(m_second.data->provenance.reader);
    m_unfold->setVisible(reader && !reader->info().options.empty());
    if (reader) {
        // What was guessed shows beside what was set.
        Params values = m_second.data->provenance.options;
        for (const auto &[key, value] : m_options.all())
            values.set(key, value);
        m_form->setSpecs(reader->info().options, values);
    }
    count();
}

void JoinDialog::count()
{
    const std::string key = join().key, otherKey = join().otherKey;
    if (key.empty() || otherKey.empty()) {
        m_words->setText(tr("There is no column to join by."));
        m_take->setEnabled(false);
        return;
    }
    m_take->setEnabled(false);
    m_jobs.start<std::size_t>(
        QStringLiteral("partners"), windowTitle(), this,
        [first = m_first, second = m_second.data, key, otherKey](const JobControl &) {
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
