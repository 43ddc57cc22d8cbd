// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/counted_job.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/theme/widgets.hpp"

#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

namespace netloom {

CountedJob::CountedJob(JobTracker &jobs, const Words &words, QWidget *parent)
    : QWidget(parent),
      m_jobs(jobs),
      m_topic(words.topic),
      m_row(new QHBoxLayout(this)),
      m_count(new QSpinBox(this)),
      m_start(new QPushButton(words.start, this)),
      m_stop(new QPushButton(tr("Cancel"), this)),
      m_progress(new QProgressBar(this))
{
    nameWidget(m_count, words.countId, words.count);
    nameWidget(m_start, words.startId, words.start);
    nameWidget(m_stop, words.stopId, m_stop->text());
    nameWidget(m_progress, words.progressId, words.progress);
    m_count->setRange(2, words.most);
    m_count->setValue(5);
    m_start->setDefault(true);
    m_progress->setRange(0, 1000);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    auto *label = makeLabel(words.count, TextRole::Secondary, this);
    label->setBuddy(m_count);
    for (QWidget *widget : std::initializer_list<QWidget *>{label, m_count, m_start, m_progress, m_stop})
        m_row->addWidget(widget);
    m_row->addStretch();
    connect(m_start, &QPushButton::clicked, this, [this] {
        setRunning(true);
        emit wanted(m_count->value());
    });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_jobs.cancel(m_topic); });
    connect(&m_jobs, &JobTracker::progressed, this, [this](const QString &of, const QString &, double fraction) {
        if (of == m_topic)
            m_progress->setValue(static_cast<int>(m_progress->maximum() * fraction));
    });
    connect(&m_jobs, &JobTracker::ended, this, [this](const QString &of) {
        if (of == m_topic)
            setRunning(false);
    });
    setRunning(false);
}

CountedJob::~CountedJob()
{
    m_jobs.cancel(m_topic);
}

void CountedJob::setStartEnabled(bool isEnabled)
{
    m_start->setEnabled(isEnabled);
}

void CountedJob::setRunning(bool isRunning)
{
    m_count->setEnabled(!isRunning);
    m_start->setVisible(!isRunning);
    m_progress->setVisible(isRunning);
    m_stop->setVisible(isRunning);
    if (isRunning)
        m_progress->setValue(0);
}

} // namespace netloom
