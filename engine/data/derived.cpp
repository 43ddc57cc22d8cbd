// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/derived.hpp"

#include "engine/data/picked_rows.hpp"

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

Values<double> valuesOf(const DerivedColumn &derived, const Dataset &data, const JobControl &job)
{
    try {
        Formula formula(derived.formula, data);
        Values<double> values(data.rows);
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
    Values<std::int64_t> rows;
    try {
        Formula formula(condition, *data);
        for (std::size_t row = 0; row < data->rows; ++row) {
            look(row, data->rows, job);
            if (formula.isTrue(row))
                rows.push_back(static_cast<std::int64_t>(row));
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
    return pickedRows(*data, rows);
}

} // namespace netloom
