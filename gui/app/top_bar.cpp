// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/top_bar.hpp"

#include "gui/run/run_bar.hpp"
#include "gui/run/run_controller.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace netloom {

TopBar::TopBar(Session &session, RunController &runs, QWidget *parent)
    : QWidget(parent), m_session(session), m_runs(runs), m_rail(new Rail(session, this))
{
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(52);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(8);
    row->addWidget(makeTitle(), 1);
    row->addWidget(m_rail);
    row->addWidget(makeActions(runs), 1);
    m_clock.setInterval(30'000);
    m_clock.start();
    connect(&m_clock, &QTimer::timeout, this, &TopBar::showTitle);
    for (const auto signal : {&Session::projectReplaced, &Session::projectChanged, &Session::documentChanged})
        connect(&m_session, signal, this, &TopBar::showTitle);
    for (const auto signal : {&Session::projectReplaced, &Session::dataChanged, &Session::benchChanged,
                              &Session::graphChanged, &Session::runsChanged})
        connect(&m_session, signal, this, &TopBar::showActions);
    connect(&runs, &RunController::stateChanged, this, &TopBar::showActions);
    showTitle();
    showActions();
}

QWidget *TopBar::makeTitle()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *logo = new QLabel(box);
    logo->setPixmap(themedIcon(QStringLiteral("logo"), palette()).pixmap(QSize(30, 30), devicePixelRatioF()));
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    m_title = new ElidedLabel({}, TextRole::Strong, box);
    m_title->setObjectName(QStringLiteral("projectTitle"));
    m_saved = makeLabel({}, TextRole::Secondary, box);
    m_saved->setObjectName(QStringLiteral("savedState"));
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_saved);
    words->addStretch();
    row->addWidget(logo);
    row->addLayout(words, 1);
    return box;
}

QWidget *TopBar::makeActions(RunController &runs)
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addStretch();
    m_openData = new QPushButton(tr("Open data..."), box);
    nameWidget(m_openData, QStringLiteral("openData"), m_openData->text());
    connect(m_openData, &QPushButton::clicked, &m_session, &Session::askForData);
    m_runBar = new RunBar(m_session, runs, box);
    m_next = primaryButton({}, box);
    m_next->setObjectName(QStringLiteral("nextStep"));
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_step && *m_step != WorkflowStep::Apply)
            m_session.goTo(static_cast<WorkflowStep>(static_cast<int>(*m_step) + 1));
    });
    row->addWidget(m_openData);
    row->addWidget(m_runBar);
    row->addWidget(m_next);
    return box;
}

void TopBar::setStep(std::optional<WorkflowStep> step)
{
    m_step = step;
    m_rail->setCurrent(step);
    showActions();
}

void TopBar::setRunKeys(const RunKeys &keys)
{
    m_runBar->setKeys(keys);
}

void TopBar::showTitle()
{
    m_title->setText(m_session.hasProject() ? qstr(m_session.project().title) : QStringLiteral("Netloom"));
    m_saved->setText(m_session.hasProject() ? savedText() : tr("neural-network experiments"));
}

QString TopBar::savedText() const
{
    if (m_session.isModified())
        return tr("unsaved changes");
    if (m_session.path().isEmpty())
        return tr("not saved yet");
    const qint64 minutes = QFileInfo(m_session.path()).lastModified().secsTo(QDateTime::currentDateTime()) / 60;
    if (minutes < 1)
        return tr("saved just now");
    if (minutes < 60)
        return tr("saved %1 min ago").arg(minutes);
    if (minutes < 24 * 60)
        return tr("saved %1 h ago").arg(minutes / 60);
    return tr("saved on %1")
        .arg(QLocale().toString(QFileInfo(m_session.path()).lastModified().date(), QLocale::ShortFormat));
}

void TopBar::showActions()
{
    const bool hasPage = m_step.has_value() && m_session.hasProject();
    const bool isRunPage = hasPage && (*m_step == WorkflowStep::Network || *m_step == WorkflowStep::Train);
    const bool isRunning = m_runs.state() != RunController::State::Idle;
    m_openData->setVisible(hasPage && *m_step == WorkflowStep::Data);
    m_runBar->setVisible(isRunPage || isRunning);
    const bool isNextKnown = hasPage && *m_step != WorkflowStep::Apply && !isRunning &&
                             (*m_step < WorkflowStep::Network || m_session.currentRun()) && *m_step != WorkflowStep::Network;
    m_next->setVisible(isNextKnown);
    if (!isNextKnown)
        return;
    m_next->setText(tr("Next: %1").arg(stepTitle(static_cast<WorkflowStep>(static_cast<int>(*m_step) + 1))));
    m_next->setAccessibleName(m_next->text());
    m_next->setProperty("look", isRunPage ? QString() : QStringLiteral("primary")); // Start is the primary one there
    m_next->style()->unpolish(m_next);
    m_next->style()->polish(m_next);
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
}

} // namespace netloom
