// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/model_data.hpp"
#include "engine/cli/verb.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/ensemble.hpp"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

namespace netloom::all_verbs {

namespace {

struct Options {
    std::string project, reader, output;
    std::vector<std::string> data, readerOptions;
    std::optional<std::int64_t> run;
    bool isOfEnsemble = false;
};

int work(const Options &options, Console &console)
{
    const Project project = loadProject(options.project);
    const RunPtr run = runOf(project, options.project, options.run);
    const ReadResult read = readForModel(*run, project, options.data, options.reader, options.readerOptions, console);
    const Predictions predictions = predictRun(membersOf(project, run, options.run, options.isOfEnsemble, console), read,
                                               console.threads, console.job());
    console.job().throwIfStopped();
    writeFileSafely(options.output, predictionsCsv(predictions));
    const auto unusable = static_cast<std::size_t>(
        std::count_if(predictions.rows.begin(), predictions.rows.end(), [](const auto &row) { return !row.error.empty(); }));
    console.progress().clear();
    if (console.isJson)
        console.json({{"output", options.output}, {"rows", predictions.rows.size()}, {"unusable", unusable}});
    console.say(options.output + ": " + std::to_string(predictions.rows.size()) + " rows, " + std::to_string(unusable) +
                " of them without a prediction" + (unusable ? " (see the column error)." : "."));
    return 0;
}

VerbWork define(Arguments &arguments)
{
    auto options = std::make_shared<Options>();
    arguments.required("project", options->project, "The project file");
    arguments.required("--data", options->data, "The rows to predict, raw");
    arguments.optional("--reader", options->reader, "The reader's id; chosen by content and extension unless given");
    arguments.readerOptions(options->readerOptions);
    arguments.optional("--run", options->run, "The number of the run; the last unless given, with all of its ensemble");
    arguments.flag("--ensemble", options->isOfEnsemble, "All networks of the ensemble that --run belongs to");
    arguments.required("-o,--output", options->output, "The CSV file to write: a row for every row of the data");
    return [options](Console &console) { return work(*options, console); };
}

} // namespace

const Verb &verb_predict()
{
    static const Verb verb({"predict", "Predicts new raw rows with a trained run"}, define);
    return verb;
}

} // namespace netloom::all_verbs
