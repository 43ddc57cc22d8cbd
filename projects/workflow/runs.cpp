// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/unrolled.hpp"
#include "engine/schedules/schedule.hpp"
#include "projects/workflow/workflow.hpp"

#include <algorithm>
#include <array>
#include <ctime>

namespace netloom {

namespace {

std::string nowUtc()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 32> buffer{};
    std::strftime(buffer.data(), buffer.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return buffer.data();
}

/// A run goes on exactly only with the same network on the same numbers.
void throwIfChanged(const Project &project, const Bench &bench, const RunRecord &run)
{
    const auto refuse = [&](Text message) { throw Error(ErrorKind::Check, run.name, std::move(message)); };
    if (run.dataHash != bench.data->provenance.contentHash)
        refuse(text(NL_TEXT("The data have changed since this run, so it cannot go on exactly. Start a new run.")));
    if (!trainsTheSame(*run.graph, *project.graph))
        refuse(text(NL_TEXT("The network has changed since this run, so it cannot go on. Start a new run.")));
    if (run.split != bench.split || run.preparation != bench.preparation)
        refuse(text(NL_TEXT("The split or the preparation has changed since this run, so it cannot go on exactly. Start a "
                            "new run.")));
    if (schedules().at(run.recipe.schedule).info().followsLength && run.recipe.epochs != project.recipe.epochs)
        refuse(text(NL_TEXT("The schedule of this run was laid out over {1} epochs, so it cannot go on over {2}. Set the "
                            "epochs back to {1}, or start a new run."),
                    run.recipe.epochs, project.recipe.epochs));
    if (!canGoOn(run.recipe, project.recipe))
        refuse(text(NL_TEXT("The recipe has changed since this run in more than its epochs, its stopping and its learning "
                            "rate, so it cannot go on exactly. Start a new run.")));
}

} // namespace

TrainingTask trainingTask(const Project &project, const Bench &bench)
{
    TrainingTask task;
    task.graph = project.graph;
    task.data = bench.prepared;
    task.split = bench.split;
    task.recipe = project.recipe;
    task.targetMean = bench.preparation.targetMean;
    task.targetDeviation = bench.preparation.targetDeviation;
    return task;
}

RunRecord beginRun(const Project &project, const Bench &bench, const RunRecord *resumed)
{
    if (resumed) {
        throwIfChanged(project, bench, *resumed);
        RunRecord record = *resumed;
        // The rate that a run began with stays on its record; what it is now stands in its checkpoint.
        const double firstRate = record.recipe.learningRate;
        record.recipe = project.recipe;
        record.recipe.learningRate = firstRate;
        return record;
    }
    RunRecord record;
    record.number = project.nextRun;
    record.name = "Run " + std::to_string(record.number);
    record.startedAt = nowUtc();
    record.programVersion = NETLOOM_VERSION;
    record.graph = project.graph;
    record.recipe = project.recipe;
    record.preparation = bench.preparation;
    record.splitSpec = project.data.split;
    record.split = bench.split;
    record.dataHash = bench.data->provenance.contentHash;
    return record;
}

RunRecord finishRun(RunRecord record, RunOutcome outcome)
{
    record.epochs.insert(record.epochs.end(), outcome.epochs.begin(), outcome.epochs.end());
    for (const RateChange &change : outcome.rateChanges)
        if (std::find(record.rateChanges.begin(), record.rateChanges.end(), change) == record.rateChanges.end())
            record.rateChanges.push_back(change);
    record.stopped = outcome.reason;
    record.message = std::move(outcome.message);
    record.checkpoint = std::move(outcome.checkpoint);
    return record;
}

Project withRun(Project project, RunRecord record)
{
    project.nextRun = std::max(project.nextRun, record.number + 1);
    auto stored = std::make_shared<const RunRecord>(std::move(record));
    for (RunPtr &run : project.runs)
        if (run->number == stored->number) {
            run = std::move(stored);
            return project;
        }
    project.runs.push_back(std::move(stored));
    return project;
}

} // namespace netloom
