// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

namespace netloom {

class GeneratedModel;

/// Draws what a row looks like into its cell, in the colours of the theme. The index may be of a sorted model.
class DrawingDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    DrawingDelegate(const GeneratedModel &model, const QSortFilterProxyModel &sorted, QObject *parent)
        : QStyledItemDelegate(parent), m_model(model), m_sorted(sorted)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const GeneratedModel &m_model;
    const QSortFilterProxyModel &m_sorted;
};

} // namespace netloom
