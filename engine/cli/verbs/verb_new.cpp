// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.hpp"
#include "engine/augment/augmentation_text.hpp"
#include "engine/cli/join_words.hpp"
#include "engine/cli/open_project.hpp"
#include "engine/cli/option_words.hpp"
#include "engine/cli/text_file.hpp"
#include "engine/cli/verb.hpp"
#include "engine/graph/graph_json.hpp"
#include "engine/graph/network_templates.hpp"
#include "engine/graph/network_text.hpp"
#include "engine/prepare/step_text.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/other_data.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

namespace netloom::all_verbs {

namespace {

struct Options {
    std::vector<std::string> data, dataOptions, without, join, joinOptions, derive, prepare, augment;
    std::string reader, generator, target, features, task = "auto", network, graph, model, optimizer, schedule, loss, split,
                                                     splitBy, where, output;
    std::optional<std::int64_t> rows, epochs, batch;
    std::optional<double> learningRate;
    std::optional<std::uint64_t> seed;
};

/// "a,b" as two columns, unless one column bears the whole name.
std::vector<std::string> columnNames(const Dataset &data, const std::string &words)
{
    if (words.empty() || data.find(words) >= 0)
        return words.empty() ? std::vector<std::string>{} : std::vector<std::string>{words};
    std::vector<std::string> names;
    std::istringstream stream(words);
    for (std::string name; std::getline(stream, name, ',');)
        names.push_back(name);
    return names;
}

/// "bmi = mass / height^2".
std::vector<DerivedColumn> derivedColumns(const std::vector<std::string> &definitions)
{
    std::vector<DerivedColumn> derived;
    for (const std::string &words : definitions) {
        const std::size_t equals = words.find('=');
        const std::string name = trimmed(words.substr(0, equals));
        if (equals == std::string::npos || name.empty())
            throw Error(ErrorKind::Usage, "--derive",
                        text(NL_TEXT("'{1}' names no column. Write a name and its formula: \"bmi = mass / height^2\"."),
                             quotable(words)));
        derived.push_back({name, trimmed(words.substr(equals + 1))});
    }
    return derived;
}

/// "COL: impute > robust". The name of a column may hold colons, too.
NewProjectOptions::ForColumn stepsFor(const Dataset &data, const std::string &words)
{
    std::size_t colon = words.find(':');
    while (colon != std::string::npos && data.find(words.substr(0, colon)) < 0) {
        const std::size_t next = words.find(':', colon + 1);
        if (next == std::string::npos)
            break;
        colon = next;
    }
    if (colon == std::string::npos)
        throw Error(ErrorKind::Usage, "--prepare",
                    text(NL_TEXT("'{1}' names no steps. Write a column, a colon and its steps: \"age: impute > robust\"."),
                         quotable(words)));
    const bool isKnown = data.find(words.substr(0, colon)) >= 0;
    const std::string name = words.substr(0, isKnown ? colon : words.find(':'));
    return {data.columns[static_cast<std::size_t>(data.at(name))].name, parseSteps(words.substr(name.size() + 1))};
}

Recipe recipeOf(const Options &options, std::size_t rows)
{
    Recipe recipe;
    if (!options.optimizer.empty())
        recipe = withOptimizer(recipe, options.optimizer, static_cast<std::int64_t>(rows));
    if (!options.schedule.empty())
        recipe.schedule = options.schedule;
    recipe.learningRate = options.learningRate.value_or(recipe.learningRate);
    recipe.batchSize = options.batch.value_or(recipe.batchSize);
    recipe.epochs = options.epochs.value_or(recipe.epochs);
    recipe.seed = options.seed.value_or(recipe.seed);
    for (const std::string &words : options.augment)
        for (AugmentationChoice &choice : parseAugmentations(words))
            recipe.augmentations.push_back(std::move(choice));
    checkRecipe(recipe);
    return recipe;
}

/// Here rather than at the first step of training.
void checkAugmentations(const Project &project, const Dataset &typed)
{
    const std::optional<DataSignature> signature = signatureOf(project, typed);
    for (const AugmentationChoice &choice : project.recipe.augmentations)
        if (signature)
            if (const std::vector<Text> wrong = augmentationProblems(choice, *signature); !wrong.empty())
                throw Error(ErrorKind::Usage, "--augment", wrong.front());
}

NewProjectOptions proposalOptions(const Options &options, const Dataset &data)
{
    NewProjectOptions wanted;
    wanted.derived = derivedColumns(options.derive);
    wanted.condition = options.where;
    wanted.targets = columnNames(data, options.target);
    wanted.features = columnNames(data, options.features);
    for (const std::string &words : options.prepare)
        wanted.preparation.push_back(stepsFor(data, words));
    for (const Task task : {Task::Binary, Task::Multiclass, Task::Regression})
        if (options.task == taskName(task))
            wanted.task = task;
    wanted.network = options.network;
    if (!options.graph.empty())
        wanted.graph = graphFromJson(readTextFile(options.graph), options.graph);
    wanted.loss = options.loss;
    if (!options.split.empty())
        wanted.split.fractions = parseFractions(options.split);
    if (!options.splitBy.empty())
        parseSplitBy(options.splitBy, wanted.split);
    wanted.split.seed = options.seed.value_or(wanted.split.seed);
    wanted.generatorSeed = options.seed.value_or(wanted.generatorSeed);
    wanted.recipe = recipeOf(options, data.rows);
    return wanted;
}

std::vector<std::string> columnsWith(const Project &project, ColumnRole role)
{
    std::vector<std::string> names;
    for (const DataSetup::ForColumn &column : project.data.columns)
        if (column.role == role)
            names.push_back(column.column);
    return names;
}

void sayWhatWasMade(const Project &project, const Dataset &typed, const Options &options, const Console &console)
{
    const std::optional<DataSignature> signature = signatureOf(project, typed);
    const std::int64_t parameters = analyse(*project.graph, signature ? &*signature : nullptr).total.parameters;
    const std::string &target = project.preparation.targets.front();
    if (console.isJson) {
        console.json({{"project", options.output},
                      {"rows", typed.rows},
                      {"task", taskName(project.preparation.task)},
                      {"targets", project.preparation.targets},
                      {"features", columnsWith(project, ColumnRole::Feature)},
                      {"left_out", columnsWith(project, ColumnRole::Id)},
                      {"augmentations", augmentationsText(project.recipe.augmentations)},
                      {"network", networkText(*project.graph)},
                      {"parameters", parameters}});
        return;
    }
    const std::size_t targets = project.preparation.targets.size();
    console.say(options.output + ": " + std::to_string(typed.rows) + " rows, " +
                std::to_string(project.preparation.features.size()) + " features, " +
                (targets > 1 ? std::to_string(targets) + " targets (" : "target " + target + " (") +
                taskName(project.preparation.task) + "), " + std::to_string(parameters) + " parameters.");
}

/// Clusters of molecules are worked out only where they are asked for; who parts the rows by them asks.
std::vector<std::string> readerWords(const Options &options, const Console &console)
{
    std::vector<std::string> words = options.dataOptions;
    const bool isSaid =
        std::any_of(words.begin(), words.end(), [](const std::string &word) { return word.starts_with("keep_together="); });
    if (isSaid || (options.splitBy != "cluster" && options.splitBy != "largest:cluster"))
        return words;
    const Registry &registry = console.registry();
    const Reader *reader =
        options.reader.empty() ? &registry.readerFor(options.data.front()) : registry.findReader(options.reader);
    const ParamSpec *spec = reader ? findSpec(reader->info().options, "keep_together") : nullptr;
    if (spec && std::find(spec->choices.begin(), spec->choices.end(), "cluster") != spec->choices.end())
        words.emplace_back("keep_together=cluster");
    return words;
}

/// What the data are read or made from, and how.
DataSetup sourceOf(const Options &options, const Console &console)
{
    if (options.data.empty() == options.generator.empty())
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("Name the data: files with --data, or simulated ones with --generator.")));
    if (options.rows && options.generator.empty())
        throw Error(ErrorKind::Usage, "--rows",
                    text(NL_TEXT("Only a generator makes as many rows as it is told. Choose rows of a file with --where.")));
    DataSetup source;
    source.joins = dataJoins(options.join, options.joinOptions, console);
    if (!options.data.empty()) {
        const ReaderChoice choice = readerChoice(options.reader, readerWords(options, console), options.data, console);
        source.paths = options.data;
        source.reader = choice.id;
        source.readerOptions = choice.options;
        return source;
    }
    const Generator &generator = generatorNamed(options.generator, console);
    source.generator = options.generator;
    source.generatorRows = options.rows.value_or(generator.info().rows);
    source.generatorSeed = options.seed.value_or(source.generatorSeed);
    source.generatorParams = optionsFrom(options.dataOptions, generator.info().params, options.generator);
    return source;
}

