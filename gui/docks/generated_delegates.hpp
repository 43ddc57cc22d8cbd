// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace netloom {

class GeneratedDrawings;

/// The drawing of a row in a cell of a table.
class DrawingDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    DrawingDelegate(GeneratedDrawings &drawings, QObject *parent) : QStyledItemDelegate(parent), m_drawings(drawings) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    GeneratedDrawings &m_drawings;
};

/// A row as a tile of a gallery: its drawing, below it a property and what became of it.
class TileDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr QSize drawing{150, 108}; ///< px
    static constexpr int leastWidth = 172, height = 146;

    TileDelegate(GeneratedDrawings &drawings, QObject *parent) : QStyledItemDelegate(parent), m_drawings(drawings) {}
    void setWidth(int width) { m_width = width; }     ///< of a tile
    void setProperty(int column, const QString &name) ///< -1: none is shown
    {
        m_property = column;
        m_name = name;
    }
    void setStandingColumn(int column) { m_standing = column; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {m_width, height}; }

private:
    GeneratedDrawings &m_drawings;
    QString m_name; ///< without the unit, for which there is no room
    int m_property = -1, m_standing = 0, m_width = leastWidth;
};

} // namespace netloom
