// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/generated_row_dialog.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/depict/depiction_view.hpp"
#include "gui/docks/facts_grid.hpp"
#include "gui/docks/generated_drawings.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QLocale>

namespace netloom {

namespace {
const QString topicOfLargeRow = QStringLiteral("generated row");
}

GeneratedRowDialog::GeneratedRowDialog(JobTracker &jobs, QWidget *parent)
    : QDialog(parent),
      m_jobs(jobs),
      m_view(new DepictionView(this)),
      m_written(new QLineEdit(this)),
      m_reason(makeWrappedLabel({}, TextRole::Bad, this)),
      m_facts(new FactsGrid(this))
{
    setObjectName(QStringLiteral("generatedRow"));
    m_written->setReadOnly(true);
    m_written->setFont(monoFont());
    nameWidget(m_written, QStringLiteral("writtenGenerated"), tr("As people write it"));
    auto *card = new Card(this);
    card->body()->addWidget(m_view, 1);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *before = buttons->addButton(tr("Previous"), QDialogButtonBox::ActionRole);
    QPushButton *next = buttons->addButton(tr("Next"), QDialogButtonBox::ActionRole);
    m_copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    nameWidget(before, QStringLiteral("previousGenerated"), tr("Previous row"));
    nameWidget(next, QStringLiteral("nextGenerated"), tr("Next row"));
    nameWidget(m_copy, QStringLiteral("copyGenerated"), tr("Copy"));
    nameWidget(close, QStringLiteral("closeGenerated"), tr("Close"));
    before->setShortcut(QKeySequence(Qt::Key_PageUp));
    next->setShortcut(QKeySequence(Qt::Key_PageDown));
    connect(before, &QPushButton::clicked, this, [this] { emit stepped(-1); });
    connect(next, &QPushButton::clicked, this, [this] { emit stepped(1); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_written->text()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(card, 1);
    column->addWidget(m_written);
    column->addWidget(m_reason);
    column->addWidget(m_facts);
    column->addWidget(buttons);
    resize(560, 640);
}

void GeneratedRowDialog::showRow(const GeneratedRowsPtr &rows, const Depictor &depictor, int row, int place,
                                 const Facts &facts)
{
    const auto its = static_cast<std::size_t>(row);
    const GeneratedJudgement &judgement = *rows->judgement;
    const QLocale locale;
    setWindowTitle(tr("%1 of %2: %3")
                       .arg(locale.toString(place + 1), locale.toString(static_cast<qulonglong>(judgement.standings.size())),
                            shown(standingName(judgement.standings[its]))));
    m_written->setText(qstr(judgement.rows->columns.front().cellText(its)));
    m_written->setCursorPosition(0);
    const bool isValid = judgement.standings[its] != GeneratedStanding::Invalid;
    m_reason->setVisible(!isValid);
    m_reason->setText(isValid ? QString() : shown(judgement.reasons[its]));
    m_facts->setFacts(facts);
    if (isValid)
        return depict(rows, depictor, row);
    m_jobs.cancel(topicOfLargeRow);
    m_view->setEmptyText(tr("There is no drawing of a row that is not valid."));
    m_view->setDepiction({});
}

void GeneratedRowDialog::depict(const GeneratedRowsPtr &rows, const Depictor &depictor, int row)
{
    m_jobs.start<Depiction>(
        topicOfLargeRow, tr("Drawing the row"), this,
        [rows, &depictor, row](const JobControl &) { return GeneratedDrawings::depictionOf(*rows, depictor, row); },
        [this](const Depiction &depiction) { m_view->setDepiction(depiction); },
        [this](const Error &error) {
            m_view->setDepiction({});
            m_reason->setText(shown(error.message()));
            m_reason->show();
        });
}

} // namespace netloom