std::vector<std::string> templateIds()
{
    std::vector<std::string> ids;
    for (const NetworkTemplate &what : networkTemplates())
        ids.push_back(what.id);
    return ids;
}

/// The template's network for what was proposed without one.
GraphSpec networkOfTemplate(const std::string &id, const DatasetPtr &data, const NewProjectOptions &wanted)
{
    const Project proposed = proposeProject(*data, wanted).project;
    const auto all = networkTemplates();
    const NetworkTemplate &what =
        *std::find_if(all.begin(), all.end(), [&](const NetworkTemplate &one) { return one.id == id; });
    const std::optional<DataSignature> signature = signatureOf(proposed, *typedData(data, proposed.data));
    if (!signature)
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("It is not known what to predict. Name the column with --target.")));
    if (std::optional<Text> misfit = templateMisfit(what, *signature))
        throw Error(ErrorKind::Usage, "--template", std::move(*misfit));
    return networkFromTemplate(what, &*signature);
}

/// What stands in a second file, too, is not used.
void leaveOutRowsOf(const std::string &path, Project &project, const DatasetPtr &data, const Console &console)
{
    const Bench bench = prepareBench(project, typedData(data, project.data, console.job()), console.job());
    const Comparison found = compareData(bench, project.data, {path}, console.registry(), console.job());
    const std::string name = std::filesystem::path(path).filename().string();
    console.warn(
        text(NL_TEXT("{1} of {2} rows are left out: they stand in {3}, too."), found.own.size(), bench.data->rows, name));
    if (!found.own.empty())
        project.data.leftOut.push_back(leaveOut(found, bench, name, console.job()));
}

