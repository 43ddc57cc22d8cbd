// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/dataset_model.hpp"

#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"

#include <QApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// Decimals that the first numbers are written with, at most six.
int decimalsOf(const Column &column)
{
    int most = 0;
    for (std::size_t row = 0; row < std::min<std::size_t>(column.numbers.size(), 300); ++row) {
        if (!std::isfinite(column.numbers[row]))
            continue;
        const std::string written = toWord(column.numbers[row]);
        if (written.find('e') != std::string::npos)
            return -1;
        const std::size_t point = written.find('.');
        if (point != std::string::npos)
            most = std::max(most, static_cast<int>(written.size() - point) - 1);
    }
    return most > 6 ? -1 : most;
}

} // namespace

void DatasetModel::setData(DatasetPtr data, int targetColumn, const std::vector<std::string> &classes)
{
    beginResetModel();
    m_data = std::move(data);
    m_target = targetColumn;
    m_marked.clear();
    m_classOfCode.clear();
    m_decimals.assign(m_data ? m_data->columns.size() : 0, std::nullopt);
    if (m_data && m_target >= 0)
        for (const std::string &category : m_data->columns[static_cast<std::size_t>(m_target)].categories) {
            const auto place = std::find(classes.begin(), classes.end(), category);
            m_classOfCode.push_back(place == classes.end() ? -1 : static_cast<int>(place - classes.begin()));
        }
    endResetModel();
}

void DatasetModel::setMarked(const std::vector<std::uint32_t> &rows)
{
    if (rows.empty() && m_marked.empty())
        return;
    m_marked.assign(rows.empty() || !m_data ? 0 : m_data->rows, false);
    for (const std::uint32_t row : rows)
        if (row < m_marked.size())
            m_marked[row] = true;
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::BackgroundRole});
        emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    }
}

int DatasetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_data ? 0 : static_cast<int>(m_data->rows);
}

int DatasetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_data ? 0 : static_cast<int>(m_data->columns.size());
}

QString DatasetModel::cell(const Column &column, int columnNumber, std::size_t row) const
{
    if (column.type != ColumnType::Number || column.isMissing(row))
        return qstr(column.cellText(row));
    std::optional<int> &known = m_decimals[static_cast<std::size_t>(columnNumber)];
    if (!known)
        known = decimalsOf(column);
    const int decimals = *known;
    return decimals < 0 ? QString::number(column.numbers[row], 'g', 6) : QString::number(column.numbers[row], 'f', decimals);
}

QVariant DatasetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Column &column = m_data->columns[static_cast<std::size_t>(index.column())];
    const auto row = static_cast<std::size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell(column, index.column(), row);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (column.type == ColumnType::Number ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        return column.type == ColumnType::Number ? QVariant(numberFont()) : QVariant();
    case Qt::BackgroundRole:
        return isMarked(row) ? QVariant(tokens(QApplication::palette()).accentSoft) : QVariant();
    case Qt::ToolTipRole:
        return column.isMissing(row)             ? QVariant(tr("missing"))
               : column.type == ColumnType::Text ? QVariant(qstr(column.cellText(row)))
                                                 : QVariant();
    case ClassRole: {
        const std::int32_t code = index.column() == m_target && column.type == ColumnType::Category ? column.codes[row] : -1;
        return code < 0 ? QVariant() : QVariant(m_classOfCode[static_cast<std::size_t>(code)]);
    }
    default:
        return {};
    }
}

QVariant DatasetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role != Qt::DisplayRole ? QVariant()
               : isMarked(static_cast<std::size_t>(section))
                   ? QVariant(QStringLiteral("\u2022 ") + QString::number(section + 1))
                   : QVariant(section + 1);
    if (!m_data || section < 0 || section >= columnCount())
        return {};
    const Column &column = m_data->columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return qstr(column.name);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column.type == ColumnType::Number ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && !column.description.empty())
        return shown(column.description);
    return {};
}

void ClassPillDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant place = index.data(DatasetModel::ClassRole);
    if (!place.isValid() || place.toInt() < 0) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const Tokens &t = tokens(option.palette);
    const QString word = index.data().toString();
    const QFontMetrics metrics(secondaryFont());
    const int width = std::min(option.rect.width() - 8, metrics.horizontalAdvance(word) + 22);
    const QRectF pill(option.rect.left() + 4, option.rect.center().y() - 9.5, width, 20);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.inset);
    painter->drawRoundedRect(pill, 10, 10);
    painter->setFont(secondaryFont());
    painter->setPen(readableOn(t.series(place.toInt()), t.inset));
    painter->drawText(pill, Qt::AlignCenter, metrics.elidedText(word, Qt::ElideRight, width - 12));
    painter->restore();
}

} // namespace netloom
