// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/checked_data.hpp"
#include "projects/workflow/ensemble.hpp"
#include "projects/workflow/model.hpp"
#include "projects/workflow/other_data.hpp"
#include "projects/workflow/workflow.hpp"

#include "engine/data/check_tensors.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace netloom {

namespace {

std::string partName(Part part)
{
    return part == Part::Train ? NL_TEXT("train") : part == Part::Validation ? NL_TEXT("val") : NL_TEXT("test");
}

using Members = std::vector<RunPtr>;

/// A run for as long as a call lasts.
RunPtr lent(const RunRecord &run)
{
    return RunPtr(RunPtr(), &run);
}

/// members: one run, or those of an ensemble, which have their preparation in common.
Evaluation evaluated(const Members &members, const PreparedData &data, std::vector<std::uint32_t> rows, int threads,
                     const JobControl &job = {})
{
    const RunRecord &run = *members.front();
    refuseUnusableRows(*run.graph, data, rows);
    ThreadPool pool(threads);
    std::vector<Outcome> outcomes;
    double loss = 0;
    for (const RunPtr &member : members) {
        job.throwIfStopped();
        Network<float> network = trainedNetwork(*member);
        outcomes.push_back(
            predictOutcome(network, data, rows, run.preparation.targetMean, run.preparation.targetDeviation, pool));
        loss += network.evaluate(data, rows, pool);
    }
    Evaluation evaluation = outcomes.size() == 1 ? evaluateOutcome(std::move(outcomes.front())) : evaluateEnsemble(outcomes);
    for (std::size_t i = 0; evaluation.ensemble && i < members.size(); ++i)
        evaluation.ensemble->members.push_back(members[i]->name);
    evaluation.loss = loss / static_cast<double>(members.size());
    evaluation.rows = rows.size();
    nameTargets(evaluation, run.preparation.signature.targets);
    for (const std::uint32_t row : rows) // an answer a token: as often as the row has answers
        evaluation.dataRows.insert(evaluation.dataRows.end(), static_cast<std::size_t>(data.answers(std::span(&row, 1))),
                                   row);
    return evaluation;
}

/// Other data as the run's network sees them, and the rows that can be compared with a known answer.
struct UsableRows {
    std::shared_ptr<const PreparedData> prepared;
    std::vector<std::uint32_t> rows;
};

UsableRows usableRowsOf(const RunRecord &run, const Dataset &data, const JobControl &job)
{
    UsableRows usable;
    std::vector<Text> errors;
    usable.prepared = applyPreparation(run.preparation, *withTypes(borrowed(data), typesOf(run.preparation)), &errors, job);
    const PreparedData &prepared = *usable.prepared;
    const std::string &target = run.preparation.signature.targets.front();
    if (prepared.target.values.empty())
        throw Error(ErrorKind::Usage, data.provenance.title,
                    text(NL_TEXT("The column '{1}' is missing, so there is nothing to compare the predictions with. Predict "
                                 "instead, or add the column."),
                         target));
    for (std::uint32_t row = 0; row < prepared.rows; ++row)
        if ((row >= errors.size() || errors[row].empty()) && hasAnswers(prepared, row))
            usable.rows.push_back(row);
    if (usable.rows.empty())
        throw Error(ErrorKind::Usage, data.provenance.title,
                    text(NL_TEXT("No row can be evaluated: in each the target '{1}' is missing or of a class that the model "
                                 "does not know, or a feature cannot be used."),
                         target));
    return usable;
}

std::string nameOf(const Dataset &data)
{
    return data.provenance.paths.empty() ? data.provenance.title
                                         : std::filesystem::path(data.provenance.paths.front()).filename().string();
}

Text seenInWords(const SharedRows &shared, Part part, const Dataset &other, const Dataset &own)
{
    const auto one = std::find_if(shared.rows.begin(), shared.rows.end(),
                                  [part](const SharedRows::Row &row) { return row.part == part; });
    return text(
        part == Part::Train
            ? NL_TEXT("{1#} of {2#} rows of {3} equal rows that the run was trained on ({4} equals {5} of its data, for "
                      "one), which makes the score look better than it is; evaluate without them.")
            : NL_TEXT("{1#} of {2#} rows of {3} equal rows of the run's validation part ({4} equals {5} of its data, "
                      "for one), by which its weights were chosen; evaluate without them."),
        shared.count(part), shared.compared, nameOf(other), placeOfRow(other, one->row), placeOfRow(own, one->own));
}

void leaveOut(const SharedRows &shared, const Dataset &other, UsableRows &usable)
{
    std::erase_if(usable.rows, [&](std::uint32_t row) {
        return std::binary_search(shared.rows.begin(), shared.rows.end(), SharedRows::Row{row},
                                  [](const SharedRows::Row &a, const SharedRows::Row &b) { return a.row < b.row; });
    });
    if (usable.rows.empty())
        throw Error(ErrorKind::Usage, other.provenance.title,
                    text(NL_TEXT("No row is left: each of the {1#} equals one of the run's training or validation part. Use "
                                 "rows that it has not seen."),
                         shared.compared));
}

std::shared_ptr<const PreparedData> preparedFor(const RunRecord &run, const Bench &bench)
{
    if (bench.prepared && bench.preparation == run.preparation)
        return bench.prepared;
    return applyPreparation(run.preparation, *withTypes(bench.data, typesOf(run.preparation)), nullptr);
}

Evaluation evaluatedPart(const Members &members, const Bench &bench, Part part, int threads, const JobControl &job)
{
    const RunRecord &run = *members.front();
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
    Evaluation evaluation = evaluated(members, *preparedFor(run, bench), rows, threads, job);
    evaluation.part = partName(part);
    return evaluation;
}

} // namespace

