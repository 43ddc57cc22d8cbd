// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <cstdint>
#include <vector>

namespace netloom {

class DrawnHeader;
class RowDrawings;
class Session;

/// The rows of the session's data; those that are selected can be left out.
class DataTable final : public QTableView
{
    Q_OBJECT
public:
    DataTable(Session &session, QAbstractItemModel &rows);

    void setDrawings(RowDrawings *drawings); ///< beside the rows; null: none

public slots:
    void goToRow(int row); ///< makes it the current one, in the column that is
    void deleteSelected(); ///< Edit > Delete, too

    void selectTheseRows(const std::vector<std::uint32_t> &rows); ///< ascending

public:
    std::vector<std::uint32_t> selectedRows() const; ///< ascending

private:
    Session &m_session;
    DrawnHeader *m_header;
};

} // namespace netloom
