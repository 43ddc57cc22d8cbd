// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/job_bar.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/theme/widgets.hpp"

#include <QHBoxLayout>
#include <QProgressBar>
#include <algorithm>

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
        if (!m_shown.empty())
            show();
    });
    connect(&m_jobs, &JobTracker::progressed, this, &JobBar::note);
    connect(&m_jobs, &JobTracker::ended, this, &JobBar::end);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        const QString topic = m_shown.empty() ? QString() : m_shown.front().topic;
        m_jobs.cancel(topic);
        end(topic);
    });
}

void JobBar::note(const QString &topic, const QString &title, double fraction, const QString &doing)
{
    if (fraction >= 1 && doing.isEmpty())
        return;
    auto shown = std::find_if(m_shown.begin(), m_shown.end(), [&](const Shown &each) { return each.topic == topic; });
    if (shown == m_shown.end())
        shown = m_shown.insert(m_shown.end(), Shown{topic});
    shown->text = doing.isEmpty() || doing == title ? title : tr("%1: %2").arg(title, doing);
    shown->fraction = fraction;
    if (shown == m_shown.begin())
        showFirst();
}

void JobBar::showFirst()
{
    const Shown &first = m_shown.front();
    m_text->setText(first.text);
    m_text->setAccessibleName(first.text);
    m_text->updateGeometry();
    m_progress->setRange(0, first.fraction < 0 ? 0 : 1000);
    if (first.fraction >= 0)
        m_progress->setValue(static_cast<int>(first.fraction * 1000));
    if (!isVisible() && !m_delay.isActive())
        m_delay.start();
}

void JobBar::end(const QString &topic)
{
    std::erase_if(m_shown, [&topic](const Shown &each) { return each.topic == topic; });
    if (!m_shown.empty()) {
        showFirst();
        return;
    }
    m_delay.stop();
    hide();
}

} // namespace netloom
