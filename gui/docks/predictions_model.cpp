// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/predictions_model.hpp"

#include "gui/plots/plot.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"

#include <algorithm>

namespace netloom {

void PredictionsModel::setPredictions(Predictions predictions)
{
    beginResetModel();
    m_predictions = std::move(predictions);
    m_unusable = static_cast<std::size_t>(std::count_if(m_predictions.rows.begin(), m_predictions.rows.end(),
                                                        [](const auto &row) { return row.values.empty(); }));
    endResetModel();
}

int PredictionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_predictions.rows.size());
}

int PredictionsModel::valueColumns() const
{
    return static_cast<int>(m_predictions.hasValueATarget() ? m_predictions.targets.size() : m_predictions.classes.size());
}

int PredictionsModel::spreadColumns() const
{
    if (m_predictions.networks < 2)
        return 0;
    return m_predictions.hasValueATarget() ? valueColumns() : 1;
}

int PredictionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstValueColumn() + valueColumns() + spreadColumns() + (m_unusable > 0 ? 1 : 0);
}

QVariant PredictionsModel::text(const Predictions::Row &row, int column) const
{
    const int value = column - firstValueColumn();
    if (column == 0)
        return qstr(row.id);
    if (value < 0)
        return qstr(row.prediction);
    const int spread = value - valueColumns();
    if (spread >= spreadColumns())
        return shown(row.error);
    if (spread >= 0 && row.values.empty())
        return {};
    if (spread >= 0 && !m_predictions.hasValueATarget())
        return QString::number(row.disagreement, 'f', 2);
    if (spread >= 0)
        return QStringLiteral("± ") + shortNumber(row.spread.at(static_cast<std::size_t>(spread)), 3);
    if (static_cast<std::size_t>(value) >= row.values.size())
        return {};
    const double number = row.values[static_cast<std::size_t>(value)];
    return m_predictions.task == Task::Regression ? shortNumber(number, 4) : QString::number(number, 'f', 3);
}

QVariant PredictionsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Predictions::Row &row = m_predictions.rows[static_cast<std::size_t>(index.row())];
    const int value = index.column() - firstValueColumn();
    const bool isValue = value >= 0 && value < valueColumns();
    const bool isSpread = value >= valueColumns() && value < valueColumns() + spreadColumns();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return row.error.empty() ? QVariant() : shown(row.error);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (isValue || isSpread ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        return isValue || isSpread ? QVariant(numberFont()) : QVariant();
    case Qt::ForegroundRole:
        return value >= valueColumns() + spreadColumns() ? QVariant(tokens(QPalette()).warning) : QVariant();
    case ShareRole:
        if (isValue && m_predictions.task != Task::Regression && static_cast<std::size_t>(value) < row.values.size())
            return row.values[static_cast<std::size_t>(value)];
        return {};
    default:
        return {};
    }
}

QVariant PredictionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const int value = section - firstValueColumn();
    const bool isValue = value >= 0 && value < valueColumns();
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (isValue ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return m_predictions.idName == "row" ? tr("row") : qstr(m_predictions.idName);
    if (value < 0)
        return tr("prediction");
    const int spread = value - valueColumns();
    if (spread >= spreadColumns())
        return tr("why not");
    if (spread >= 0 && !m_predictions.hasValueATarget())
        return tr("disagreement");
    if (spread >= 0)
        return m_predictions.targets.size() == 1
                   ? tr("deviation")
                   : tr("deviation of %1").arg(qstr(m_predictions.targets[static_cast<std::size_t>(spread)]));
    const auto at = static_cast<std::size_t>(value);
    return qstr(m_predictions.hasValueATarget() ? m_predictions.targets[at] : m_predictions.classes[at]);
}

} // namespace netloom
