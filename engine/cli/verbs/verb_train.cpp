// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/epoch_lines.hpp"
#include "engine/cli/open_project.hpp"
#include "engine/cli/verb.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/ensemble.hpp"

#include <algorithm>
#include <memory>

namespace netloom::all_verbs {

namespace {

constexpr int exitInterrupted = 130;

struct Options {
    std::string project, output;
    std::optional<std::int64_t> epochs, batch, ensemble;
    std::optional<double> learningRate, untilLoss;
    bool isResumed = false;
};

/// The recipe of this run: the project's, or that of the run that goes on, with what was asked for here.
Recipe recipeFor(const Options &options, const Project &project, const RunRecord *resumed)
{
    Recipe recipe = resumed ? resumed->recipe : project.recipe;
    recipe.epochs = options.epochs.value_or(project.recipe.epochs);
    recipe.batchSize = options.batch.value_or(recipe.batchSize);
    recipe.untilLoss = options.untilLoss.value_or(resumed ? 0 : recipe.untilLoss);
    if (!resumed) // a rate that changes in the middle of a run is set on its control instead
        recipe.learningRate = options.learningRate.value_or(recipe.learningRate);
    checkRecipe(recipe);
    return recipe;
}

void throwIfNothingLeft(const RunRecord &resumed, const Recipe &recipe)
{
    if (resumed.checkpoint.epoch >= recipe.epochs)
        throw Error(ErrorKind::Usage, resumed.name,
                    text(NL_TEXT("The run has {1} epochs already and {2} are asked for. Ask for more with --epochs."),
                         resumed.checkpoint.epoch, recipe.epochs));
}

/// One network after the other, each with its epochs; all are kept, or none.
int trainTogether(const Options &options, const Project &project, const Project &asked, const Bench &bench, Console &console)
{
    std::vector<RunRecord> members;
    std::int64_t parameters = 0;
    for (const Project &each :
         ensembleProjects(asked, bench, static_cast<int>(std::min<std::int64_t>(*options.ensemble, 1'000)))) {
        if (!console.isJson)
            console.warn(text(NL_TEXT("Network {1} of {2}"), members.size() + 1, *options.ensemble));
        Trainer trainer(trainingTask(each, bench), console.threads);
        parameters = trainer.network().trainedCount();
        RunControl control;
        RunRecord record = finishRun(beginRun(each, bench), trainShown(trainer, control, each.recipe, console));
        if (record.stopped == StopReason::Diverged)
            throw Error(ErrorKind::Diverged, record.name, record.message);
        if (record.stopped == StopReason::Interrupted)
            return exitInterrupted;
        record.name = text(NL_TEXT("Network {1} of {2}"), members.size() + 1, *options.ensemble).str();
        sayDone(record, parameters, console);
        members.push_back(std::move(record));
    }
    const std::string &file = options.output.empty() ? options.project : options.output;
    saveProject(withEnsemble(project, std::move(members)), file);
    if (!console.isJson)
        console.say("Stored in " + file + ".");
    return 0;
}

int work(const Options &options, Console &console)
{
    if (options.ensemble && options.isResumed)
        throw Error(ErrorKind::Usage, "--ensemble",
                    text(NL_TEXT("An ensemble begins anew. Leave --resume out, or go on with one run alone.")));
    const Project project = loadProject(options.project);
    const RunPtr resumed = options.isResumed ? runOf(project, options.project, {}) : nullptr;
    Project asked = project;
    asked.recipe = recipeFor(options, project, resumed.get());
    if (resumed)
        throwIfNothingLeft(*resumed, asked.recipe);

    const Bench bench = prepareBench(project, loadFor(project, console).typed, console.job());
    if (!bench.remark.empty())
        console.warn(bench.remark);
    if (options.ensemble)
        return trainTogether(options, project, asked, bench, console);
    RunRecord record = beginRun(asked, bench, resumed.get());
    Trainer trainer(trainingTask(asked, bench), console.threads, resumed ? &resumed->checkpoint : nullptr);
    RunControl control;
    if (resumed && options.learningRate)
        control.setLearningRate(*options.learningRate);
    record = finishRun(std::move(record), trainShown(trainer, control, asked.recipe, console));

    const std::string &file = options.output.empty() ? options.project : options.output;
    saveProject(withRun(project, record), file);
    if (record.stopped == StopReason::Diverged)
        throw Error(ErrorKind::Diverged, record.name, record.message);
    sayDone(record, trainer.network().trainedCount(), console);
    if (!console.isJson)
        console.say("Stored in " + file + ".");
    return record.stopped == StopReason::Interrupted ? exitInterrupted : 0;
}

VerbWork define(Arguments &arguments)
{
    auto options = std::make_shared<Options>();
    arguments.required("project", options->project, "The project file");
    arguments.optional("-o,--output", options->output, "Where to store the run; the project itself unless given");
    arguments.optional("--epochs", options->epochs, "How many epochs, instead of the project's");
    arguments.optional("--lr", options->learningRate, "The learning rate, instead of the project's");
    arguments.optional("--batch", options->batch, "Rows a step, instead of the project's");
    arguments.flag("--resume", options->isResumed, "Go on with the last run, up to the epochs, as if it had never ended");
    arguments.optional("--ensemble", options->ensemble,
                       "Train so many networks that differ by their seed alone, and keep them together");
    arguments.optional("--until-loss", options->untilLoss, "Stop when the training loss is at or below this");
    return [options](Console &console) { return work(*options, console); };
}

} // namespace

const Verb &verb_train()
{
    static const Verb verb({"train", "Trains a project and stores the run"}, define);
    return verb;
}

} // namespace netloom::all_verbs
