// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/row_matches.hpp"

#include <QPixmap>
#include <QTimer>
#include <map>

namespace netloom {

/// Small drawings of the rows of the session's data, as their plug-in depicts them, with what is searched for marked. They
/// are made by jobs, some at a time, of the rows that somebody asks for: those that are seen.
class RowDrawings : public QObject
{
    Q_OBJECT
public:
    RowDrawings(Session &session, const RowMatches &matches, QObject *parent = nullptr);

    static constexpr QSize size{132, 92};        ///< of a drawing, px
    static bool isOfUse(const Session &session); ///< whether a plug-in draws such rows
    /// Empty until it is drawn, which this asks for.
    QPixmap of(int row, const QWidget &shownOn);

signals:
    void drawn();

private:
    void forget();
    void drawNext();
    void keep(const std::map<int, Depiction> &depictions);

    Session &m_session;
    const RowMatches &m_matches;
    std::map<int, QPixmap> m_known; ///< null for what cannot be drawn
    std::vector<int> m_wanted;      ///< the last is wanted first
    const QWidget *m_shownOn = nullptr;
    QTimer m_soon;
};

} // namespace netloom
