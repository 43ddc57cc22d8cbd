// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/drawing_queue.hpp"
#include "gui/docks/row_matches.hpp"

namespace netloom {

/// Small drawings of the rows of the session's data, as their plug-in depicts them, with what is searched for marked.
class RowDrawings : public DrawingQueue
{
    Q_OBJECT
public:
    RowDrawings(Session &session, const RowMatches &matches, QObject *parent = nullptr);

    static constexpr QSize size{132, 92};        ///< of a drawing, px
    static bool isOfUse(const Session &session); ///< whether a plug-in draws such rows

protected:
    Work workOf(const std::vector<int> &rows) override;

private:
    Session &m_session;
    const RowMatches &m_matches;
};

} // namespace netloom
