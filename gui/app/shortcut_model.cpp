// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/shortcut_model.hpp"

#include "gui/app/shortcut_book.hpp"

#include <QFont>
#include <QStringList>

namespace netloom {

namespace {

QString words(const ShortcutBook::Keys &keys)
{
    QStringList all;
    for (const QKeySequence &one : keys)
        all << one.toString(QKeySequence::NativeText);
    return all.join(QStringLiteral(", "));
}

} // namespace

ShortcutModel::ShortcutModel(ShortcutBook &book, QObject *parent)
    : QAbstractTableModel(parent), m_book(book), m_rows(static_cast<int>(book.commands().size()))
{
    connect(&m_book, &ShortcutBook::changed, this, &ShortcutModel::refresh);
}

void ShortcutModel::refresh()
{
    const int rows = static_cast<int>(m_book.commands().size());
    if (rows == m_rows) {
        if (rows > 0)
            emit dataChanged(index(0, 0), index(rows - 1, KeysColumn));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ShortcutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : KeysColumn + 1;
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        static_cast<std::size_t>(index.row()) >= m_book.commands().size()) // between the menus' going and coming
        return {};
    const ShortcutBook::Command &command = m_book.commands()[static_cast<std::size_t>(index.row())];
    const QString keys = words(m_book.keys(command.id));
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == CommandColumn ? command.title : index.column() == PlaceColumn ? command.place : keys;
    case Qt::FontRole: {
        QFont font;
        font.setWeight(m_book.isChanged(command.id) ? QFont::DemiBold : QFont::Normal);
        return font;
    }
    case Qt::ToolTipRole:
        return m_book.isChanged(command.id)
                   ? tr("Usually: %1").arg(command.usual.isEmpty() ? tr("no keys") : words(command.usual))
                   : QVariant();
    case IdRole:
        return command.id;
    case WordsRole:
        return QString(command.title + u' ' + command.place + u' ' + keys);
    default:
        return {};
    }
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == CommandColumn ? tr("Command") : section == PlaceColumn ? tr("Menu") : tr("Keys");
}

} // namespace netloom
