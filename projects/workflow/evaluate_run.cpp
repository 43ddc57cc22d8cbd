// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/checked_data.hpp"
#include "projects/workflow/model.hpp"
#include "projects/workflow/workflow.hpp"

#include "engine/data/check_tensors.hpp"

#include <cmath>
#include <filesystem>

namespace netloom {

namespace {

std::string partName(Part part)
{
    return part == Part::Train ? NL_TEXT("train") : part == Part::Validation ? NL_TEXT("val") : NL_TEXT("test");
}

Evaluation evaluated(const RunRecord &run, const PreparedData &data, std::vector<std::uint32_t> rows, int threads)
{
    refuseUnusableRows(*run.graph, data, rows);
    ThreadPool pool(threads);
    Network<float> network = trainedNetwork(run);
    Evaluation evaluation = evaluateOutcome(
        predictOutcome(network, data, rows, run.preparation.targetMean, run.preparation.targetDeviation, pool));
    evaluation.loss = network.evaluate(data, rows, pool);
    evaluation.rows = rows.size();
    evaluation.targets = run.preparation.signature.targets;
    for (const std::uint32_t row : rows) // an answer a token: as often as the row has answers
        evaluation.dataRows.insert(evaluation.dataRows.end(), static_cast<std::size_t>(data.answers(std::span(&row, 1))),
                                   row);
    return evaluation;
}

std::shared_ptr<const PreparedData> preparedFor(const RunRecord &run, const Bench &bench)
{
    if (bench.prepared && bench.preparation == run.preparation)
        return bench.prepared;
    return applyPreparation(run.preparation, *withTypes(bench.data, typesOf(run.preparation)), nullptr);
}

} // namespace

Evaluation evaluateRun(const RunRecord &run, const Bench &bench, Part part, int threads)
{
    if (run.dataHash != bench.data->provenance.contentHash)
        throw Error(ErrorKind::Check, run.name,
                    text(NL_TEXT("The data have changed since this run was trained, so its parts are no longer known. Train "
                                 "again, or evaluate the run on the new data as data of their own.")));
    const std::vector<std::uint32_t> &rows = run.split.rows(part);
    if (rows.empty())
        throw Error(ErrorKind::Usage, run.name,
                    text(NL_TEXT("The part '{1}' of this run has no rows. Choose another part, or another split."),
                         text(partName(part))));
    if (rows.back() >= bench.data->rows)
        throw Error(ErrorKind::Check, run.name,
                    text(NL_TEXT("The run was trained on row {1}, but the data have only {2}. Train it again."),
                         rows.back() + 1, bench.data->rows));
    Evaluation evaluation = evaluated(run, *preparedFor(run, bench), rows, threads);
    evaluation.part = partName(part);
    return evaluation;
}

Evaluation evaluateWithNotes(const Project &project, const RunRecord &run, const Bench &bench, Part part, int threads,
                             const JobControl &job)
{
    Evaluation evaluation = evaluateRun(run, bench, part, threads);
    if (part != Part::Train)
        if (std::optional<Text> leaks = leaksInWords(leaksOf(project, *bench.data, run.split, job)))
            evaluation.notes.push_back(std::move(*leaks));
    return evaluation;
}

Evaluation evaluateRun(const RunRecord &run, const Dataset &data, int threads)
{
    std::vector<Text> errors;
    const auto prepared = applyPreparation(run.preparation, *withTypes(borrowed(data), typesOf(run.preparation)), &errors);
    const std::string &target = run.preparation.signature.targets.front();
    if (prepared->target.values.empty())
        throw Error(ErrorKind::Usage, data.provenance.title,
                    text(NL_TEXT("The column '{1}' is missing, so there is nothing to compare the predictions with. Predict "
                                 "instead, or add the column."),
                         target));
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < prepared->rows; ++row)
        if ((row >= errors.size() || errors[row].empty()) && hasAnswers(*prepared, row))
            rows.push_back(row);
    if (rows.empty())
        throw Error(ErrorKind::Usage, data.provenance.title,
                    text(NL_TEXT("No row can be evaluated: in each the target '{1}' is missing or of a class that the model "
                                 "does not know, or a feature cannot be used."),
                         target));
    Evaluation evaluation = evaluated(run, *prepared, std::move(rows), threads);
    evaluation.part = data.provenance.paths.empty()
                          ? data.provenance.title
                          : std::filesystem::path(data.provenance.paths.front()).filename().string();
    return evaluation;
}

} // namespace netloom
