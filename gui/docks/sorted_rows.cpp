// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/sorted_rows.hpp"

#include <cmath>

namespace netloom {

bool SortedRows::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole()), b = right.data(sortRole());
    if (a.typeId() != QMetaType::Double || b.typeId() != QMetaType::Double)
        return QSortFilterProxyModel::lessThan(left, right);
    const bool isUnknown = std::isnan(a.toDouble()), isOtherUnknown = std::isnan(b.toDouble());
    if (isUnknown != isOtherUnknown) // falling order asks the other way round
        return sortOrder() == Qt::AscendingOrder ? isOtherUnknown : isUnknown;
    const double from = m_target.value_or(0);
    return m_target ? std::abs(a.toDouble() - from) < std::abs(b.toDouble() - from) : a.toDouble() < b.toDouble();
}

} // namespace netloom
