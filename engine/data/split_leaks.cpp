// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/split_leaks.hpp"

#include "engine/data/equal_rows.hpp"
#include "engine/data/sort_numbers.hpp"

#include <algorithm>
#include <set>

namespace netloom {

namespace {

constexpr int nearFigures = 4;
constexpr std::size_t rowsInAGo = 65'536;

using Hashes = Values<std::uint64_t>;

/// The hashes of these rows, sorted: a fifth of the memory of a hash table, and not slower where there are millions.
Hashes hashesOf(const Hashes &hashes, const std::vector<std::uint32_t> &rows)
{
    Hashes found(rows.size());
    std::transform(rows.begin(), rows.end(), found.begin(), [&hashes](std::uint32_t row) { return hashes[row]; });
    sortKeys(found);
    return found;
}

bool contains(const Hashes &sorted, std::uint64_t hash)
{
    return std::binary_search(sorted.begin(), sorted.end(), hash);
}

SplitLeaks::TornGroup tornGroup(const Column &column, const Split &split)
{
    std::set<std::string> trained, torn;
    for (const std::uint32_t row : split.train)
        if (!column.isMissing(row))
            trained.insert(column.cellText(row));
    SplitLeaks::TornGroup found{column.name};
    for (const auto *part : {&split.validation, &split.test})
        for (const std::uint32_t row : *part)
            if (!column.isMissing(row))
                if (const std::string group = column.cellText(row); trained.contains(group)) {
                    torn.insert(group);
                    ++found.rows;
                }
    found.groups = torn.size();
    return found;
}

} // namespace

SplitLeaks findSplitLeaks(const Dataset &data, const std::vector<ColumnRole> &roles, const Split &split,
                          const JobControl &job)
{
    SplitLeaks leaks;
    std::vector<int> features;
    for (std::size_t i = 0; i < data.columns.size() && i < roles.size(); ++i) {
        job.throwIfStopped();
        if (roles[i] == ColumnRole::Feature)
            features.push_back(static_cast<int>(i));
        else if (roles[i] == ColumnRole::Group)
            if (SplitLeaks::TornGroup torn = tornGroup(data.columns[i], split); torn.groups > 0)
                leaks.groups.push_back(std::move(torn));
    }
    if (features.empty())
        return leaks;
    const Hashes exact = rowHashes(data, features, 0, job);
    const Hashes trained = hashesOf(exact, split.train);
    job.throwIfStopped();
    const bool canBeNear = std::any_of(features.begin(), features.end(), [&data](int column) {
        return data.columns[static_cast<std::size_t>(column)].type == ColumnType::Number;
    });
    const Hashes near = canBeNear ? rowHashes(data, features, nearFigures, job) : exact;
    const Hashes nearlyTrained = canBeNear ? hashesOf(near, split.train) : trained;
    job.throwIfStopped();
    for (const auto *part : {&split.validation, &split.test})
        for (std::size_t i = 0; i < part->size(); ++i) {
            if (i % rowsInAGo == 0)
                job.throwIfStopped();
            const std::uint32_t row = (*part)[i];
            const bool isEqual = contains(trained, exact[row]);
            leaks.equalRows += isEqual;
            leaks.nearRows += !isEqual && contains(nearlyTrained, near[row]);
        }
    return leaks;
}

std::optional<Text> leaksInWords(const SplitLeaks &leaks)
{
    if (!leaks.groups.empty())
        return text(
            NL_TEXT("{1} of the groups in '{2}' stand in training and in the test or validation part, which makes the "
                    "score look better than it is; split by that column under Task and split."),
            leaks.groups.front().groups, leaks.groups.front().column);
    if (leaks.equalRows > 0)
        return text(
            NL_TEXT("{1} rows of the test and validation parts equal rows of the training part, which makes the score "
                    "look better than it is; keep equal rows together under Task and split."),
            leaks.equalRows);
    return std::nullopt;
}

} // namespace netloom
