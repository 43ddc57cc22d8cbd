// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/generated_model.hpp"

#include "gui/plots/plot.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <span>

namespace netloom {

namespace {

bool areWhole(std::span<const double> numbers)
{
    return std::all_of(numbers.begin(), numbers.end(), [](double x) { return !std::isfinite(x) || x == std::floor(x); });
}

} // namespace

void GeneratedModel::setRows(GeneratedRowsPtr rows, bool hasDrawings)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_hasDrawings = hasDrawings && m_rows && m_rows->judgement;
    m_properties.clear();
    if (m_rows && m_rows->judgement)
        for (const Column &column : m_rows->judgement->rows->columns)
            if (column.type == ColumnType::Number)
                m_properties.push_back({&column, areWhole(column.numbers)});
    endResetModel();
}

int GeneratedModel::columnOf(const std::string &property) const
{
    for (std::size_t i = 0; i < m_properties.size(); ++i)
        if (m_properties[i].column->name == property)
            return standingColumn() + 1 + static_cast<int>(i);
    return -1;
}

int GeneratedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_rows ? 0 : static_cast<int>(m_rows->sequences.size());
}

int GeneratedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_rows ? 0 : standingColumn() + 2 + static_cast<int>(m_properties.size());
}

GeneratedModel::Place GeneratedModel::placeOf(int column) const
{
    if (m_hasDrawings && column == 0)
        return {Kind::Drawing};
    if (column < standingColumn())
        return {Kind::Written};
    if (column == standingColumn())
        return {Kind::Standing};
    return column + 1 == columnCount() ? Place{Kind::Likelihood}
                                       : Place{Kind::Property, static_cast<std::size_t>(column - standingColumn() - 1)};
}

double GeneratedModel::numberAt(std::size_t row, const Place &place) const
{
    return place.kind == Kind::Likelihood ? m_rows->sequences[row].logLikelihood
                                          : m_properties[place.property].column->numbers[row];
}

QString GeneratedModel::words(std::size_t row, const Place &place) const
{
    const auto &judgement = m_rows->judgement;
    switch (place.kind) {
    case Kind::Drawing:
        return {};
    case Kind::Written:
        return qstr(judgement ? judgement->rows->columns.front().cellText(row) : m_rows->sequences[row].tokens);
    case Kind::Standing:
        if (judgement)
            return shown(standingName(judgement->standings[row]));
        return m_rows->sequences[row].isComplete ? tr("whole") : tr("cut off");
    case Kind::Property:
    case Kind::Likelihood:
        break;
    }
    const double number = numberAt(row, place);
    if (!std::isfinite(number))
        return {};
    const bool isWhole = place.kind == Kind::Property && m_properties[place.property].isWhole;
    return isWhole ? QLocale().toString(number, 'f', 0) : shortNumber(number);
}

QVariant GeneratedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const Place place = placeOf(index.column());
    const bool isNumber = place.kind == Kind::Property || place.kind == Kind::Likelihood;
    const auto &judgement = m_rows->judgement;
    const bool isInvalid = judgement && judgement->standings[row] == GeneratedStanding::Invalid;
    switch (role) {
    case Qt::DisplayRole:
        return words(row, place);
    case SortRole:
        if (place.kind == Kind::Standing && judgement)
            return static_cast<int>(judgement->standings[row]);
        return isNumber ? QVariant(numberAt(row, place)) : QVariant(words(row, place));
    case RowRole:
        return index.row();
    case Qt::ToolTipRole:
        if (isInvalid)
            return shown(judgement->reasons[row]);
        return place.kind == Kind::Written ? QVariant(words(row, place)) : QVariant();
    case Qt::AccessibleTextRole:
        return place.kind == Kind::Drawing ? QVariant(words(row, {Kind::Written})) : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        return isNumber ? QVariant(numberFont()) : place.kind == Kind::Written ? QVariant(monoFont()) : QVariant();
    case Qt::ForegroundRole:
        if (place.kind != Kind::Standing || !judgement)
            return {};
        return judgement->standings[row] == GeneratedStanding::New ? QVariant(tokens(QPalette()).good)
               : isInvalid                                         ? QVariant(tokens(QPalette()).bad)
                                                                   : QVariant();
    default:
        return {};
    }
}

QVariant GeneratedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_rows || section >= columnCount())
        return {};
    const Place place = placeOf(section);
    const Column *property = place.kind == Kind::Property ? m_properties[place.property].column : nullptr;
    if (role == Qt::ToolTipRole)
        return property                         ? QVariant(shown(property->description))
               : place.kind == Kind::Likelihood ? QVariant(tr("The logarithm of its probability, by the model itself."))
                                                : QVariant();
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter |
                                (property || place.kind == Kind::Likelihood ? Qt::AlignHCenter : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (place.kind) {
    case Kind::Drawing:
        return tr("Drawing");
    case Kind::Written:
        return m_rows->judgement ? qstr(m_rows->judgement->rows->columns.front().name) : tr("Tokens");
    case Kind::Standing:
        return tr("What it is");
    case Kind::Likelihood:
        return tr("Log likelihood");
    case Kind::Property:
        break;
    }
    return property->unit.empty() ? qstr(property->name)
                                  : QStringLiteral("%1 (%2)").arg(qstr(property->name), qstr(property->unit));
}

} // namespace netloom
