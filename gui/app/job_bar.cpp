// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/job_bar.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/theme/widgets.hpp"

#include <QHBoxLayout>
#include <QProgressBar>

namespace netloom {

JobBar::JobBar(JobTracker &jobs, QWidget *parent)
    : QWidget(parent),
      m_jobs(jobs),
      m_text(new ElidedLabel({}, TextRole::Secondary, this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    nameWidget(m_progress, QStringLiteral("jobProgress"), tr("Progress"));
    nameWidget(m_cancel, QStringLiteral("jobCancel"), m_cancel->text());
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(120);
    m_text->setMaximumWidth(360);
    m_cancel->setProperty("look", QStringLiteral("link"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_text);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    hide();

    m_delay.setSingleShot(true);
    m_delay.setInterval(250);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        if (!m_topic.isEmpty())
            show();
    });
    connect(&m_jobs, &JobTracker::progressed, this, &JobBar::showProgress);
    connect(&m_jobs, &JobTracker::ended, this, &JobBar::end);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        const QString topic = m_topic;
        m_jobs.cancel(topic);
        end(topic);
    });
}

void JobBar::showProgress(const QString &topic, const QString &title, double fraction, const QString &doing)
{
    if (fraction >= 1 && doing.isEmpty())
        return;
    if (topic != m_topic && !m_topic.isEmpty() && m_jobs.isBusy(m_topic))
        return; // the first one keeps the bar
    if (m_topic.isEmpty())
        m_delay.start();
    m_topic = topic;
    m_text->setText(doing.isEmpty() || doing == title ? title : tr("%1: %2").arg(title, doing));
    m_text->setAccessibleName(m_text->text());
    m_text->updateGeometry();
    m_progress->setRange(0, fraction < 0 ? 0 : 1000);
    if (fraction >= 0)
        m_progress->setValue(static_cast<int>(fraction * 1000));
}

void JobBar::end(const QString &topic)
{
    if (topic != m_topic)
        return;
    m_topic.clear();
    m_delay.stop();
    hide();
}

} // namespace netloom