Evaluation evaluateRun(const RunRecord &run, const Bench &bench, Part part, int threads)
{
    return evaluatedPart({lent(run)}, bench, part, threads, {});
}

Evaluation evaluateWithNotes(const Project &project, const Members &members, const Bench &bench, Part part, int threads,
                             const JobControl &job)
{
    Evaluation evaluation = evaluatedPart(members, bench, part, threads, job);
    if (part != Part::Train)
        if (std::optional<Text> leaks = leaksInWords(leaksOf(project, *bench.data, members.front()->split, job)))
            evaluation.notes.push_back(std::move(*leaks));
    return evaluation;
}

Evaluation evaluateWithNotes(const Project &project, const RunRecord &run, const Bench &bench, Part part, int threads,
                             const JobControl &job)
{
    return evaluateWithNotes(project, Members{lent(run)}, bench, part, threads, job);
}

Evaluation evaluateRun(const RunRecord &run, const Dataset &data, int threads)
{
    UsableRows usable = usableRowsOf(run, data, {});
    Evaluation evaluation = evaluated({lent(run)}, *usable.prepared, std::move(usable.rows), threads);
    evaluation.part = nameOf(data);
    return evaluation;
}

OtherEvaluation evaluateOther(const RunRecord &run, const Dataset &other, const Dataset *own, SeenRows seen, int threads,
                              const JobControl &job)
{
    return evaluateOther(Members{lent(run)}, other, own, seen, threads, job);
}

OtherEvaluation evaluateOther(const Members &members, const Dataset &other, const Dataset *own, SeenRows seen, int threads,
                              const JobControl &job)
{
    const RunRecord &run = *members.front();
    const bool isKnown = own && own->provenance.contentHash == run.dataHash;
    if (!isKnown && seen == SeenRows::LeftOut)
        throw Error(ErrorKind::Check, run.name,
                    own ? text(NL_TEXT("The data have changed since this run was trained, so it is not known which rows it "
                                       "has seen. Train again, or evaluate with all rows."))
                        : text(NL_TEXT("The run's own data are not there, so it is not known which rows it has seen. Bring "
                                       "them back, or evaluate with all rows.")));
    UsableRows usable = usableRowsOf(run, other, job);
    OtherEvaluation made;
    made.isCompared = isKnown;
    if (isKnown) {
        const auto prepared =
            applyPreparation(run.preparation, *withTypes(borrowed(*own), typesOf(run.preparation)), nullptr, job);
        made.shared = sharedRows(*usable.prepared, usable.rows, *prepared, run.split, job);
    }
    if (seen == SeenRows::LeftOut)
        leaveOut(made.shared, other, usable);
    job.throwIfStopped();
    made.evaluation = evaluated(members, *usable.prepared, std::move(usable.rows), threads, job);
    made.evaluation.part = nameOf(other);
    std::vector<Text> &notes = made.evaluation.notes;
    if (!isKnown)
        notes.push_back(text(NL_TEXT("Whether rows of {1} were trained on is not known: the run's own data have changed, or "
                                     "are not there."),
                             nameOf(other)));
    else if (seen == SeenRows::LeftOut && !made.shared.rows.empty())
        notes.push_back(text(NL_TEXT("{1#} of {2#} rows of {3} were left out: they equal rows of the run's training or "
                                     "validation part."),
                             made.shared.rows.size(), made.shared.compared, nameOf(other)));
    else
        for (const Part part : {Part::Train, Part::Validation})
            if (made.shared.count(part) > 0)
                notes.push_back(seenInWords(made.shared, part, other, *own));
    return made;
}

} // namespace netloom
