// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/ensemble_dialog.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/app/session.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "projects/workflow/ensemble.hpp"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

namespace netloom {

namespace {

const QString ensembleTopic = QStringLiteral("ensemble");

} // namespace

EnsembleDialog::EnsembleDialog(Session &session, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_count(new QSpinBox(this)),
      m_start(new QPushButton(tr("Train them"), this)),
      m_stop(new QPushButton(tr("Cancel"), this)),
      m_evaluate(new QPushButton(tr("Evaluate them"), this)),
      m_progress(new QProgressBar(this)),
      m_words(makeWrappedLabel({}, TextRole::Strong, this))
{
    setObjectName(QStringLiteral("ensembleDialog"));
    setWindowTitle(tr("Train an ensemble"));
    setAttribute(Qt::WA_DeleteOnClose);
    nameWidget(m_count, QStringLiteral("ensembleCount"), tr("Networks"));
    nameWidget(m_start, QStringLiteral("startEnsemble"), m_start->text());
    nameWidget(m_stop, QStringLiteral("stopEnsemble"), m_stop->text());
    nameWidget(m_evaluate, QStringLiteral("evaluateEnsemble"), m_evaluate->text());
    nameWidget(m_progress, QStringLiteral("ensembleProgress"), tr("Progress of the ensemble"));
    m_words->setObjectName(QStringLiteral("ensembleWords"));
    m_count->setRange(2, 50);
    m_count->setValue(5);
    m_start->setDefault(true);
    m_progress->setRange(0, 1000);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *label = makeLabel(tr("Networks"), TextRole::Secondary, this);
    label->setBuddy(m_count);
    for (QWidget *widget : std::initializer_list<QWidget *>{label, m_count, m_start, m_progress, m_stop})
        row->addWidget(widget);
    row->addStretch();
    row->addWidget(m_evaluate);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(
        makeWrappedLabel(tr("The project's network is trained several times over, each time from other first weights. The "
                            "mean of what the networks say is mostly better than what one says, and where they disagree "
                            "none of them knows: predictions then come with a deviation. All are kept in the project."),
                         TextRole::Body, this));
    column->addLayout(row);
    column->addWidget(m_words);
    column->addStretch(1);
    resize(640, 240);
    connect(m_start, &QPushButton::clicked, this, &EnsembleDialog::start);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_session.jobs().cancel(ensembleTopic); });
    connect(m_evaluate, &QPushButton::clicked, this, [this] {
        m_session.goTo(WorkflowStep::Evaluate);
        close();
    });
    connect(&m_session.jobs(), &JobTracker::progressed, this, [this](const QString &of, const QString &, double fraction) {
        if (of == ensembleTopic)
            m_progress->setValue(static_cast<int>(1000 * fraction));
    });
    connect(&m_session.jobs(), &JobTracker::ended, this, [this](const QString &of) {
        if (of == ensembleTopic)
            setRunning(false);
    });
    setRunning(false);
    m_evaluate->hide();
}

EnsembleDialog::~EnsembleDialog()
{
    m_session.jobs().cancel(ensembleTopic);
}

void EnsembleDialog::start()
{
    const auto bench = m_session.bench();
    if (!bench)
        return;
    setRunning(true);
    m_evaluate->hide();
    m_words->clear();
    m_progress->setValue(0);
    const auto id = m_session.project().id;
    m_session.jobs().start<std::vector<RunRecord>>(
        ensembleTopic, tr("Training an ensemble"), this,
        [project = m_session.project(), bench, count = m_count->value(), threads = m_session.preferences().threadsInUse()](
            const JobControl &job) { return trainEnsemble(project, *bench, count, threads, job); },
        [this, id](std::vector<RunRecord> members) {
            if (m_session.project().id != id)
                return; // the project that they belong to is no longer open
            setTextRole(m_words, TextRole::Strong);
            m_words->setText(tr("%n networks are trained and kept. Evaluate and Apply now give their mean, and how far they "
                                "disagree.",
                                nullptr, static_cast<int>(members.size())));
            m_session.addEnsemble(std::move(members));
            m_evaluate->show();
        },
        [this](const Error &error) {
            setTextRole(m_words, TextRole::Bad);
            m_words->setText(shown(error));
        });
}

void EnsembleDialog::setRunning(bool isRunning)
{
    m_count->setEnabled(!isRunning);
    m_start->setVisible(!isRunning);
    m_progress->setVisible(isRunning);
    m_stop->setVisible(isRunning);
}

} // namespace netloom
