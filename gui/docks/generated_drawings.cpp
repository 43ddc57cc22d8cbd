// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/generated_drawings.hpp"

#include "plugins/api/depiction.hpp"

namespace netloom {

GeneratedDrawings::GeneratedDrawings(JobTracker &jobs, QSize size, QObject *parent)
    : DrawingQueue(jobs, QStringLiteral("generated drawings"), size, parent)
{
}

void GeneratedDrawings::setRows(GeneratedRowsPtr rows, const Depictor *depictor)
{
    m_rows = std::move(rows);
    m_depictor = depictor;
    forget();
}

bool GeneratedDrawings::canDraw(int row) const
{
    return m_depictor && m_rows && m_rows->judgement && row >= 0 &&
           static_cast<std::size_t>(row) < m_rows->judgement->standings.size() &&
           m_rows->judgement->standings[static_cast<std::size_t>(row)] != GeneratedStanding::Invalid;
}

Depiction GeneratedDrawings::depictionOf(const GeneratedRows &rows, const Depictor &depictor, int row)
{
    return depictor.depict(onlyRow(*rows.judgement->rows, static_cast<std::size_t>(row)),
                           withDefaults(depictor.info().options, {}));
}

DrawingQueue::Work GeneratedDrawings::workOf(const std::vector<int> &rows)
{
    if (!m_depictor)
        return {};
    std::vector<int> drawable;
    for (const int row : rows)
        if (canDraw(row))
            drawable.push_back(row);
    return [drawable, all = m_rows, depictor = m_depictor](const JobControl &job) {
        std::map<int, Depiction> depictions;
        for (const int row : drawable) {
            job.throwIfStopped();
            try {
                depictions[row] = depictionOf(*all, *depictor, row);
            } catch (const Error &) {
                continue; // the row shown large says why
            }
        }
        return depictions;
    };
}

} // namespace netloom
