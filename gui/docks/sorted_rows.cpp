// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/sorted_rows.hpp"

#include <cmath>

namespace netloom {

void SortedRows::sortBy(int column, Qt::SortOrder order)
{
    m_places.clear();
    sortAnew(column, order);
}

void SortedRows::sortLike(const std::vector<std::size_t> &order)
{
    m_places.resize(order.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        m_places[order[place]] = place;
    sortAnew(0, Qt::AscendingOrder);
}

/// sort() does nothing where column and order are as they were.
void SortedRows::sortAnew(int column, Qt::SortOrder order)
{
    if (column == sortColumn() && order == sortOrder())
        invalidate();
    else
        sort(column, order);
}

std::vector<std::size_t> SortedRows::order() const
{
    std::vector<std::size_t> order;
    for (int row = 0; row < rowCount(); ++row)
        order.push_back(static_cast<std::size_t>(mapToSource(index(row, 0)).row()));
    return order;
}

bool SortedRows::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto row = static_cast<std::size_t>(left.row()), other = static_cast<std::size_t>(right.row());
    if (row < m_places.size() && other < m_places.size())
        return m_places[row] < m_places[other];
    const QVariant a = left.data(sortRole()), b = right.data(sortRole());
    if (a.typeId() != QMetaType::Double || b.typeId() != QMetaType::Double)
        return QSortFilterProxyModel::lessThan(left, right);
    const bool isUnknown = std::isnan(a.toDouble()), isOtherUnknown = std::isnan(b.toDouble());
    if (isUnknown != isOtherUnknown) // falling order asks the other way round
        return sortOrder() == Qt::AscendingOrder ? isOtherUnknown : isUnknown;
    return a.toDouble() < b.toDouble();
}

} // namespace netloom