int work(const Options &options, Console &console)
{
    if (!options.network.empty() + !options.graph.empty() + !options.model.empty() > 1)
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("Give the network as text, as a graph or as a template, not as two.")));
    const DataSetup source = sourceOf(options, console);
    const ReadResult read = loadData(source, console.registry(), console.job());
    console.warnOfProblems(read);
    NewProjectOptions wanted = proposalOptions(options, *withDerived(read.data, derivedColumns(options.derive)));
    if (!options.model.empty())
        wanted.graph = networkOfTemplate(options.model, read.data, wanted);
    Proposal proposal = proposeProject(*read.data, wanted);
    for (const Text &remark : proposal.remarks)
        console.warn(remark);
    Project &project = proposal.project;
    if (project.preparation.targets.empty())
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("It is not known what to predict. Name the column with --target.")));
    if (project.preparation.features.empty())
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("No column is left to learn from. Name some with --features.")));
    if (options.task == "tagging" && project.preparation.answersOf.empty())
        throw Error(
            ErrorKind::Usage, "--task",
            text(NL_TEXT("'{1}' has no tag for each token of a sentence. Name a column of tags with --target, or leave "
                         "the task out."),
                 project.preparation.targets.front()));
    project.data.joins = source.joins;
    project.data.readerOptions = source.readerOptions;
    if (!options.reader.empty())
        project.data.reader = options.reader;
    if (!options.splitBy.empty()) { // what was asked for is not improved upon
        project.data.split.method = wanted.split.method;
        project.data.split.column = wanted.split.column;
    }
    console.job().throwIfStopped();
    for (const std::string &path : options.without)
        leaveOutRowsOf(path, project, read.data, console);
    const DatasetPtr typed = typedData(read.data, project.data);
    checkAugmentations(project, *typed);
    saveProject(project, options.output);
    sayWhatWasMade(project, *typed, options, console);
    return 0;
}

