// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/join.hpp"

#include "engine/data/murmur_hash.hpp"
#include "engine/data/picked_rows.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace netloom {

namespace {

constexpr std::size_t rowsInABlock = 16384;

const Column &keyColumn(const Dataset &data, const std::string &name)
{
    const Column &column = data.columns[static_cast<std::size_t>(data.at(name))];
    if (column.type == ColumnType::Tensor)
        throw Error(
            ErrorKind::Usage, data.provenance.title,
            text(NL_TEXT("'{1}' holds many numbers a row, so no rows can be found by it. Choose another key."), name));
    return column;
}

std::string freeName(const Dataset &data, const std::string &name)
{
    std::string free = name;
    for (int number = 2; data.find(free) >= 0; ++number)
        free = name + " (" + std::to_string(number) + ")";
    return free;
}

/// What the column holds; nothing of a tensor.
std::unordered_set<std::string> valuesOf(const Column &column, std::size_t rows)
{
    std::unordered_set<std::string> values;
    for (std::size_t row = 0; row < rows && column.type != ColumnType::Tensor; ++row)
        if (!column.isMissing(row))
            values.insert(column.cellText(row));
    return values;
}

std::size_t partnersAmong(const Column &column, const std::unordered_set<std::string> &values, std::size_t rows)
{
    std::size_t found = 0;
    for (std::size_t row = 0; row < rows && column.type != ColumnType::Tensor; ++row)
        found += !column.isMissing(row) && values.contains(column.cellText(row)) ? 1 : 0;
    return found;
}

} // namespace

JoinedTables joinTables(const Dataset &first, const Dataset &second, const std::string &key, const std::string &otherKey,
                        const JobControl &job)
{
    const Column &mine = keyColumn(first, key), &theirs = keyColumn(second, otherKey);
    JoinedTables result;
    std::unordered_map<std::string, std::int64_t> places;
    for (std::size_t row = 0; row < second.rows; ++row) {
        if (row % rowsInABlock == 0)
            job.throwIfStopped();
        if (!theirs.isMissing(row) && !places.emplace(theirs.cellText(row), static_cast<std::int64_t>(row)).second)
            ++result.repeated;
    }
    std::vector<std::int64_t> rows(first.rows, noRow);
    std::vector<bool> isUsed(second.rows, false);
    for (std::size_t row = 0; row < first.rows; ++row) {
        if (row % rowsInABlock == 0)
            job.throwIfStopped();
        const auto found = mine.isMissing(row) ? places.end() : places.find(mine.cellText(row));
        if (found == places.end())
            continue;
        rows[row] = found->second;
        isUsed[static_cast<std::size_t>(found->second)] = true;
        ++result.matched;
    }
    result.unused = static_cast<std::size_t>(std::count(isUsed.begin(), isUsed.end(), false)) - result.repeated;
    auto joined = std::make_shared<Dataset>(first);
    for (std::size_t i = 0; i < second.columns.size(); ++i) {
        if (&second.columns[i] == &theirs)
            continue;
        Column column = pickedRows(second.columns[i], rows);
        column.name = freeName(*joined, column.name);
        joined->columns.push_back(std::move(column));
        const ColumnRole role = i < second.roles.size() ? second.roles[i] : ColumnRole::Feature;
        if (!joined->roles.empty())
            joined->roles.push_back(role == ColumnRole::Target ? ColumnRole::Feature : role);
    }
    MurmurHash hash;
    for (const std::string &word : {first.provenance.contentHash, second.provenance.contentHash, key, otherKey})
        hash.addText(word);
    joined->provenance.contentHash = hash.hex();
    result.data = std::move(joined);
    return result;
}

std::size_t partnersOfFirst(const Dataset &first, const Dataset &second, const std::string &key, const std::string &otherKey,
                            std::size_t most)
{
    return partnersAmong(first.columns[static_cast<std::size_t>(first.at(key))],
                         valuesOf(second.columns[static_cast<std::size_t>(second.at(otherKey))], second.rows),
                         std::min(first.rows, most));
}

std::pair<std::string, std::string> guessJoinKeys(const Dataset &first, const Dataset &second, const JobControl &job)
{
    constexpr std::size_t rowsToTry = 2000;
    const std::size_t rows = std::min(first.rows, rowsToTry);
    std::pair<std::string, std::string> best;
    double bestShare = 0.5; // fewer partners than that are chance
    for (const Column &theirs : second.columns) {
        job.throwIfStopped();
        const std::unordered_set<std::string> values = valuesOf(theirs, second.rows);
        for (const Column &mine : first.columns) {
            const double sameName = mine.name == theirs.name ? 0.25 : 0;
            const double share = static_cast<double>(partnersAmong(mine, values, rows)) /
                                     static_cast<double>(std::max<std::size_t>(1, rows)) +
                                 sameName;
            if (share > bestShare) {
                bestShare = share;
                best = {mine.name, theirs.name};
            }
        }
    }
    return best;
}

} // namespace netloom
