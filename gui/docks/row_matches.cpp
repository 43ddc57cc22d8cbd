// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/row_matches.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/theme/translate.hpp"

#include <algorithm>

namespace netloom {

namespace {
const QString topicOfSearch = QStringLiteral("row search");
}

RowMatches::RowMatches(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&m_session, &Session::dataChanged, this, &RowMatches::find);
    // Queued: what a job found is told after its end.
    connect(
        &m_session.jobs(), &JobTracker::ended, this,
        [this](const QString &topic) {
            if (topic == topicOfSearch)
                sayCancelled();
        },
        Qt::QueuedConnection);
}

void RowMatches::look(const RowSearch *search, const std::string &query)
{
    if (search == m_search && query == m_query)
        return;
    m_search = search;
    m_query = query;
    find();
}

void RowMatches::sayCancelled()
{
    const bool isOpen = !m_query.empty() && m_session.data() && !m_isKnown && m_trouble.isEmpty();
    if (!isOpen || m_session.jobs().isBusy(topicOfSearch))
        return;
    m_trouble = tr("The search was cancelled. Change what is looked for to begin anew.");
    emit changed();
}

bool RowMatches::contains(int row) const
{
    return row >= 0 && std::binary_search(m_rows.begin(), m_rows.end(), static_cast<std::uint32_t>(row));
}

void RowMatches::find()
{
    m_session.jobs().cancel(topicOfSearch);
    m_rows.clear();
    m_trouble.clear();
    m_isKnown = false;
    emit changed();
    if (!m_search || m_query.empty() || !m_session.data())
        return;
    m_session.jobs().start<std::vector<std::uint32_t>>(
        topicOfSearch, tr("Searching the rows"), this,
        [search = m_search, query = m_query, data = m_session.data()](const JobControl &job) {
            return search->matches(*data, query, job);
        },
        [this](std::vector<std::uint32_t> rows) {
            m_rows = std::move(rows);
            m_isKnown = true;
            emit changed();
        },
        [this](const Error &error) {
            m_trouble = shown(error.message());
            emit changed();
        });
}

} // namespace netloom
