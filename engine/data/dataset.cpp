// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/dataset.hpp"

#include "engine/base/catalogue.hpp"
#include "engine/data/murmur_hash.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

namespace netloom {

namespace {

void hashValues(MurmurHash &hash, const Column &column)
{
    constexpr std::uint64_t missing = 0x7ff8000000000000ULL; // every NaN counts as the same "missing"
    hash.addWord(column.numbers.size());
    for (const double value : column.numbers)
        hash.addWord(std::isnan(value) ? missing : std::bit_cast<std::uint64_t>(value));
    hash.addWord(column.codes.size());
    for (const std::int32_t code : column.codes)
        hash.addWord(static_cast<std::uint64_t>(code));
    hash.addWord(column.categories.size());
    for (const std::string &word : column.categories)
        hash.addText(word);
    hash.addWord(column.texts.size());
    for (const std::string &word : column.texts)
        hash.addText(word);
    hash.addText(column.shape.str());
    hash.addWord(column.values.size());
    for (const float value : column.values)
        hash.addWord(std::isnan(value) ? missing : std::bit_cast<std::uint32_t>(value));
}

} // namespace

std::string Problem::place() const
{
    std::string where = file;
    if (line > 0)
        where += (where.empty() ? "" : ":") + std::to_string(line);
    if (line > 0 && column > 0)
        where += ":" + std::to_string(column);
    return where;
}

int Dataset::find(const std::string &name) const
{
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == name)
            return static_cast<int>(i);
    if (name.size() < 2 || name.front() != '#')
        return -1;
    std::size_t number = 0;
    const auto [end, code] = std::from_chars(name.data() + 1, name.data() + name.size(), number);
    const bool isPlace = code == std::errc{} && end == name.data() + name.size() && number >= 1 && number <= columns.size();
    return isPlace ? static_cast<int>(number - 1) : -1;
}

std::size_t Dataset::fileOf(std::size_t row) const
{
    const auto next = std::upper_bound(fileStarts.begin(), fileStarts.end(), row);
    return next == fileStarts.begin() ? 0 : static_cast<std::size_t>(next - fileStarts.begin()) - 1;
}

int Dataset::at(const std::string &name) const
{
    const int index = find(name);
    if (index >= 0)
        return index;
    if (name.starts_with('#'))
        throw Error(ErrorKind::Usage, provenance.title,
                    text(NL_TEXT("There is no column {1}: the data have {2} columns, #1 to #{2}."), name, columns.size()));
    std::vector<std::string> names;
    for (const Column &column : columns)
        names.push_back(column.name);
    const std::string near = nearestWord(name, names);
    if (!near.empty())
        throw Error(ErrorKind::Usage, provenance.title,
                    text(NL_TEXT("There is no column '{1}'. Did you mean '{2}'?"), name, near));
    std::string some;
    for (std::size_t i = 0; i < names.size() && i < 8; ++i)
        some += (i ? ", " : "") + names[i];
    if (names.size() > 8)
        some += ", ...";
    throw Error(ErrorKind::Usage, provenance.title,
                text(NL_TEXT("There is no column '{1}'. The columns are: {2}."), name, some));
}

std::string contentHash(const Dataset &data)
{
    MurmurHash hash;
    hash.addWord(data.rows);
    hash.addWord(data.columns.size());
    for (const Column &column : data.columns) {
        hash.addText(column.name);
        hash.addText(typeName(column.type));
        hash.addText(column.unit);
        hashValues(hash, column);
    }
    hash.addWord(data.parts.size());
    hash.add(data.parts.data(), data.parts.size());
    return hash.hex();
}

} // namespace netloom
