// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/open_project.hpp"
#include "engine/cli/report_text.hpp"
#include "engine/cli/verb.hpp"
#include "engine/train/rate_sweep.hpp"
#include "projects/format/project_file.hpp"

#include <array>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace netloom::all_verbs {

namespace {

struct Options {
    std::string project;
    std::optional<double> lowest, highest;
    std::optional<std::int64_t> steps;
};

std::string rateWord(double rate)
{
    std::array<char, 32> word{};
    std::snprintf(word.data(), word.size(), "%.2g", rate);
    return word.data();
}

void say(const RateSweep &sweep, const Console &console)
{
    if (console.isJson) {
        nlohmann::ordered_json points = nlohmann::ordered_json::array();
        for (const RatePoint &point : sweep.points)
            points.push_back({{"lr", point.learningRate}, {"loss", point.loss}});
        console.json({{"suggestion", sweep.suggestion}, {"points", points}});
        return;
    }
    std::vector<std::vector<std::string>> rows = {{"rate", "loss"}};
    const std::size_t every = std::max<std::size_t>(1, sweep.points.size() / 20);
    for (std::size_t i = 0; i < sweep.points.size(); i += every)
        rows.push_back({rateWord(sweep.points[i].learningRate), figure(sweep.points[i].loss)});
    console.say(tableText(rows, {true, true}));
    console.say(sweep.suggestion > 0 ? "The loss fell fastest at a rate of " + rateWord(sweep.suggestion) + "."
                                     : "The loss never fell. Look at the data and the network first.");
}

int work(const Options &options, Console &console)
{
    const Project project = loadProject(options.project);
    const Bench bench = prepareBench(project, loadFor(project, console).typed, console.job());
    RateSweepSettings settings;
    settings.lowest = options.lowest.value_or(settings.lowest);
    settings.highest = options.highest.value_or(settings.highest);
    settings.steps = options.steps.value_or(settings.steps);
    const RateSweep sweep = sweepRates(trainingTask(project, bench), settings, console.threads, console.job());
    console.progress().clear();
    say(sweep, console);
    return 0;
}

VerbWork define(Arguments &arguments)
{
    auto options = std::make_shared<Options>();
    arguments.required("project", options->project, "The project file; it is left as it is");
    arguments.optional("--from", options->lowest, "The lowest rate; 1e-7 unless given");
    arguments.optional("--to", options->highest, "The highest rate; 10 unless given");
    arguments.optional("--steps", options->steps, "How many steps, each with a higher rate; 200 unless given");
    return [options](Console &console) { return work(*options, console); };
}

} // namespace

const Verb &verb_rate()
{
    static const Verb verb({"rate", "Looks for a learning rate: tries ever higher ones on a copy of the network"}, define);
    return verb;
}

} // namespace netloom::all_verbs
