// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace netloom {

class JobTracker;

/// What is being worked on right now, how far it is, and Cancel. Shows itself only for work that takes a while.
class JobBar : public QWidget
{
    Q_OBJECT
public:
    explicit JobBar(JobTracker &jobs, QWidget *parent = nullptr);

private:
    void showProgress(const QString &topic, const QString &title, double fraction, const QString &doing);
    void end(const QString &topic);

    JobTracker &m_jobs;
    QString m_topic;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTimer m_delay; ///< so that short work does not flicker
};

} // namespace netloom