VerbWork define(Arguments &arguments)
{
    auto options = std::make_shared<Options>();
    arguments.optional("--data", options->data, "The data file, or several of one kind");
    arguments.optional("--reader", options->reader, "The reader's id; chosen by content and extension unless given");
    arguments.optional("--generator", options->generator,
                       "Simulated data instead of a file, see list generators; --seed makes them repeatable");
    arguments.optional("--rows", options->rows, "How many rows the generator makes");
    arguments.repeatable("--option", options->dataOptions,
                         "KEY=VALUE of the reader or the generator, such as separator=tab or noise=0.3, once for each; "
                         "`netloom-run list readers --json` and `list generators --json` name them");
    arguments.optional("--target", options->target, "What to predict: COL[,COL], by header or as #N");
    arguments.optional("--features", options->features,
                       "What to predict from: COL,...; all that are not left out unless given");
    arguments.optional("--join", options->join,
                       "A second file beside the rows, with its key: \"labs.csv: patient\" or \"images: file = name\"");
    arguments.repeatable("--join-option", options->joinOptions,
                         "KEY=VALUE of the reader of a --join, once for each: \"labs.csv: separator=semicolon\"; the file "
                         "may be left out where there is one");
    arguments.optional("--derive", options->derive,
                       "A column by formula, for instance \"bmi = mass / height^2\"; may be given several times");
    arguments.optional("--where", options->where, "Which rows to use, for instance \"age > 40 and sex == 'f'\"");
    arguments.optional("--without", options->without,
                       "Files, such as one kept for a last test, whose rows are not to be used here");
    arguments.optional("--prepare", options->prepare,
                       "Steps of a column instead of the usual ones: \"COL: impute with=mean > robust\"; see list steps");
    arguments.optional(
        "--augment", options->augment,
        "What training changes in its rows anew each epoch: \"shift pixels=2; flip\"; see list augmentations");
    arguments.choice("--task", options->task, {"auto", "binary", "multiclass", "regression", "tagging"}, "The kind of task");
    arguments.optional("--network", options->network, "The network text: \"dense 32 relu > dense 16 relu\"");
    arguments.optional("--graph", options->graph, "A graph as JSON (see export --to json) instead of the text");
    arguments.choice("--template", options->model, templateIds(), "A well-known network instead of the text");
    arguments.optional("--epochs", options->epochs, "How often all training rows are seen");
    arguments.optional("--batch", options->batch, "Rows a step");
    arguments.optional("--optimizer", options->optimizer, "See list optimizers");
    arguments.optional("--schedule", options->schedule, "How the learning rate changes; see list schedules");
    arguments.optional("--lr", options->learningRate, "The learning rate");
    arguments.optional("--loss", options->loss, "See list losses; the one that fits unless given");
    arguments.optional("--split", options->split, "Shares of training, validation and test: 0.7/0.15/0.15");
    arguments.optional(
        "--split-by", options->splitBy,
        "random, stratified, equal, scaffold or cluster (of molecules), group:COL, largest:COL (the largest groups train, "
        "the rarest test), time:COL or given:COL (its words name the part)");
    arguments.optional("--seed", options->seed, "Makes every run repeatable");
    arguments.required("-o,--output", options->output, "The project file to write");
    return [options](Console &console) { return work(*options, console); };
}

} // namespace

const Verb &verb_new()
{
    static const Verb verb({"new", "Makes a project from data and a network"}, define);
    return verb;
}

} // namespace netloom::all_verbs
