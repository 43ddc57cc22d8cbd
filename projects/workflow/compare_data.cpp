// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/model.hpp"
#include "projects/workflow/other_data.hpp"

#include <algorithm>

namespace netloom {

Comparison compareData(const Bench &bench, const DataSetup &own, const std::vector<std::string> &paths,
                       const DataProvider &provider, const JobControl &job)
{
    RunRecord untrained; // what would be trained now
    untrained.preparation = bench.preparation;
    Comparison made;
    made.other = readForRun(untrained, own, paths, {}, {}, provider, job).data;
    std::vector<Text> errors;
    const auto prepared =
        applyPreparation(bench.preparation, *withTypes(made.other, typesOf(bench.preparation)), &errors, job);
    std::vector<std::uint32_t> usable;
    for (std::uint32_t row = 0; row < prepared->rows; ++row)
        if (row >= errors.size() || errors[row].empty())
            usable.push_back(row);
    Split whole, others; // which part a row falls into may change until training begins
    for (const Part part : {Part::Train, Part::Validation, Part::Test})
        whole.train.insert(whole.train.end(), bench.split.rows(part).begin(), bench.split.rows(part).end());
    std::sort(whole.train.begin(), whole.train.end());
    others.train = usable;
    made.shared = sharedRows(*prepared, usable, *bench.prepared, whole, job);
    for (const SharedRows::Row &found : sharedRows(*bench.prepared, whole.train, *prepared, others, job).rows)
        made.own.push_back(found.row);
    return made;
}

LeftOutRows leaveOut(const Comparison &comparison, const Bench &bench, const std::string &file, const JobControl &job)
{
    std::vector<std::string> columns;
    for (const auto &feature : bench.preparation.features)
        columns.push_back(feature.column);
    return leaveOut(*bench.data, comparison.own, std::move(columns), file, job);
}

} // namespace netloom
