// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/workflow.hpp"

#include "engine/data/check_tensors.hpp"
#include "engine/data/spread_rows.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// Rows that are enough to see which categories there are; more would only cost time while the person is waiting.
constexpr std::size_t rowsForSignature = 20'000;

std::vector<std::uint32_t> thinned(const std::vector<std::uint32_t> &rows, std::size_t most)
{
    if (rows.size() <= most)
        return rows;
    std::vector<std::uint32_t> some;
    for (std::size_t i = 0; i < most; ++i)
        some.push_back(rows[spreadRow(i, most, rows.size())]);
    return some;
}

std::vector<DerivedColumn> derivedFor(const Project &project)
{
    std::vector<std::string> features;
    for (const PreparationPlan::ForColumn &feature : project.preparation.features)
        features.push_back(feature.column);
    return neededDerived(project.data.derived, features);
}

std::vector<int> featureColumns(const Project &project, const Dataset &data)
{
    std::vector<int> features;
    for (const PreparationPlan::ForColumn &feature : project.preparation.features)
        if (const int column = data.find(feature.column); column >= 0)
            features.push_back(column);
    return features;
}

Split partedRows(const Project &project, const Dataset &data, const std::vector<std::uint32_t> &rows)
{
    return makeSplit(data, rows, data.find(project.preparation.targets.front()), project.data.split,
                     featureColumns(project, data));
}

/// errors: why a row cannot be used, one a row.
Bench fittedBench(const Project &project, DatasetPtr data, Split split, std::vector<Text> &errors, const JobControl &job)
{
    Bench bench;
    bench.data = std::move(data);
    bench.split = std::move(split);
    job.throwIfStopped();
    bench.preparation = fitPreparation(*bench.data, project.preparation, bench.split.train, job);
    bench.preparation.derived = derivedFor(project);
    job.throwIfStopped();
    bench.prepared = applyPreparation(bench.preparation, *bench.data, &errors, job);
    return bench;
}

bool isUsable(const PreparedData &prepared, const std::vector<Text> &errors, std::uint32_t row)
{
    if (row < errors.size() && !errors[row].empty())
        return false;
    return hasAnswers(prepared, row);
}

} // namespace

Bench prepareBench(const Project &project, DatasetPtr data, const JobControl &job)
{
    if (project.preparation.targets.empty())
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("No target is chosen. Say which column is to be predicted.")));
    std::vector<std::uint32_t> rows = usableRows(*data, project.preparation);
    std::size_t leftOut = 0;
    Text reason;
    std::uint32_t firstLeftOut = 0;
    // A row may turn out to be unusable only when the steps are applied; then the parts are made again without it.
    for (;;) {
        if (rows.empty())
            throw Error(ErrorKind::Usage, data->provenance.title,
                        text(NL_TEXT("No row can be used: in each the target or a needed feature is missing. Choose another "
                                     "target, or let missing values be filled in.")));
        std::vector<Text> errors;
        Bench bench = fittedBench(project, data, partedRows(project, *data, rows), errors, job);
        const std::size_t removed = std::erase_if(rows, [&](std::uint32_t row) {
            if (isUsable(*bench.prepared, errors, row))
                return false;
            if (!errors[row].empty() && leftOut++ == 0) {
                firstLeftOut = row;
                reason = errors[row];
            }
            return true;
        });
        if (removed > 0)
            continue;
        if (leftOut > 0)
            bench.remark = text(NL_TEXT("{1#} of {2#} rows are left out, row {3} for one: {4}"), leftOut, data->rows,
                                firstLeftOut + 1, reason);
        return bench;
    }
}

std::vector<Split> foldsOf(const Project &project, const Dataset &data, int count)
{
    return makeFolds(data, usableRows(data, project.preparation), data.find(project.preparation.targets.front()),
                     project.data.split, featureColumns(project, data), count);
}

Bench foldBench(const Project &project, DatasetPtr data, Split fold, const JobControl &job)
{
    for (;;) {
        std::vector<Text> errors;
        Bench bench = fittedBench(project, data, fold, errors, job);
        std::size_t removed = 0;
        for (std::vector<std::uint32_t> *part : {&fold.train, &fold.validation, &fold.test})
            removed += std::erase_if(*part, [&](std::uint32_t row) { return !isUsable(*bench.prepared, errors, row); });
        if (removed == 0)
            return bench;
        if (fold.train.empty() || fold.test.empty())
            throw Error(ErrorKind::Usage, data->provenance.title,
                        text(NL_TEXT("No row of a fold can be used: in each a needed feature is missing. Let missing values "
                                     "be filled in, or choose fewer folds.")));
    }
}

std::optional<DataSignature> signatureOf(const Project &project, const Dataset &data)
{
    if (project.preparation.targets.empty() || project.preparation.features.empty())
        return std::nullopt;
    try {
        const Split split = partedRows(project, data, usableRows(data, project.preparation));
        return fitPreparation(data, project.preparation, thinned(split.train, rowsForSignature)).signature;
    } catch (const Error &) {
        return std::nullopt; // what is wrong is said where the bench is prepared
    }
}

} // namespace netloom
