// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>
#include <QTimer>

class QLabel;

namespace netloom {

class RunController;
class Session;

/// The line at the bottom: what goes on at the left, what holds of the project and the program at the right. Each figure
/// says in its tool tip what it is.
class StatusBar : public QStatusBar
{
    Q_OBJECT
public:
    StatusBar(Session &session, RunController &runs, QWidget *parent = nullptr);

protected:
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QLabel *addFigure(const QString &objectName, const QString &toolTip);
    void showWork();
    void showFacts();
    void showThreads();
    void showMemory();
    QString workText() const;

    Session &m_session;
    RunController &m_runs;
    QLabel *m_work, *m_parameters, *m_size, *m_origin, *m_threads, *m_memory;
    QTimer m_clock; ///< memory changes without a signal; asked for only while someone can see it
};

} // namespace netloom
