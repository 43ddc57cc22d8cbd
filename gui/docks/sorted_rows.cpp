// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/sorted_rows.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netloom {

namespace {

/// Whether the first is to stand before the second; numbers that are none stand last, whichever way the others go.
bool isBefore(const QVariant &a, const QVariant &b, Qt::SortOrder order)
{
    if (a.typeId() != QMetaType::Double || b.typeId() != QMetaType::Double) {
        const QPartialOrdering way = QVariant::compare(a, b);
        return order == Qt::AscendingOrder ? way == QPartialOrdering::Less : way == QPartialOrdering::Greater;
    }
    const double x = a.toDouble(), y = b.toDouble();
    if (std::isnan(x) || std::isnan(y))
        return !std::isnan(x) && std::isnan(y);
    return order == Qt::AscendingOrder ? x < y : x > y;
}

} // namespace

/// Each key is asked for once: of a hundred thousand rows the model would be asked millions of times.
void SortedRows::sortBy(int column, Qt::SortOrder order)
{
    std::vector<QVariant> keys;
    for (int row = 0; column >= 0 && row < sourceModel()->rowCount(); ++row)
        keys.push_back(sourceModel()->index(row, column).data(sortRole()));
    std::vector<std::size_t> rows(keys.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::stable_sort(rows.begin(), rows.end(),
                     [&](std::size_t a, std::size_t b) { return isBefore(keys[a], keys[b], order); });
    sortLike(rows);
}

void SortedRows::sortLike(const std::vector<std::size_t> &order)
{
    m_places.resize(order.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        m_places[order[place]] = place;
    if (sortColumn() == 0)
        invalidate(); // sort() does nothing where the column is as it was
    else
        sort(0);
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
    return row < m_places.size() && other < m_places.size() ? m_places[row] < m_places[other] : row < other;
}

} // namespace netloom
