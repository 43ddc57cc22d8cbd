// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/derived.hpp"

#include "engine/data/murmur_hash.hpp"

#include <algorithm>

namespace netloom {

namespace {

constexpr std::size_t rowsBetweenLooks = 16384;

void look(std::size_t row, std::size_t rows, const JobControl &job)
{
    if (row % rowsBetweenLooks != 0)
        return;
    job.throwIfStopped();
    job.report(static_cast<double>(row) / static_cast<double>(rows), text(NL_TEXT("Working out the formulas")));
}

std::vector<double> valuesOf(const DerivedColumn &derived, const Dataset &data, const JobControl &job)
{
    try {
        Formula formula(derived.formula, data);
        std::vector<double> values(data.rows);
        for (std::size_t row = 0; row < data.rows; ++row) {
            look(row, data.rows, job);
            values[row] = formula.at(row);
        }
        return values;
    } catch (const Error &error) {
        if (error.kind() != ErrorKind::Usage)
            throw;
        throw Error(ErrorKind::Usage, derived.name,
                    text(NL_TEXT("The formula of '{1}' does not work. {2}"), derived.name, error.message()));
    }
}

template <class T>
std::vector<T> some(const std::vector<T> &all, const std::vector<std::uint32_t> &rows, std::size_t width = 1)
{
    std::vector<T> chosen;
    if (all.empty())
        return chosen;
    chosen.reserve(rows.size() * width);
    for (const std::uint32_t row : rows)
        for (std::size_t i = 0; i < width; ++i)
            chosen.push_back(all[row * width + i]);
    return chosen;
}

Column someRows(const Column &column, const std::vector<std::uint32_t> &rows)
{
    Column chosen;
    chosen.name = column.name;
    chosen.type = column.type;
    chosen.unit = column.unit;
    chosen.description = column.description;
    chosen.categories = column.categories;
    chosen.shape = column.shape;
    chosen.numbers = some(column.numbers, rows);
    chosen.codes = some(column.codes, rows);
    chosen.texts = some(column.texts, rows);
    chosen.values = some(column.values, rows, static_cast<std::size_t>(std::max<std::int64_t>(1, column.shape.size())));
    return chosen;
}

/// Whether a formula may use the column: its name stands in it.
bool mentions(const std::string &formula, const std::string &name)
{
    return formula.find(name) != std::string::npos;
}

} // namespace

DatasetPtr withDerived(DatasetPtr data, const std::vector<DerivedColumn> &derived, const JobControl &job)
{
    if (derived.empty())
        return data;
    auto changed = std::make_shared<Dataset>(*data);
    for (const DerivedColumn &each : derived) {
        Column made;
        made.name = each.name;
        made.description = each.formula;
        made.numbers = valuesOf(each, *changed, job);
        if (const int place = changed->find(each.name); place >= 0) {
            changed->columns[static_cast<std::size_t>(place)] = std::move(made);
            continue;
        }
        changed->columns.push_back(std::move(made));
        if (!changed->roles.empty())
            changed->roles.push_back(ColumnRole::Feature);
    }
    return changed;
}

std::vector<DerivedColumn> neededDerived(const std::vector<DerivedColumn> &derived, const std::vector<std::string> &wanted)
{
    std::vector<DerivedColumn> needed;
    for (auto each = derived.rbegin(); each != derived.rend(); ++each)
        if (std::find(wanted.begin(), wanted.end(), each->name) != wanted.end() ||
            std::any_of(needed.begin(), needed.end(),
                        [&](const DerivedColumn &later) { return mentions(later.formula, each->name); }))
            needed.push_back(*each);
    std::reverse(needed.begin(), needed.end());
    return needed;
}

DatasetPtr rowsWhere(DatasetPtr data, const std::string &condition, const JobControl &job)
{
    if (condition.empty())
        return data;
    std::vector<std::uint32_t> rows;
    try {
        Formula formula(condition, *data);
        for (std::size_t row = 0; row < data->rows; ++row) {
            look(row, data->rows, job);
            if (formula.isTrue(row))
                rows.push_back(static_cast<std::uint32_t>(row));
        }
    } catch (const Error &error) {
        if (error.kind() != ErrorKind::Usage)
            throw;
        throw Error(ErrorKind::Usage, "where",
                    text(NL_TEXT("The condition for the rows does not work. {1}"), error.message()));
    }
    if (rows.empty())
        throw Error(ErrorKind::Usage, "where",
                    text(NL_TEXT("For no row '{1}' is true. Change the condition, or take it away."), condition));
    auto chosen = std::make_shared<Dataset>();
    for (const Column &column : data->columns)
        chosen->columns.push_back(someRows(column, rows));
    chosen->rows = rows.size();
    chosen->lines = some(data->lines, rows);
    chosen->parts = some(data->parts, rows);
    chosen->roles = data->roles;
    chosen->provenance = data->provenance;
    MurmurHash hash;
    hash.addText(data->provenance.contentHash);
    hash.add(rows.data(), rows.size() * sizeof(std::uint32_t));
    chosen->provenance.contentHash = hash.hex();
    return chosen;
}

} // namespace netloom
