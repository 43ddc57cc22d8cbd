// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

class QPushButton;

namespace netloom {

class RunController;
class Session;

/// The keys of the run's buttons.
struct RunKeys {
    QKeySequence main{Qt::Key_F5}, batch{Qt::Key_F6}, epoch{Qt::Key_F7}, stop{Qt::SHIFT | Qt::Key_F5};
};

/// The run's buttons in the top bar: Start or Pause, one batch, one epoch, Stop.
class RunBar : public QWidget
{
    Q_OBJECT
public:
    RunBar(Session &session, RunController &controller, QWidget *parent = nullptr);
    void setKeys(const RunKeys &keys);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QPushButton *stepButton(const QString &name);

    Session &m_session;
    RunController &m_controller;
    RunKeys m_keys;
    QPushButton *m_main = nullptr, *m_batch = nullptr, *m_epoch = nullptr, *m_stop = nullptr;
};

} // namespace netloom
