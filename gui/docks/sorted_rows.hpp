// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <vector>

namespace netloom {

/// Rows by a column, or in an order that somebody else worked out; those that have no number in the column stand last,
/// whichever way the others go.
class SortedRows : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void sortBy(int column, Qt::SortOrder order);         ///< -1: as they come
    void sortLike(const std::vector<std::size_t> &order); ///< the numbers of all rows, as they are to stand
    std::vector<std::size_t> order() const;               ///< the numbers of all rows, as they stand

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    std::vector<std::size_t> m_places; ///< of each row, where it is to stand; empty: as they come
};

} // namespace netloom
