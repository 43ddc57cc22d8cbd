// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/open_project.hpp"
#include "engine/cli/verb.hpp"
#include "projects/format/project_file.hpp"

#include <memory>
#include <nlohmann/json.hpp>

namespace netloom::all_verbs {

namespace {

struct Options {
    std::string project, to, output;
    std::optional<std::int64_t> run;
};

int work(const Options &options, Console &console)
{
    const Project project = loadProject(options.project);
    if (options.to == "json")
        writeFileSafely(options.output, projectAsJson(project));
    else if (options.to == "safetensors")
        writeFileSafely(options.output, weightsAsSafetensors(*runOf(project, options.project, options.run)));
    else
        writeFileSafely(options.output, curvesCsv(*runOf(project, options.project, options.run)));
    if (console.isJson)
        console.json({{"format", options.to}, {"output", options.output}});
    console.say("Written to " + options.output + ".");
    return 0;
}

VerbWork define(Arguments &arguments)
{
    auto options = std::make_shared<Options>();
    arguments.required("project", options->project, "The project file");
    arguments.requiredChoice("--to", options->to, {"json", "safetensors", "csv-curves"},
                             "json: graph and settings; safetensors: the weights; csv-curves: a line an epoch");
    arguments.optional("--run", options->run, "The number of the run; the last unless given");
    arguments.required("output", options->output, "The file to write");
    return [options](Console &console) { return work(*options, console); };
}

} // namespace

const Verb &verb_export()
{
    static const Verb verb({"export", "Writes a project's settings, weights or curves for other programs"}, define);
    return verb;
}

} // namespace netloom::all_verbs
