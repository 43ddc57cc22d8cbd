// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace netloom {

/// A data set as a table. Virtual: nothing is copied, only what shows is put into words.
class DatasetModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// classes: the target's in the order of their colours; the other categories stay plain.
    void setData(DatasetPtr data, int targetColumn, const std::vector<std::string> &classes);
    using QAbstractTableModel::setData;
    /// These rows, ascending, stand out: a dot before their number, and a ground of their own.
    void setMarked(const std::vector<std::uint32_t> &rows);

    enum Role { ClassRole = Qt::UserRole + 1 }; ///< place of the cell's class among the classes; invalid for other cells
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isMarked(std::size_t row) const { return row < m_marked.size() && m_marked[row]; }
    QString cell(const Column &column, int columnNumber, std::size_t row) const;

    DatasetPtr m_data;
    int m_target = -1;
    std::vector<bool> m_marked;     ///< one a row, or empty
    std::vector<int> m_classOfCode; ///< place in the classes of each of the target's codes, or -1
    /// Of each column that was shown: as many as its numbers have, so that they stand in line.
    mutable std::vector<std::optional<int>> m_decimals;
};

/// Draws the target's class as a pill in the class's colour; everything else as usual.
class ClassPillDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace netloom
