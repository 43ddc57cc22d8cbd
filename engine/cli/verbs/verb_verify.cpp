// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/open_project.hpp"
#include "engine/cli/verb.hpp"
#include "projects/format/project_file.hpp"

#include <memory>
#include <nlohmann/json.hpp>

namespace netloom::all_verbs {

namespace {

struct Options {
    std::string project;
    std::optional<std::int64_t> run;
};

int work(const Options &options, Console &console)
{
    const Project project = loadProject(options.project);
    const RunPtr run = runOf(project, options.project, options.run);
    Bench bench;
    bench.data = loadFor(project, console).typed;
    const std::optional<Text> difference = verifyRun(*run, bench, console.threads, console.job());
    console.progress().clear();
    if (console.isJson)
        console.json({{"run", run->number},
                      {"epochs", run->checkpoint.epoch},
                      {"equal", !difference},
                      {"difference", difference ? difference->str() : std::string()}});
    if (difference)
        throw Error(ErrorKind::Check, run->name, *difference);
    console.say(run->name + ": trained again, and every bit of " + std::to_string(run->checkpoint.epoch) +
                " epochs and of the weights is equal.");
    return 0;
}

VerbWork define(Arguments &arguments)
{
    auto options = std::make_shared<Options>();
    arguments.required("project", options->project, "The project file");
    arguments.optional("--run", options->run, "The number of the run; the last unless given");
    return [options](Console &console) { return work(*options, console); };
}

} // namespace

const Verb &verb_verify()
{
    static const Verb verb({"verify", "Trains a stored run again and compares every bit; exit 7 when one differs"}, define);
    return verb;
}

} // namespace netloom::all_verbs
