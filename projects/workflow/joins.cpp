// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/workflow.hpp"

#include "engine/data/join.hpp"

#include <algorithm>
#include <filesystem>

namespace netloom {

ReadResult withJoins(ReadResult read, const std::vector<DataJoin> &joins, const DataProvider &provider,
                     const JobControl &job)
{
    for (const DataJoin &join : joins) {
        const ReadResult other = provider.read({join.path}, join.reader, join.options, job);
        const JoinedTables joined = joinTables(*read.data, *other.data, join.key, join.otherKey, job);
        const std::string name = std::filesystem::path(join.path).filename().string();
        read.problems.push_back(
            {join.path, 0, 0,
             text(NL_TEXT("{1#} of {2#} rows have a partner in {3}; {4#} rows there have none here, and {5#} repeat a key."),
                  joined.matched, read.data->rows, name, joined.unused, joined.repeated),
             false});
        ++read.problemCount;
        // What was noticed in the other file is told, too; the rows that count are those of the first.
        for (Problem problem : other.problems) {
            problem.isRowRejected = false;
            read.problems.push_back(std::move(problem));
        }
        read.problemCount += other.problemCount;
        read.data = joined.data;
    }
    return read;
}

ReadResult withNeededJoins(ReadResult read, const RunRecord &run, const std::vector<DataJoin> &joins,
                           const DataProvider &provider, const JobControl &job)
{
    const bool isWhole =
        std::all_of(run.preparation.features.begin(), run.preparation.features.end(), [&](const auto &feature) {
            const auto &derived = run.preparation.derived;
            return read.data->find(feature.column) >= 0 ||
                   std::any_of(derived.begin(), derived.end(),
                               [&](const auto &each) { return each.name == feature.column; });
        });
    return isWhole ? read : withJoins(std::move(read), joins, provider, job);
}

} // namespace netloom
