// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <vector>

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
    /// What is known of one job.
    struct Shown {
        QString topic, text = {};
        double fraction = -1;
    };

    void note(const QString &topic, const QString &title, double fraction, const QString &doing);
    void showFirst();
    void end(const QString &topic);

    JobTracker &m_jobs;
    std::vector<Shown> m_shown; ///< that are at work; the first one has the bar
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTimer m_delay; ///< so that short work does not flicker
};

} // namespace netloom
