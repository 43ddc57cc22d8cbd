// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/model_data.hpp"
#include "engine/cli/report_text.hpp"
#include "engine/cli/verb.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/ensemble.hpp"

#include <memory>
#include <nlohmann/json.hpp>

namespace netloom::all_verbs {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
    std::string project, split, reader;
    std::vector<std::string> data, readerOptions;
    std::optional<std::int64_t> run;
    bool isWithoutSeenRows = false, isOfEnsemble = false;
};

constexpr std::size_t sharedInText = 10, sharedInJson = 100;

/// What evaluate tells: the figures, and which rows of other data the run has seen.
struct Told {
    Evaluation evaluation;
    std::optional<SharedRows> shared; ///< only for other data, and where the run's own are still what they were
    DatasetPtr other, own;            ///< to say where the shared rows stand
};

Json reportJson(const ClassReport &row)
{
    return {{"precision", row.precision}, {"recall", row.recall}, {"f1", row.f1}, {"support", row.support}};
}

Json targetJson(const TargetReport &target, Task task)
{
    Json json = {{"target", target.name}, {"n", target.rows}};
    if (task == Task::Binary)
        json["positives"] = target.positives;
    for (const auto &[id, value] : target.metrics)
        json["metrics"][id] = value;
    return json;
}

/// The figures above are those of the mean of the predictions; these are the networks' own.
Json ensembleJson(const EnsembleReport &ensemble)
{
    Json json = {{"networks", ensemble.members.size()}};
    for (const auto &[id, values] : ensemble.metrics) {
        double sum = 0;
        for (const double value : values)
            sum += value;
        json["mean_of_networks"][id] = sum / static_cast<double>(values.size());
        json["of_each"][id] = values;
    }
    json["spread_error_rank_correlation"] = ensemble.rankCorrelation;
    json["compared"] = ensemble.compared;
    json["meaning"] = spreadInWords(ensemble).str();
    return json;
}

Json evaluationJson(const Evaluation &evaluation)
{
    Json json = {{"split", evaluation.part}, {"n", evaluation.rows}, {"loss", evaluation.loss}};
    json["metrics"] = Json::object();
    for (const auto &[id, value] : evaluation.metrics)
        json["metrics"][id] = value;
    for (const Text &note : evaluation.notes)
        json["notes"].push_back(note.str());
    for (const TargetReport &target : evaluation.perTarget)
        json["per_target"].push_back(targetJson(target, evaluation.task));
    if (evaluation.ensemble)
        json["ensemble"] = ensembleJson(*evaluation.ensemble);
    if (evaluation.task == Task::Regression)
        return json;
    json["per_class"] = Json::array();
    for (const ClassReport &row : evaluation.perClass) {
        Json entry = {{"class", row.name}};
        entry.update(reportJson(row));
        json["per_class"].push_back(entry);
    }
    for (const ClassReport &row : evaluation.averages)
        json["averages"][row.name] = reportJson(row);
    json["confusion"] = evaluation.confusion;
    json["classes"] = evaluation.classes;
    return json;
}

std::int64_t lineOf(const Dataset &data, std::uint32_t row)
{
    return row < data.lines.size() ? data.lines[row] : 0;
}

Json sharedJson(const Told &told, bool isLeftOut)
{
    const SharedRows &shared = *told.shared;
    Json json = {{"training", shared.count(Part::Train)},
                 {"validation", shared.count(Part::Validation)},
                 {"of", shared.compared},
                 {"left_out", isLeftOut}};
    json["examples"] = Json::array();
    for (std::size_t i = 0; i < shared.rows.size() && i < sharedInJson; ++i) {
        const SharedRows::Row &row = shared.rows[i];
        json["examples"].push_back({{"row", row.row + 1},
                                    {"line", lineOf(*told.other, row.row)},
                                    {"own_row", row.own + 1},
                                    {"own_line", lineOf(*told.own, row.own)},
                                    {"part", row.part == Part::Train ? "train" : "val"}});
    }
    return json;
}

