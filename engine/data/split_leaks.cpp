// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/split_leaks.hpp"

#include "engine/data/equal_rows.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace netloom {

namespace {

constexpr int nearFigures = 4;

using Hashes = std::unordered_set<std::uint64_t>;

Hashes hashesOf(const std::vector<std::uint64_t> &hashes, const std::vector<std::uint32_t> &rows)
{
    Hashes found;
    found.reserve(rows.size());
    for (const std::uint32_t row : rows)
        found.insert(hashes[row]);
    return found;
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
    const std::vector<std::uint64_t> exact = rowHashes(data, features);
    const Hashes trained = hashesOf(exact, split.train);
    job.throwIfStopped();
    const bool canBeNear = std::any_of(features.begin(), features.end(), [&data](int column) {
        return data.columns[static_cast<std::size_t>(column)].type == ColumnType::Number;
    });
    const std::vector<std::uint64_t> near = canBeNear ? rowHashes(data, features, nearFigures) : exact;
    const Hashes nearlyTrained = canBeNear ? hashesOf(near, split.train) : trained;
    job.throwIfStopped();
    for (const auto *part : {&split.validation, &split.test})
        for (const std::uint32_t row : *part) {
            const bool isEqual = trained.contains(exact[row]);
            leaks.equalRows += isEqual;
            leaks.nearRows += !isEqual && nearlyTrained.contains(near[row]);
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
