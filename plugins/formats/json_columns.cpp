// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/json_columns.hpp"

#include "engine/base/error.hpp"

#include <set>

namespace netloom {

namespace {

constexpr std::size_t mostJsonColumns = 65536;

std::string jsonElementName(const std::string &name, std::size_t place)
{
    return name + "[" + std::to_string(place) + "]";
}

/// How many elements are expected of the arrays under a name; 0 when none are.
std::size_t expectedJsonElements(const std::string &name, const std::map<std::string, ColumnType> &hints)
{
    std::size_t count = 0;
    while (hints.contains(jsonElementName(name, count)))
        ++count;
    return count;
}

bool hasInnerJsonNames(const std::string &name, const std::set<std::string> &all)
{
    const auto next = all.lower_bound(name + ".");
    return next != all.end() && next->starts_with(name + ".");
}

} // namespace

void JsonColumns::look(const JsonRow &row, const std::string &path)
{
    ++m_rows;
    eachJsonLeaf(row, [&](const std::string &name, const JsonRow &value) {
        const auto [place, isNew] = m_places.try_emplace(name, m_keys.size());
        if (isNew) {
            m_keys.push_back({});
            m_keys.back().name = name;
            ++m_columns;
        }
        Key &key = m_keys[place->second];
        const std::size_t length = key.arrayLength;
        lookAt(key, value);
        m_columns += key.arrayLength - length;
        if (m_columns > mostJsonColumns)
            throw Error(
                ErrorKind::File, path,
                text(NL_TEXT("The rows have more than {1} different names and array elements, which is no table. Take "
                             "fewer."),
                     mostJsonColumns));
    });
}

void JsonColumns::lookAt(Key &key, const JsonRow &value) const
{
    if (value.is_null())
        return;
    if (value.is_number()) {
        ++key.values;
        return;
    }
    if (value.is_array()) {
        const std::size_t length = isJsonNumberArray(value) ? value.size() : 0;
        key.arrayLength = key.arrays == 0 || key.arrayLength == length ? length : 0;
        ++key.arrays;
    }
    const std::string cell = jsonCellText(value);
    if (m_missing.contains(cell))
        return;
    ++key.values;
    key.words += !parseNumber(cell, {}).has_value();
}

TableLayout JsonColumns::layout(const std::map<std::string, ColumnType> &hints)
{
    TableLayout layout;
    std::vector<std::string> names;
    std::set<std::string> met;
    for (const Key &key : m_keys)
        met.insert(key.name);
    for (Key &key : m_keys) {
        key.isLeftOut = key.values == 0 && hasInnerJsonNames(key.name, met);
        if (key.isLeftOut)
            continue;
        if (const std::size_t expected = expectedJsonElements(key.name, hints); expected > 0)
            key.arrayLength = expected;
        else if (key.arrays < key.values)
            key.arrayLength = 0; // something else stands there, too
        key.isSpread = key.arrayLength > 0;
        key.column = names.size();
        for (std::size_t i = 0; i < key.arrayLength; ++i) {
            names.push_back(jsonElementName(key.name, i));
            layout.beginsAsWords.push_back(false);
        }
        if (key.isSpread)
            continue;
        names.push_back(key.name);
        layout.beginsAsWords.push_back(key.words * 20 >= key.values && key.words > 0);
    }
    layout.names = columnNames(names, names.size(), layout);
    return layout;
}

std::optional<Text> JsonColumns::fill(const JsonRow &row, std::vector<std::string> &cells) const
{
    std::optional<Text> trouble;
    for (std::string &cell : cells)
        cell.clear();
    eachJsonLeaf(row, [&](const std::string &name, const JsonRow &value) {
        const auto place = m_places.find(name);
        if (place == m_places.end())
            return; // the file grew meanwhile
        const Key &key = m_keys[place->second];
        if (key.isLeftOut)
            return;
        if (!key.isSpread) {
            cells[key.column] = jsonCellText(value);
            if (cells[key.column].find('\0') != std::string::npos)
                trouble = text(NL_TEXT("The row holds a zero byte, which no text has."));
        } else if (value.is_array() && value.size() == key.arrayLength) {
            for (std::size_t i = 0; i < key.arrayLength; ++i)
                cells[key.column + i] = jsonCellText(value[i]);
        } else if (!value.is_null()) {
            trouble =
                text(NL_TEXT("'{1}' should be an array of {2} numbers here. Correct it."), quotable(name), key.arrayLength);
        }
    });
    return trouble;
}

} // namespace netloom
