// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;

namespace netloom {

class RunController;
class Session;

/// The line at the bottom: what goes on at the left, what holds of the project at the right.
class StatusBar : public QStatusBar
{
    Q_OBJECT
public:
    StatusBar(Session &session, RunController &runs, QWidget *parent = nullptr);

private:
    void showWork();
    void showFacts();
    QString workText() const;

    Session &m_session;
    RunController &m_runs;
    QLabel *m_work, *m_facts;
};

} // namespace netloom
