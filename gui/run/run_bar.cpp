// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/run/run_bar.hpp"

#include "gui/app/session.hpp"
#include "gui/run/run_controller.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/widgets.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace netloom {

namespace {

QString withKeys(const QString &sentence, const QKeySequence &keys)
{
    return keys.isEmpty() ? sentence : QStringLiteral("%1 (%2)").arg(sentence, keys.toString(QKeySequence::NativeText));
}

} // namespace

RunBar::RunBar(Session &session, RunController &controller, QWidget *parent)
    : QWidget(parent), m_session(session), m_controller(controller)
{
    m_main = primaryButton({}, this);
    m_main->setMinimumWidth(104);
    m_main->setIconSize(QSize(14, 14));
    m_batch = stepButton("run_step_batch");
    m_epoch = stepButton("run_step_epoch");
    m_stop = stepButton("run_stop");
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_main);
    row->addWidget(m_batch);
    row->addWidget(m_epoch);
    row->addWidget(m_stop);

    connect(m_main, &QPushButton::clicked, this, [this] {
        if (m_controller.state() == RunController::State::Running)
            m_controller.pause();
        else
            m_controller.start();
    });
    connect(m_batch, &QPushButton::clicked, &controller, &RunController::stepBatch);
    connect(m_epoch, &QPushButton::clicked, &controller, &RunController::stepEpoch);
    connect(m_stop, &QPushButton::clicked, &controller, &RunController::stop);
    connect(&controller, &RunController::stateChanged, this, &RunBar::refresh);
    for (const auto signal : {&Session::projectReplaced, &Session::projectChanged, &Session::graphChanged,
                              &Session::dataChanged, &Session::benchChanged})
        connect(&session, signal, this, &RunBar::refresh);
    refresh();
}

void RunBar::setKeys(const RunKeys &keys)
{
    m_keys = keys;
    refresh();
}

QPushButton *RunBar::stepButton(const QString &name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setFixedWidth(40);
    button->setIconSize(QSize(16, 16));
    return button;
}

void RunBar::refresh()
{
    using State = RunController::State;
    const State state = m_controller.state();
    const bool isRunning = state == State::Running;
    QString whyNot;
    const bool canStart = m_controller.canStart(&whyNot);
    const bool isGoing = isRunning || state == State::Paused;

    m_main->setObjectName(isRunning ? "run_pause" : "run_start");
    m_main->setText(isRunning                  ? tr("Pause")
                    : state == State::Paused   ? tr("Continue")
                    : state == State::Stopping ? tr("Stopping")
                                               : tr("Start"));
    m_main->setAccessibleName(isRunning ? tr("Pause") : tr("Start"));
    m_main->setEnabled(isRunning || canStart);
    m_main->setShortcut(m_keys.main); // setting the text has dropped it
    m_batch->setShortcut(m_keys.batch);
    m_epoch->setShortcut(m_keys.epoch);
    m_stop->setShortcut(m_keys.stop);
    m_batch->setAccessibleName(tr("Step batch"));
    m_epoch->setAccessibleName(tr("Step epoch"));
    m_stop->setAccessibleName(tr("Stop"));
    m_batch->setEnabled(isGoing || canStart);
    m_epoch->setEnabled(isGoing || canStart);
    // A button that goes grey would hand the focus on to wherever Qt finds the next one.
    const bool canStop = isGoing || state == State::Stopping;
    if (!canStop && m_stop->hasFocus())
        m_main->setFocus();
    m_stop->setEnabled(canStop);

    const QString main = isRunning                ? tr("Pause the training")
                         : state == State::Paused ? tr("Go on with the training")
                                                  : tr("Train the network on the data");
    m_main->setToolTip(canStart || isRunning ? withKeys(main, m_keys.main) : whyNot);
    m_batch->setToolTip(canStart || isGoing ? withKeys(tr("Train one batch, then pause"), m_keys.batch) : whyNot);
    m_epoch->setToolTip(canStart || isGoing ? withKeys(tr("Train to the end of the epoch, then pause"), m_keys.epoch)
                                            : whyNot);
    m_stop->setToolTip(withKeys(tr("End the run and keep its best weights"), m_keys.stop));

    const Tokens &colors = tokens(palette());
    m_main->setIcon(themedIcon(isRunning ? "pause" : "play", m_main->isEnabled() ? colors.onAccent : colors.muted));
    m_batch->setIcon(themedIcon("step", palette()));
    m_epoch->setIcon(themedIcon("step-epoch", palette()));
    m_stop->setIcon(themedIcon("stop", palette()));
}

void RunBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_stop && (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange))
        refresh();
}

} // namespace netloom
