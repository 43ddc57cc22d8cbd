// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace netloom {

/// Draws a share in [0, 1] (a role of the model) as a small bar with its number behind it.
class ShareDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ShareDelegate(int shareRole, QObject *parent) : QStyledItemDelegate(parent), m_role(shareRole) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_role;
};

} // namespace netloom
