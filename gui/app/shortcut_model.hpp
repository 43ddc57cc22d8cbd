// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace netloom {

class ShortcutBook;

/// The menu commands and their keys as a table; those that a person changed stand in semibold.
class ShortcutModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { CommandColumn, PlaceColumn, KeysColumn };
    enum Role { IdRole = Qt::UserRole + 1, WordsRole }; ///< WordsRole: all that a search looks at

    explicit ShortcutModel(ShortcutBook &book, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh();

    ShortcutBook &m_book;
    int m_rows = 0;
};

} // namespace netloom
