// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/ensemble_dialog.hpp"

#include "gui/app/counted_job.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/session.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "projects/workflow/ensemble.hpp"

#include <QPushButton>
#include <QVBoxLayout>

namespace netloom {

namespace {

const QString ensembleTopic = QStringLiteral("ensemble");

} // namespace

EnsembleDialog::EnsembleDialog(Session &session, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_run(new CountedJob(session.jobs(),
                           {ensembleTopic, tr("Networks"), tr("Train them"), tr("Progress of the ensemble"),
                            QStringLiteral("ensembleCount"), QStringLiteral("startEnsemble"), QStringLiteral("stopEnsemble"),
                            QStringLiteral("ensembleProgress"), 50},
                           this)),
      m_evaluate(new QPushButton(tr("Evaluate them"), this)),
      m_words(makeWrappedLabel({}, TextRole::Strong, this))
{
    setObjectName(QStringLiteral("ensembleDialog"));
    setWindowTitle(tr("Train an ensemble"));
    setAttribute(Qt::WA_DeleteOnClose);
    nameWidget(m_evaluate, QStringLiteral("evaluateEnsemble"), m_evaluate->text());
    m_words->setObjectName(QStringLiteral("ensembleWords"));
    m_run->addAtEnd(m_evaluate);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(
        makeWrappedLabel(tr("The project's network is trained several times over, each time from other first weights. The "
                            "mean of what the networks say is mostly better than what one says, and where they disagree "
                            "none of them knows: predictions then come with a deviation. All are kept in the project."),
                         TextRole::Body, this));
    column->addWidget(m_run);
    column->addWidget(m_words);
    column->addStretch(1);
    resize(640, 240);
    connect(m_run, &CountedJob::wanted, this, &EnsembleDialog::start);
    connect(m_evaluate, &QPushButton::clicked, this, [this] {
        m_session.goTo(WorkflowStep::Evaluate);
        close();
    });
    m_evaluate->hide();
}

void EnsembleDialog::start(int count)
{
    const auto bench = m_session.bench();
    if (!bench) {
        m_run->setRunning(false);
        return;
    }
    m_evaluate->hide();
    m_words->clear();
    const auto id = m_session.project().id;
    m_session.jobs().start<std::vector<RunRecord>>(
        ensembleTopic, tr("Training an ensemble"), this,
        [project = m_session.project(), bench, count, threads = m_session.preferences().threadsInUse()](
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

} // namespace netloom
