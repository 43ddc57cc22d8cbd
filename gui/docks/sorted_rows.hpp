// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <optional>

namespace netloom {

/// Rows by a column, or by how near its numbers are to a target; those that have no number there stand last, whichever way
/// the others go.
class SortedRows : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setTarget(std::optional<double> target) { m_target = target; } ///< for the next sort()
    std::optional<double> target() const { return m_target; }

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    std::optional<double> m_target;
};

} // namespace netloom
