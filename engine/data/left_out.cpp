// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/left_out.hpp"

#include "engine/data/murmur_hash.hpp"
#include "engine/data/picked_rows.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace netloom {

namespace {

constexpr std::size_t rowsBetweenStops = 4096;

/// The shortest text that reads back as the number, so that it equals the word of a category.
std::string exactText(double value)
{
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value + 0.0).ptr; // 0 for -0
    return {buffer, end};
}

void addCell(MurmurHash &hash, const Column &column, std::size_t row)
{
    if (column.isMissing(row)) {
        hash.addWord(0);
        return;
    }
    hash.addWord(1);
    if (column.type == ColumnType::Number)
        hash.addText(exactText(column.numbers[row]));
    else if (column.type == ColumnType::Category)
        hash.addText(column.categories[static_cast<std::size_t>(column.codes[row])]);
    else if (column.type == ColumnType::Text)
        hash.addText(column.texts[row]);
    else
        hash.add(column.values.data() + row * static_cast<std::size_t>(column.shape.size()),
                 static_cast<std::size_t>(column.shape.size()) * sizeof(float));
}

std::uint64_t firstHalf(const MurmurHash &hash)
{
    const std::string digits = hash.hex();
    std::uint64_t key = 0;
    std::from_chars(digits.data(), digits.data() + 16, key, 16);
    return key;
}

/// The keys of `count` rows; rowAt(i) is the i-th of them.
template <class RowAt>
std::vector<std::uint64_t> keysOf(const Dataset &data, std::size_t count, RowAt rowAt,
                                  const std::vector<std::string> &columns, const JobControl &job)
{
    std::vector<const Column *> telling;
    for (const std::string &name : columns)
        telling.push_back(&data.columns[static_cast<std::size_t>(data.at(name))]);
    std::vector<std::uint64_t> keys(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (i % rowsBetweenStops == 0) {
            job.throwIfStopped();
            job.report(static_cast<double>(i) / static_cast<double>(count), text(NL_TEXT("Telling rows apart")));
        }
        MurmurHash hash;
        for (const Column *column : telling)
            addCell(hash, *column, rowAt(i));
        keys[i] = firstHalf(hash);
    }
    return keys;
}

} // namespace

std::vector<std::uint64_t> rowKeys(const Dataset &data, const std::vector<std::string> &columns, const JobControl &job)
{
    return keysOf(
        data, data.rows, [](std::size_t row) { return row; }, columns, job);
}

LeftOutRows leaveOut(const Dataset &data, const std::vector<std::uint32_t> &rows, std::vector<std::string> columns,
                     std::string file, const JobControl &job)
{
    LeftOutRows leftOut{std::move(file), std::move(columns), {}};
    leftOut.keys = keysOf(
        data, rows.size(), [&rows](std::size_t i) { return rows[i]; }, leftOut.columns, job);
    std::sort(leftOut.keys.begin(), leftOut.keys.end());
    leftOut.keys.erase(std::unique(leftOut.keys.begin(), leftOut.keys.end()), leftOut.keys.end());
    return leftOut;
}

bool areKnown(const LeftOutRows &rows, const Dataset &data)
{
    return std::all_of(rows.columns.begin(), rows.columns.end(),
                       [&](const std::string &name) { return data.find(name) >= 0; });
}

DatasetPtr withoutRows(DatasetPtr data, const std::vector<LeftOutRows> &leftOut, const JobControl &job)
{
    std::vector<bool> isUnwanted(data->rows, false);
    for (const LeftOutRows &each : leftOut) {
        if (!areKnown(each, *data))
            continue;
        const std::vector<std::uint64_t> keys = rowKeys(*data, each.columns, job);
        for (std::size_t row = 0; row < data->rows; ++row)
            if (std::binary_search(each.keys.begin(), each.keys.end(), keys[row]))
                isUnwanted[row] = true;
    }
    std::vector<std::int64_t> rows;
    for (std::size_t row = 0; row < data->rows; ++row)
        if (!isUnwanted[row])
            rows.push_back(static_cast<std::int64_t>(row));
    if (rows.size() == data->rows)
        return data;
    if (rows.empty())
        throw Error(ErrorKind::Usage, data->provenance.title,
                    text(NL_TEXT("All rows are left out. Put some of them back.")));
    return pickedRows(*data, rows);
}

} // namespace netloom
