// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace netloom {

class JobTracker;

/// What the window shows while no project is open: begin, go on, or try a shipped experiment.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    StartPage(JobTracker &jobs, const QStringList &recentFiles, QWidget *parent = nullptr);
    void setRecent(const QStringList &files); ///< the newest first; what is no longer there should be left out

signals:
    void newFromData();
    void newFromTemplate();
    void openProject();
    void openExample(const QString &id);
    void openRecent(const QString &path);

private:
    QWidget *makeActions();
    QWidget *makeExamples();

    JobTracker &m_jobs;
    QStringList m_recentFiles;
    QWidget *m_recent; ///< the section, hidden while there are none
    QWidget *m_recentTiles = nullptr;
};

} // namespace netloom
