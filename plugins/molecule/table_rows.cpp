// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/table_rows.hpp"

#include "engine/data/picked_rows.hpp"

#include <algorithm>

namespace netloom {

namespace {

constexpr std::size_t mostProblemsKept = 1000;

/// A category that no row has any longer is none.
Column withoutUnusedCategories(const Column &column)
{
    std::size_t lost = 0;
    return convertColumn(convertColumn(column, ColumnType::Text, lost), ColumnType::Category, lost);
}

void takeRows(Dataset &data, const std::vector<std::int64_t> &rows)
{
    for (Column &column : data.columns) {
        column = pickedRows(column, rows);
        if (column.type == ColumnType::Category)
            column = withoutUnusedCategories(column);
    }
    data.lines = picked(data.lines, rows, std::int64_t{0});
    data.parts = picked(data.parts, rows, std::uint8_t{0});
    data.rows = rows.size();
}

[[noreturn]] void throwNothingLeft(const ReadResult &found, const std::string &path)
{
    const auto first = std::find_if(found.problems.begin(), found.problems.end(),
                                    [](const Problem &problem) { return problem.isRowRejected; });
    if (first == found.problems.end())
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("There is nothing in the file that can be used. Choose another file.")));
    throw Error(ErrorKind::File, first->place(),
                text(NL_TEXT("No row of the file can be used. The first trouble: {1}"), first->message.str()));
}

} // namespace

void keepProblem(ReadResult &found, Problem problem, bool keepsAll)
{
    ++found.problemCount;
    if (keepsAll || found.problems.size() < mostProblemsKept)
        found.problems.push_back(std::move(problem));
}

std::vector<std::int64_t> keepGoodRows(Dataset &data, ReadResult &found, const std::string &path, std::int64_t columnInFile,
                                       bool keepsAll, const std::function<RowTrouble(std::size_t row)> &troubleOf)
{
    std::vector<std::int64_t> good;
    for (std::size_t row = 0; row < data.rows; ++row) {
        RowTrouble trouble = troubleOf(row);
        if (trouble.reason.empty()) {
            good.push_back(static_cast<std::int64_t>(row));
            continue;
        }
        keepProblem(found, {path, trouble.line, columnInFile, std::move(trouble.reason), true}, keepsAll);
        ++found.rowsRejected;
    }
    std::stable_sort(found.problems.begin(), found.problems.end(),
                     [](const Problem &a, const Problem &b) { return a.line < b.line; });
    if (good.empty())
        throwNothingLeft(found, path);
    if (good.size() < data.rows)
        takeRows(data, good);
    return good;
}

} // namespace netloom
