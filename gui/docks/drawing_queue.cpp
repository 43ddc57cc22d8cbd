// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/drawing_queue.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/depict/paint_depiction.hpp"
#include "gui/theme/tokens.hpp"

#include <QWidget>
#include <algorithm>

namespace netloom {

namespace {
constexpr std::size_t drawnAtOnce = 4, mostWanted = 60, mostKept = 500; ///< some 25 MB
} // namespace

DrawingQueue::DrawingQueue(JobTracker &jobs, const QString &topic, QSize size, QObject *parent)
    : QObject(parent), m_jobs(jobs), m_topic(topic), m_size(size)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(30);
    connect(&m_soon, &QTimer::timeout, this, &DrawingQueue::drawNext);
    connect(&m_jobs, &JobTracker::ended, this, [this](const QString &ended) {
        if (ended == m_topic && !m_wanted.empty())
            m_soon.start();
    });
}

QPixmap DrawingQueue::of(int row, const QWidget &shownOn)
{
    follow(shownOn);
    if (const auto known = m_known.find(row); known != m_known.end())
        return known->second;
    std::erase(m_wanted, row);
    m_wanted.push_back(row);
    if (m_wanted.size() > mostWanted)
        m_wanted.erase(m_wanted.begin()); // it was scrolled past
    if (!m_soon.isActive()) // who asks all the time, while scrolling, must not put it off
        m_soon.start();
    return {};
}

/// Pictures of another theme or another screen are of no use.
void DrawingQueue::follow(const QWidget &shownOn)
{
    const Tokens *colours = &tokens(shownOn.palette());
    const double ratio = shownOn.devicePixelRatioF();
    if (colours != m_colours || ratio != m_ratio)
        m_known.clear();
    m_colours = colours;
    m_ratio = ratio;
}

void DrawingQueue::setDrawingSize(QSize size)
{
    if (size == m_size)
        return;
    m_size = size;
    forget();
}

void DrawingQueue::forget()
{
    m_jobs.cancel(m_topic);
    m_known.clear();
    m_wanted.clear();
    emit drawn();
}

void DrawingQueue::drawNext()
{
    if (m_wanted.empty() || m_jobs.isBusy(m_topic))
        return;
    const auto count = static_cast<std::ptrdiff_t>(std::min(drawnAtOnce, m_wanted.size()));
    const std::vector<int> rows(m_wanted.end() - count, m_wanted.end());
    Work work = workOf(rows);
    if (!work)
        return;
    m_wanted.erase(m_wanted.end() - count, m_wanted.end());
    m_jobs.start<std::map<int, Depiction>>(
        m_topic, tr("Drawing rows"), this, std::move(work),
        [this, rows](const std::map<int, Depiction> &depictions) { keep(rows, depictions); }, [](const Error &) {});
}

void DrawingQueue::keep(const std::vector<int> &rows, const std::map<int, Depiction> &depictions)
{
    if (m_known.size() > mostKept)
        m_known.clear();
    for (const int row : rows) {
        QPixmap picture(m_size * m_ratio);
        picture.setDevicePixelRatio(m_ratio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        const auto its = depictions.find(row);
        if (its != depictions.end() && !std::holds_alternative<TableDepiction>(its->second.content))
            paintDepiction(painter, QRectF({}, QSizeF(m_size)), its->second, *m_colours);
        m_known[row] = picture;
    }
    emit drawn();
}

} // namespace netloom
