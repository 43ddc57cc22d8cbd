// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QObject>

namespace netloom {

/// Which rows of the session's data a plug-in's search finds: looked for in a job, and again when the data change.
class RowMatches : public QObject
{
    Q_OBJECT
public:
    explicit RowMatches(Session &session, QObject *parent = nullptr);

    void look(const RowSearch *search, const std::string &query); ///< an empty query: for nothing
    const RowSearch *search() const { return m_search; }
    const std::string &query() const { return m_query; }
    const std::vector<std::uint32_t> &rows() const { return m_rows; } ///< ascending
    bool contains(int row) const;
    bool isKnown() const { return m_isKnown; } ///< the rows are those of the query as it stands
    const QString &trouble() const { return m_trouble; }

signals:
    void changed(); ///< the query, the rows or the trouble

private:
    void find();
    void sayCancelled();

    Session &m_session;
    const RowSearch *m_search = nullptr;
    std::string m_query;
    std::vector<std::uint32_t> m_rows;
    bool m_isKnown = false;
    QString m_trouble;
};

} // namespace netloom
