// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/column.hpp"

#include "engine/base/text.hpp"
#include "engine/data/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <string_view>
#include <unordered_map>

namespace netloom {

namespace {

/// Words become codes into a sorted list, so that the codes do not depend on the order of the rows.
Column categoryFromWords(Column result, std::span<const std::string> words)
{
    std::unordered_map<std::string_view, std::int32_t> codes;
    for (const std::string &word : words)
        if (!word.empty() && codes.emplace(word, 0).second)
            result.categories.push_back(word);
    std::sort(result.categories.begin(), result.categories.end());
    for (std::size_t i = 0; i < result.categories.size(); ++i)
        codes.at(result.categories[i]) = static_cast<std::int32_t>(i);
    result.codes.reserve(words.size());
    for (const std::string &word : words)
        result.codes.push_back(word.empty() ? -1 : codes.at(word));
    return result;
}

std::size_t rowCount(const Column &column)
{
    switch (column.type) {
    case ColumnType::Number:
        return column.numbers.size();
    case ColumnType::Category:
        return column.codes.size();
    case ColumnType::Text:
        return column.texts.size();
    case ColumnType::Tensor:
        break;
    }
    const auto size = static_cast<std::size_t>(std::max<std::int64_t>(column.shape.size(), 1));
    return column.values.size() / size;
}

} // namespace

bool Column::isMissing(std::size_t row) const
{
    switch (type) {
    case ColumnType::Number:
        return std::isnan(numbers[row]);
    case ColumnType::Category:
        return codes[row] < 0;
    case ColumnType::Text:
        return texts[row].empty();
    case ColumnType::Tensor:
        break;
    }
    const auto size = static_cast<std::size_t>(shape.size());
    const float *first = values.data() + row * size;
    return std::all_of(first, first + size, [](float value) { return std::isnan(value); });
}

std::string Column::cellText(std::size_t row) const
{
    if (isMissing(row))
        return {};
    switch (type) {
    case ColumnType::Number:
        return toWord(numbers[row]);
    case ColumnType::Category:
        return categories[static_cast<std::size_t>(codes[row])];
    case ColumnType::Text:
        return texts[row];
    case ColumnType::Tensor:
        break;
    }
    return shape.str();
}

Column convertColumn(const Column &column, ColumnType type, std::size_t &lost)
{
    lost = 0;
    if (type == column.type)
        return column;
    Column result;
    result.name = column.name;
    result.type = type;
    result.unit = column.unit;
    result.description = column.description;

    const std::size_t rows = rowCount(column);
    Values<std::string> words(rows);
    if (column.type != ColumnType::Tensor && type != ColumnType::Tensor) {
        for (std::size_t row = 0; row < rows; ++row)
            words[row] = column.cellText(row);
    } else {
        for (std::size_t row = 0; row < rows; ++row)
            lost += !column.isMissing(row);
    }

    switch (type) {
    case ColumnType::Category:
        return categoryFromWords(std::move(result), words);
    case ColumnType::Text:
        result.texts = std::move(words);
        break;
    case ColumnType::Number:
        result.numbers.reserve(rows);
        for (const std::string &word : words) {
            const auto number = parseNumber(word, {});
            lost += !number && !word.empty();
            result.numbers.push_back(number.value_or(std::numeric_limits<double>::quiet_NaN()));
        }
        break;
    case ColumnType::Tensor:
        result.shape = Shape{1};
        result.values.assign(rows, std::numeric_limits<float>::quiet_NaN());
        break;
    }
    return result;
}

std::string typeName(ColumnType type)
{
    switch (type) {
    case ColumnType::Number:
        return NL_TEXT("number");
    case ColumnType::Category:
        return NL_TEXT("category");
    case ColumnType::Text:
        return NL_TEXT("text");
    case ColumnType::Tensor:
        return NL_TEXT("tensor");
    }
    return {};
}

std::string roleName(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Feature:
        return "feature";
    case ColumnRole::Target:
        return "target";
    case ColumnRole::Id:
        return "id";
    case ColumnRole::Group:
        return "group";
    case ColumnRole::Time:
        return "time";
    case ColumnRole::Ignored:
        return "ignored";
    }
    return {};
}

} // namespace netloom
