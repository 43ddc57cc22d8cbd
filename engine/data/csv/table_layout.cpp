// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csv/table_layout.hpp"

#include "engine/data/csv/column_builder.hpp"

#include <algorithm>
#include <set>

namespace netloom {

namespace {

bool isLayoutNumber(const std::string &cell, NumberStyle style)
{
    return parseNumber(cell, style) || isInfinite(cell, style);
}

/// Each column votes: a word above numbers says header, a number above numbers says none.
bool isHeader(const HeadRows &rows, NumberStyle style, const MissingWords &missing,
              const std::map<std::string, ColumnType> &hints)
{
    const auto &first = rows.front();
    const auto isExpected = [&](const std::string &cell) { return hints.contains(cell); };
    const auto expected = std::count_if(first.begin(), first.end(), isExpected);
    if (expected > 0 && static_cast<std::size_t>(expected) * 2 >= std::min(first.size(), hints.size()))
        return true;
    int votes = 0;
    bool isDistinct = true;
    bool isRepeatedBelow = false;
    for (std::size_t i = 0; i < first.size(); ++i) {
        std::size_t words = 0;
        std::size_t numbers = 0;
        for (std::size_t row = 1; row < rows.size(); ++row) {
            if (i >= rows[row].size() || missing.contains(rows[row][i]))
                continue;
            (isLayoutNumber(rows[row][i], style) ? numbers : words) += 1;
            isRepeatedBelow = isRepeatedBelow || rows[row][i] == first[i];
        }
        isDistinct = isDistinct && !first[i].empty() && std::count(first.begin(), first.end(), first[i]) == 1;
        const bool isNumericBelow = numbers > 0 && words * 20 <= numbers;
        if (isLayoutNumber(first[i], style))
            votes -= rows.size() == 1 || isNumericBelow || numbers > 0 ? 1 : 0;
        else if (isNumericBelow && !missing.contains(first[i]))
            votes += 1;
    }
    return votes != 0 ? votes > 0 : isDistinct && !isRepeatedBelow;
}

} // namespace

ParamSpec headerSpec()
{
    ParamSpec header;
    header.key = "header";
    header.label = NL_TEXT("Header");
    header.type = ParamType::Choice;
    header.defaultValue = std::string("auto");
    header.choices = {"auto", "yes", "no"};
    header.help = NL_TEXT("Whether the first row holds the names of the columns.");
    return header;
}

std::vector<std::string> columnNames(const std::vector<std::string> &header, std::size_t columns, TableLayout &layout)
{
    std::vector<std::string> names = header;
    if (names.size() + 1 == columns)
        names.insert(names.begin(), "row_name"); // R's write.table leaves the row names' header out
    names.resize(std::max(columns, names.size()));
    std::set<std::string> taken(names.begin(), names.end());
    std::set<std::string> used;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].empty())
            names[i] = "column_" + std::to_string(i + 1);
        if (!used.insert(names[i]).second) {
            layout.renamed.push_back(names[i]);
            const std::string base = names[i];
            for (int number = 2; taken.contains(names[i]) || used.contains(names[i]); ++number)
                names[i] = base + "_" + std::to_string(number);
            used.insert(names[i]);
        }
    }
    return names;
}

void guessLayout(HeadRows rows, const std::string &header, const MissingWords &missing,
                 const std::map<std::string, ColumnType> &hints, TableLayout &layout)
{
    layout.hasHeader = header == "auto" ? isHeader(rows, layout.numbers, missing, hints) : header == "yes";
    const std::vector<std::string> first = layout.hasHeader ? rows.front() : std::vector<std::string>{};
    if (layout.hasHeader)
        rows.erase(rows.begin());
    const std::size_t width = rows.empty() ? first.size() : commonWidth(rows).cells;
    // A header that the rows do not fit still says what the columns are; rows of another width are then rejected.
    const bool isWidthOfRows = !layout.hasHeader || first.size() + 1 == width;
    layout.names = columnNames(first, isWidthOfRows ? width : first.size(), layout);

    layout.beginsAsWords.assign(layout.names.size(), false);
    for (std::size_t i = 0; i < layout.names.size(); ++i) {
        std::size_t words = 0;
        std::size_t cells = 0;
        bool hasLeadingZeros = false;
        for (const auto &row : rows) {
            if (row.size() != layout.names.size() || missing.contains(row[i]))
                continue;
            ++cells;
            words += !isLayoutNumber(row[i], layout.numbers);
            hasLeadingZeros = hasLeadingZeros || beginsWithZeros(row[i]);
        }
        layout.beginsAsWords[i] = hasLeadingZeros || (words * 20 >= cells && words > 0);
    }
}

} // namespace netloom
