// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/model_data.hpp"
#include "engine/cli/report_text.hpp"
#include "engine/cli/verb.hpp"
#include "engine/data/csv_writer.hpp"
#include "engine/explain/permutation_importance.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/model.hpp"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

namespace netloom::all_verbs {

namespace {

struct Options {
    std::string project, reader, method = "permutation", output;
    std::vector<std::string> data, readerOptions;
    std::optional<std::int64_t> run, repeats;
    std::optional<std::uint64_t> seed;
};

/// What the columns are judged on: rows that the model has not learnt from, where there are some.
struct Material {
    std::shared_ptr<const PreparedData> prepared;
    std::vector<std::uint32_t> rows;
};

Material materialFor(const Options &options, const Project &project, const RunRecord &run, const Console &console)
{
    Material material;
    if (options.data.empty()) {
        const LoadedData loaded = loadFor(project, console);
        if (run.dataHash != loaded.read.data->provenance.contentHash)
            throw Error(
                ErrorKind::Check, run.name,
                text(NL_TEXT("The data have changed since this run was trained. Name data of their own with --data.")));
        material.prepared =
            applyPreparation(run.preparation, *withTypes(loaded.typed, typesOf(run.preparation)), nullptr, console.job());
        const Split &split = run.split;
        material.rows = !split.test.empty() ? split.test : !split.validation.empty() ? split.validation : split.train;
        return material;
    }
    const ReadResult read = readForModel(run, project, options.data, options.reader, options.readerOptions, console);
    const Evaluation evaluation = evaluateRun(run, *read.data, console.threads); // says what is wrong with the target
    material.prepared =
        applyPreparation(run.preparation, *withTypes(read.data, typesOf(run.preparation)), nullptr, console.job());
    material.rows = evaluation.dataRows;
    return material;
}

/// A column an input, as every method gives: one row with the means, one with their deviations.
std::string importanceCsv(const std::vector<ColumnImportance> &importances)
{
    std::string header = "statistic";
    std::string means = "\nmean";
    std::string deviations = "\ndeviation";
    for (const ColumnImportance &column : importances) {
        header += "," + csvCell(column.column);
        means += "," + toWord(column.importance);
        deviations += "," + toWord(column.deviation);
    }
    return header + means + deviations + "\n";
}

int work(const Options &options, Console &console)
{
    const Project project = loadProject(options.project);
    const RunPtr run = runOf(project, options.project, options.run);
    const Material material = materialFor(options, project, *run, console);
    Network<float> network = trainedNetwork(*run);
    ThreadPool pool(console.threads);
    PermutationOptions wanted;
    wanted.repeats = static_cast<int>(std::clamp<std::int64_t>(options.repeats.value_or(wanted.repeats), 0, 1000));
    wanted.seed = options.seed.value_or(wanted.seed);
    std::vector<ColumnImportance> importances = permutationImportance(
        network, *material.prepared, material.rows, inputGroups(run->preparation), wanted, pool, console.job());
    writeFileSafely(options.output, importanceCsv(importances));
    console.progress().clear();

    std::stable_sort(importances.begin(), importances.end(),
                     [](const auto &a, const auto &b) { return a.importance > b.importance; });
    nlohmann::ordered_json json = {{"method", options.method}, {"rows", material.rows.size()}};
    std::vector<std::vector<std::string>> lines = {{"column", "importance", "deviation"}};
    for (const ColumnImportance &column : importances) {
        json["columns"].push_back(
            {{"column", column.column}, {"importance", column.importance}, {"deviation", column.deviation}});
        lines.push_back({column.column, figure(column.importance), figure(column.deviation)});
    }
    if (console.isJson)
        console.json(json);
    console.say(tableText(lines, {}));
    return 0;
}

VerbWork define(Arguments &arguments)
{
    auto options = std::make_shared<Options>();
    arguments.required("project", options->project, "The project file");
    arguments.optional("--data", options->data, "Data with a known target; the run's own test part unless given");
    arguments.optional("--reader", options->reader, "The reader's id for --data");
    arguments.readerOptions(options->readerOptions);
    arguments.choice("--method", options->method, {"permutation"},
                     "permutation: the rise of the loss when a column is shuffled");
    arguments.optional("--repeats", options->repeats, "How often each column is shuffled; 5 unless given");
    arguments.optional("--seed", options->seed, "Makes the shuffling repeatable");
    arguments.optional("--run", options->run, "The number of the run; the last unless given");
    arguments.required("-o,--output", options->output, "The CSV file to write: a column an input");
    return [options](Console &console) { return work(*options, console); };
}

} // namespace

const Verb &verb_explain()
{
    static const Verb verb({"explain", "Says which columns a trained run relies on"}, define);
    return verb;
}

} // namespace netloom::all_verbs
