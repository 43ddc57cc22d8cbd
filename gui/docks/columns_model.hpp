// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace netloom {

/// The columns of the open data, one a row. Thin: everything is asked of the session.
class ColumnsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit ColumnsModel(Session &session, QObject *parent = nullptr);

    enum Role { DetailRole = Qt::UserRole + 1, ColumnRoleRole, HistogramRole };
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    int usedCount() const; ///< features and targets

private:
    void reload();
    QString detail(int row) const;

    Session &m_session;
    DatasetPtr m_data;
    std::vector<ColumnRole> m_roles;
};

/// Paints a column: a stripe for its role, its name and kind, and its histogram or, where it is no feature, its role.
class ColumnDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace netloom
