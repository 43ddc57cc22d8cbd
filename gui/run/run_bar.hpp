// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace netloom {

class RunController;
class Session;

/// The run's buttons in the top bar: Start or Pause, one batch, one epoch, Stop.
class RunBar : public QWidget
{
    Q_OBJECT
public:
    RunBar(Session &session, RunController &controller, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QPushButton *stepButton(const QString &name, const QKeySequence &keys);

    Session &m_session;
    RunController &m_controller;
    QPushButton *m_main = nullptr, *m_batch = nullptr, *m_epoch = nullptr, *m_stop = nullptr;
};

} // namespace netloom
