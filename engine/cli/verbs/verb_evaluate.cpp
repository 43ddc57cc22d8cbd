// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/model_data.hpp"
#include "engine/cli/report_text.hpp"
#include "engine/cli/verb.hpp"
#include "projects/format/project_file.hpp"

#include <memory>
#include <nlohmann/json.hpp>

namespace netloom::all_verbs {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
    std::string project, split, reader;
    std::vector<std::string> data, readerOptions;
    std::optional<std::int64_t> run;
};

Json reportJson(const ClassReport &row)
{
    return {{"precision", row.precision}, {"recall", row.recall}, {"f1", row.f1}, {"support", row.support}};
}

Json evaluationJson(const Evaluation &evaluation)
{
    Json json = {{"split", evaluation.part}, {"n", evaluation.rows}, {"loss", evaluation.loss}};
    json["metrics"] = Json::object();
    for (const auto &[id, value] : evaluation.metrics)
        json["metrics"][id] = value;
    for (const Text &note : evaluation.notes)
        json["notes"].push_back(note.str());
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

Evaluation evaluated(const Options &options, const Project &project, const RunRecord &run, const Console &console)
{
    if (options.data.empty()) {
        Bench bench;
        bench.data = loadFor(project, console).typed;
        return evaluateWithNotes(project, run, bench, partFor(options, run, console), console.threads, console.job());
    }
    const ReadResult read = readForModel(run, project, options.data, options.reader, options.readerOptions, console);
    return evaluateRun(run, *read.data, console.threads);
}

int work(const Options &options, Console &console)
{
    const Project project = loadProject(options.project);
    const RunPtr run = runOf(project, options.project, options.run);
    const Evaluation evaluation = evaluated(options, project, *run, console);
    console.progress().clear();
    for (const Text &note : evaluation.notes)
        console.warn(note);
    if (console.isJson)
        console.json(evaluationJson(evaluation));
    else
        console.say(reportText(evaluation));
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
    arguments.optional("--run", options->run, "The number of the run; the last unless given");
    return [options](Console &console) { return work(*options, console); };
}

} // namespace

const Verb &verb_evaluate()
{
    static const Verb verb({"evaluate", "Judges a trained run on a part of its data or on other data"}, define);
    return verb;
}

} // namespace netloom::all_verbs