std::string sharedText(const Told &told)
{
    const SharedRows &shared = *told.shared;
    std::vector<std::vector<std::string>> lines = {{"row", "equals", "of the part"}};
    for (std::size_t i = 0; i < shared.rows.size() && i < sharedInText; ++i)
        lines.push_back({placeOfRow(*told.other, shared.rows[i].row).str(), placeOfRow(*told.own, shared.rows[i].own).str(),
                         shared.rows[i].part == Part::Train ? "train" : "val"});
    if (shared.rows.size() > sharedInText)
        lines.push_back({"... " + std::to_string(shared.rows.size() - sharedInText) + " more"});
    return tableText(lines, {false, false, false});
}

/// The run's own data, where they can still be read: null is no reason not to evaluate.
DatasetPtr ownData(const Project &project, const Console &console)
{
    try {
        return typedData(loadData(project.data, console.registry(), console.job()).data, project.data);
    } catch (const Error &trouble) {
        console.job().throwIfStopped();
        console.warn(std::string(trouble.what()));
        return nullptr;
    }
}

/// The test part, or what there is when none was kept.
Part partFor(const Options &options, const RunRecord &run, const Console &console)
{
    if (options.split == "train")
        return Part::Train;
    if (options.split == "val")
        return Part::Validation;
    if (options.split.empty() && run.split.test.empty()) {
        console.warn(text(NL_TEXT("No rows were kept for testing, so this speaks of the training rows.")));
        return Part::Train;
    }
    return Part::Test;
}

Told evaluated(const Options &options, const Project &project, const std::vector<RunPtr> &members, const Console &console)
{
    const RunRecord &run = *members.front();
    Told told;
    if (options.data.empty()) {
        if (options.isWithoutSeenRows)
            throw Error(ErrorKind::Usage, "--without-training-rows",
                        text(NL_TEXT("This is for other data. Name them with --data, or leave it out.")));
        Bench bench;
        bench.data = loadFor(project, console).typed;
        told.evaluation =
            evaluateWithNotes(project, members, bench, partFor(options, run, console), console.threads, console.job());
        return told;
    }
    const ReadResult read = readForModel(run, project, options.data, options.reader, options.readerOptions, console);
    told.other = read.data;
    told.own = ownData(project, console);
    OtherEvaluation other =
        evaluateOther(members, *told.other, told.own.get(), options.isWithoutSeenRows ? SeenRows::LeftOut : SeenRows::Kept,
                      console.threads, console.job());
    told.evaluation = std::move(other.evaluation);
    if (other.isCompared)
        told.shared = std::move(other.shared);
    return told;
}

int work(const Options &options, Console &console)
{
    const Project project = loadProject(options.project);
    const RunPtr run = runOf(project, options.project, options.run);
    const Told told =
        evaluated(options, project, membersOf(project, run, options.run, options.isOfEnsemble, console), console);
    console.progress().clear();
    for (const Text &note : told.evaluation.notes)
        console.warn(note);
    if (console.isJson) {
        Json json = evaluationJson(told.evaluation);
        if (told.shared)
            json["shared_rows"] = sharedJson(told, options.isWithoutSeenRows);
        console.json(json);
    } else {
        console.say(reportText(told.evaluation));
        if (told.shared && !told.shared->rows.empty())
            console.say("\n" + sharedText(told));
    }
    return 0;
}

VerbWork define(Arguments &arguments)
{
    auto options = std::make_shared<Options>();
    arguments.required("project", options->project, "The project file");
    arguments.choice("--split", options->split, {"train", "val", "test"},
                     "Which part of the data; the test part unless given");
    arguments.optional("--data", options->data, "Other data with a known target, instead of a part");
    arguments.optional("--reader", options->reader, "The reader's id for --data");
    arguments.readerOptions(options->readerOptions);
    arguments.flag("--without-training-rows", options->isWithoutSeenRows,
                   "Of --data only the rows that equal none of the run's training and validation parts");
    arguments.optional("--run", options->run, "The number of the run; the last unless given, with all of its ensemble");
    arguments.flag("--ensemble", options->isOfEnsemble, "All networks of the ensemble that --run belongs to");
    return [options](Console &console) { return work(*options, console); };
}

} // namespace

const Verb &verb_evaluate()
{
    static const Verb verb({"evaluate", "Judges a trained run on a part of its data or on other data"}, define);
    return verb;
}

} // namespace netloom::all_verbs
