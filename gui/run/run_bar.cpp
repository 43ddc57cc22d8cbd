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
    return QStringLiteral("%1 (%2)").arg(sentence, keys.toString(QKeySequence::NativeText));
}

} // namespace

RunBar::RunBar(Session &session, RunController &controller, QWidget *parent)
    : QWidget(parent), m_session(session), m_controller(controller)
{
    m_main = primaryButton({}, this);
    m_main->setMinimumWidth(104);
    m_main->setShortcut(Qt::Key_F5);
    m_main->setIconSize(QSize(14, 14));
    m_batch = stepButton("run_step_batch", Qt::Key_F6);
    m_epoch = stepButton("run_step_epoch", Qt::Key_F7);
    m_stop = stepButton("run_stop", Qt::SHIFT | Qt::Key_F5);
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

QPushButton *RunBar::stepButton(const QString &name, const QKeySequence &keys)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setShortcut(keys);
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
    // Setting the text drops the shortcut that a mnemonic would have set.
    m_main->setShortcut(Qt::Key_F5);
    m_batch->setAccessibleName(tr("Step batch"));
    m_epoch->setAccessibleName(tr("Step epoch"));
    m_stop->setAccessibleName(tr("Stop"));
    m_batch->setEnabled(isGoing || canStart);
    m_epoch->setEnabled(isGoing || canStart);
    m_stop->setEnabled(isGoing);

    const QString main = isRunning                ? tr("Pause the training")
                         : state == State::Paused ? tr("Go on with the training")
                                                  : tr("Train the network on the data");
    m_main->setToolTip(canStart || isRunning ? withKeys(main, Qt::Key_F5) : whyNot);
    m_batch->setToolTip(canStart || isGoing ? withKeys(tr("Train one batch, then pause"), Qt::Key_F6) : whyNot);
    m_epoch->setToolTip(canStart || isGoing ? withKeys(tr("Train to the end of the epoch, then pause"), Qt::Key_F7)
                                            : whyNot);
    m_stop->setToolTip(withKeys(tr("End the run and keep its best weights"), Qt::SHIFT | Qt::Key_F5));

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
