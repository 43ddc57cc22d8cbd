// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHBoxLayout>
#include <QWidget>

class QProgressBar;
class QPushButton;
class QSpinBox;

namespace netloom {

class JobTracker;

/// The line of a dialog that has a thing done several times over: how often, and the button that begins it; while it is
/// done, how far it is, and Cancel. Without the line the job is no longer wanted.
class CountedJob : public QWidget
{
    Q_OBJECT
public:
    struct Words {
        QString topic;                                ///< of the job
        QString count, start;                         ///< what is counted; what the button says
        QString progress;                             ///< spoken name
        QString countId, startId, stopId, progressId; ///< object names
        int most = 100;
    };

    CountedJob(JobTracker &jobs, const Words &words, QWidget *parent);
    ~CountedJob() override;

    void setStartEnabled(bool isEnabled);
    void setRunning(bool isRunning);
    void addAtEnd(QWidget *widget) { m_row->addWidget(widget); }

signals:
    void wanted(int count); ///< the line shows progress already

private:
    JobTracker &m_jobs;
    QString m_topic;
    QHBoxLayout *m_row;
    QSpinBox *m_count;
    QPushButton *m_start, *m_stop;
    QProgressBar *m_progress;
};

} // namespace netloom
