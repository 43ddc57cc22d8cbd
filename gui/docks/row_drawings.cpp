// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/row_drawings.hpp"

namespace netloom {

RowDrawings::RowDrawings(Session &session, const RowMatches &matches, QObject *parent)
    : DrawingQueue(session.jobs(), QStringLiteral("row drawings"), size, parent), m_session(session), m_matches(matches)
{
    connect(&m_session, &Session::dataChanged, this, &RowDrawings::forget);
    connect(&m_matches, &RowMatches::changed, this, &RowDrawings::forget);
}

bool RowDrawings::isOfUse(const Session &session)
{
    return session.data() && !session.registry().depictorsFor(session.data()->provenance.reader).empty();
}

DrawingQueue::Work RowDrawings::workOf(const std::vector<int> &rows)
{
    if (!isOfUse(m_session))
        return {};
    const DatasetPtr data = m_session.data();
    const Depictor *depictor = m_session.registry().depictorsFor(data->provenance.reader).front();
    std::map<int, const RowSearch *> wanted; // with what marks them
    for (const int row : rows)
        wanted[row] = m_matches.contains(row) ? m_matches.search() : nullptr;
    return [wanted, data, query = m_matches.query(), depictor](const JobControl &job) {
        std::map<int, Depiction> depictions;
        for (const auto &[number, search] : wanted) {
            job.throwIfStopped();
            if (static_cast<std::size_t>(number) >= data->rows)
                continue;
            const Dataset row = onlyRow(*data, static_cast<std::size_t>(number));
            try {
                depictions[number] = search ? search->highlighted(row, query)
                                            : depictor->depict(row, withDefaults(depictor->info().options, {}));
            } catch (const Error &) {
                continue; // the chosen row says why
            }
        }
        return depictions;
    };
}

} // namespace netloom
