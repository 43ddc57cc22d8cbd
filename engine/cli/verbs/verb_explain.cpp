// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/model_data.hpp"
#include "engine/cli/report_text.hpp"
#include "engine/cli/verb.hpp"
#include "engine/data/csv_writer.hpp"
#include "engine/data/picked_rows.hpp"
#include "engine/explain/permutation_importance.hpp"
#include "engine/explain/share_svg.hpp"
#include "plugins/host/painted_row.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/explain_row.hpp"
#include "projects/workflow/model.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <nlohmann/json.hpp>

namespace netloom::all_verbs {

namespace {

struct Options {
    std::string project, reader, method, output, svg, wanted;
    std::vector<std::string> data, readerOptions;
    std::optional<std::int64_t> run, repeats, row, steps;
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

/// The data that a row is taken from, and what is known of the training rows.
struct RowMaterial {
    DatasetPtr data;
    std::optional<Bench> bench;
};

RowMaterial rowMaterialFor(const Options &options, const Project &project, const RunRecord &run, const Console &console)
{
    RowMaterial material;
    if (!options.data.empty()) {
        material.data = readForModel(run, project, options.data, options.reader, options.readerOptions, console).data;
        return material;
    }
    const LoadedData loaded = loadFor(project, console);
    material.data = loaded.typed;
    if (run.dataHash == loaded.read.data->provenance.contentHash)
        material.bench = prepareBench(project, loaded.typed, console.job());
    return material;
}

/// As the plug-in of its reader draws the row, else plainly.
std::string drawn(const Dataset &row, const RowShares &shares, const RowPainting &painting, const Console &console)
{
    const Text &remark = painting.painted ? painting.painted->remark : painting.trouble;
    if (!remark.empty())
        console.warn(remark);
    return painting.painted ? std::get<DrawingDepiction>(painting.painted->picture.content).svg : sharesSvg(row, shares);
}

/// "row,output,..." and a column a part.
std::string rowCsv(const RowExplanation &explanation, std::int64_t row)
{
    std::string header = "row,output,value,baseline";
    std::string line = std::to_string(row) + "," + csvCell(explanation.output) + "," + toWord(explanation.value) + "," +
                       toWord(explanation.baseline);
    for (const RowExplanation::Part &part : explanation.parts) {
        header += "," + csvCell(part.name.str());
        line += "," + toWord(part.share);
    }
    return header + "\n" + line + "\n";
}

nlohmann::ordered_json rowJson(const RowExplanation &explanation, std::int64_t row)
{
    const DeletionTest &test = explanation.test;
    nlohmann::ordered_json json = {{"method", methodWord(explanation.method)},
                                   {"row", row},
                                   {"output", explanation.output},
                                   {"prediction", explanation.prediction},
                                   {"unit", explanation.unit},
                                   {"is_score", explanation.isScore},
                                   {"value", explanation.value},
                                   {"baseline", explanation.baseline},
                                   {"gap", explanation.gap}};
    json["parts"] = nlohmann::ordered_json::array();
    for (const RowExplanation::Part &part : explanation.parts)
        json["parts"].push_back({{"part", part.name.str()}, {"share", part.share}});
    json["test"] = {{"can_tell", test.canTell()},
                    {"holds", test.holds()},
                    {"removed", test.removed},
                    {"moved", test.moved},
                    {"moved_by_chance", test.movedByChance},
                    {"as_good", test.asGood},
                    {"tries", test.tries},
                    {"verdict", verdictOf(explanation).str()}};
    return json;
}

int explainOneRow(const Options &options, const Project &project, const RunRecord &run, Console &console)
{
    RowQuestion question;
    question.how.method = methodNamed(options.method.empty() ? "integrated_gradients" : options.method);
    question.how.steps = static_cast<int>(std::clamp<std::int64_t>(options.steps.value_or(question.how.steps), 0, 100'000));
    if (!options.wanted.empty()) {
        const std::vector<std::string> outputs = outputsOf(run);
        const auto found = std::find(outputs.begin(), outputs.end(), options.wanted);
        if (found == outputs.end())
            throw Error(
                ErrorKind::Usage, "--class",
                text(NL_TEXT("The model has no output '{1}'. Its first is '{2}'."), options.wanted, outputs.front()));
        question.output = static_cast<int>(found - outputs.begin());
    }
    const RowMaterial material = rowMaterialFor(options, project, run, console);
    if (*options.row < 1)
        throw Error(ErrorKind::Usage, "--row", text(NL_TEXT("Rows are counted from 1.")));
    const auto row = static_cast<std::size_t>(*options.row - 1);
    RowExplanation explanation = explainRow(run, *material.data, row, material.bench ? &*material.bench : nullptr, question,
                                            console.threads, console.job());
    const std::array<std::int64_t, 1> only = {static_cast<std::int64_t>(row)};
    const DatasetPtr picked = pickedRows(*material.data, only);
    const RowPainting painting = paintRow(console.registry(), *picked, explanation.shares, console.job());
    if (painting.painted)
        nameParts(explanation, painting.painted->names);
    const std::string svg = options.svg.empty() ? std::string() : drawn(*picked, explanation.shares, painting, console);
    writeFileSafely(options.output, rowCsv(explanation, *options.row));
    if (!options.svg.empty())
        writeFileSafely(options.svg, svg);
    console.progress().clear();
    if (console.isJson)
        console.json(rowJson(explanation, *options.row));
    std::vector<std::vector<std::string>> lines = {{"part", "share"}};
    for (const RowExplanation::Part &part : explanation.parts)
        lines.push_back({part.name.str(), figure(part.share)});
    console.say(tableText(lines, {}));
    console.say(verdictOf(explanation).str());
    return 0;
}

int work(const Options &options, Console &console)
{
    const Project project = loadProject(options.project);
    const RunPtr run = runOf(project, options.project, options.run);
    if (options.row)
        return explainOneRow(options, project, *run, console);
    if (!options.svg.empty() || !(options.method.empty() || options.method == "permutation"))
        throw Error(ErrorKind::Usage, "--method",
                    text(NL_TEXT("Gradients and occlusion explain one row. Name it with --row.")));
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
    nlohmann::ordered_json json = {{"method", "permutation"}, {"rows", material.rows.size()}};
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
    arguments.choice("--method", options->method,
                     {"permutation", "gradient", "integrated-gradients", "integrated_gradients", "occlusion"},
                     "permutation: the rise of the loss when a column is shuffled; the others say what the parts of one row "
                     "add to its prediction");
    arguments.optional("--row", options->row,
                       "The row to explain, from 1; integrated gradients unless --method says otherwise");
    arguments.optional("--class", options->wanted,
                       "The class, or the target, that is explained; the predicted one unless given");
    arguments.optional("--steps", options->steps, "Steps of integrated gradients; 64 unless given");
    arguments.optional("--svg", options->svg, "An SVG file to write: the row with what its parts add painted on it");
    arguments.optional("--repeats", options->repeats, "How often each column is shuffled; 5 unless given");
    arguments.optional("--seed", options->seed, "Makes the shuffling repeatable");
    arguments.optional("--run", options->run, "The number of the run; the last unless given");
    arguments.required("-o,--output", options->output, "The CSV file to write: a column an input, or a part of the row");
    return [options](Console &console) { return work(*options, console); };
}

} // namespace

const Verb &verb_explain()
{
    static const Verb verb({"explain", "Says which columns a trained run relies on"}, define);
    return verb;
}

} // namespace netloom::all_verbs
