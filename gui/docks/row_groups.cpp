// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/row_groups.hpp"

#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace netloom {

namespace {

constexpr std::size_t mostCategories = 8;
constexpr std::size_t fifths = 5;

struct GroupWords {
    Q_DECLARE_TR_FUNCTIONS(RowGroups)
};

RowGroups byWords(const Column &column, std::size_t rows)
{
    RowGroups groups;
    const std::size_t count = column.categories.size();
    std::vector<std::size_t> frequency(count);
    for (const std::int32_t code : column.codes)
        if (code >= 0)
            ++frequency[static_cast<std::size_t>(code)];
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const bool areTooMany = count > mostCategories;
    if (areTooMany)
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return frequency[a] > frequency[b]; });
    const std::size_t named = areTooMany ? mostCategories - 1 : count;
    std::vector<int> groupOf(count, static_cast<int>(named));
    for (std::size_t i = 0; i < named; ++i) {
        groupOf[order[i]] = static_cast<int>(i);
        groups.names.push_back(qstr(column.categories[order[i]]));
    }
    if (areTooMany)
        groups.names.push_back(GroupWords::tr("others"));
    for (std::size_t row = 0; row < rows; ++row)
        groups.ofRow.push_back(column.codes[row] < 0 ? -1 : groupOf[static_cast<std::size_t>(column.codes[row])]);
    return groups;
}

RowGroups byFifths(const Column &column, std::size_t rows)
{
    RowGroups groups;
    groups.isOrdered = true;
    std::vector<double> sorted;
    for (const double value : column.numbers)
        if (std::isfinite(value))
            sorted.push_back(value);
    std::sort(sorted.begin(), sorted.end());
    std::vector<double> ends; // the largest of each fifth; equal ones are one
    for (std::size_t i = 1; i <= fifths && !sorted.empty(); ++i)
        if (const double end = sorted[std::max<std::size_t>(1, sorted.size() * i / fifths) - 1];
            ends.empty() || end > ends.back())
            ends.push_back(end);
    for (const double end : ends)
        groups.names.push_back(GroupWords::tr("to %1").arg(shortNumber(end)));
    for (std::size_t row = 0; row < rows; ++row) {
        const double value = column.numbers[row];
        groups.ofRow.push_back(
            std::isfinite(value) ? static_cast<int>(std::lower_bound(ends.begin(), ends.end(), value) - ends.begin()) : -1);
    }
    return groups;
}

} // namespace

RowGroups groupsByColumn(const Column &column, std::size_t rows)
{
    if (column.type == ColumnType::Category)
        return byWords(column, rows);
    return column.type == ColumnType::Number ? byFifths(column, rows) : RowGroups();
}

RowGroups groupsByPart(const Split &split, std::size_t rows)
{
    RowGroups groups{std::vector<int>(rows, -1),
                     {GroupWords::tr("training"), GroupWords::tr("validation"), GroupWords::tr("test")}};
    int part = 0;
    for (const std::vector<std::uint32_t> *its : {&split.train, &split.validation, &split.test}) {
        for (const std::uint32_t row : *its)
            if (row < rows)
                groups.ofRow[row] = part;
        ++part;
    }
    return groups;
}

} // namespace netloom
