// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/open_project.hpp"
#include "engine/cli/verb.hpp"
#include "engine/measure/forecast.hpp"
#include "projects/format/project_file.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace netloom::all_verbs {

namespace {

struct Options {
    std::string project;
};

std::string severityName(Severity severity)
{
    return severity == Severity::Error ? "error" : severity == Severity::Warning ? "warning" : "hint";
}

std::string titleOf(const Project &project, const GraphIssue &issue)
{
    const Node *node = project.graph->find(issue.node);
    return node ? node->title : std::string();
}

std::string fixText(const GraphIssue &issue)
{
    return issue.repairs.empty() ? std::string() : issue.repairs.front().label.str();
}

/// The shapes come from the data; where these cannot be read, an earlier run still knows them.
std::optional<Bench> benchFor(const Project &project, const Console &console)
{
    try {
        return prepareBench(project, loadFor(project, console).typed, console.job());
    } catch (const Error &error) {
        if (error.kind() == ErrorKind::Cancelled || project.runs.empty())
            throw;
        console.warn(error.what());
        console.warn(text(NL_TEXT("The data are not there, so only the network is checked.")));
        return std::nullopt;
    }
}

/// The stored calibration of this machine; measured now when there is none yet.
Calibration calibrationFor(Console &console)
{
    if (const auto stored = storedCalibration(console.threads))
        return *stored;
    console.warn(text(NL_TEXT("Measuring this machine's speed once; it takes a few seconds.")));
    const Calibration fresh = calibrate(console.threads, console.stop());
    console.job().throwIfStopped();
    storeCalibration(fresh);
    return fresh;
}

std::unique_ptr<RunForecast> forecastFor(const Project &project, const Bench &bench, Console &console)
{
    const auto rows = [](const std::vector<std::uint32_t> &part) { return static_cast<std::int64_t>(part.size()); };
    if (!analyse(*project.graph, &bench.preparation.signature).isRunnable() || bench.split.train.empty())
        return nullptr;
    const Calibration calibration = calibrationFor(console);
    TrainingTask task;
    task.graph = project.graph;
    task.data = bench.prepared;
    task.split = bench.split;
    task.recipe = project.recipe;
    const Trial trial = tryOut(task, console.threads, console.stop());
    console.job().throwIfStopped();
    return std::make_unique<RunForecast>(forecastRun(*project.graph, bench.preparation.signature, project.recipe,
                                                     rows(bench.split.train), rows(bench.split.validation), &calibration,
                                                     &trial));
}

std::string inWords(const char *form, double value)
{
    char digits[64];
    std::snprintf(digits, sizeof digits, form, value);
    return digits;
}

std::string secondsInWords(double seconds)
{
    return seconds < 1 ? inWords("%.2g ms", seconds * 1e3) : inWords("%.2g s", seconds);
}

std::string forecastText(const RunForecast &forecast, std::int64_t epochs)
{
    const double seconds = forecast.secondsPerEpoch.value_or(0);
    return "Forecast: " + std::to_string(forecast.parameters) + " parameters, " + std::to_string(forecast.multiplyAdds) +
           " multiply-adds a sample, " + inWords("%.2f", static_cast<double>(forecast.bytes()) * 1e-6) + " MB of memory (" +
           inWords("%.2f", static_cast<double>(forecast.networkBytes) * 1e-6) + " network, " +
           inWords("%.2f", static_cast<double>(forecast.optimizerBytes) * 1e-6) + " optimizer), about " +
           secondsInWords(seconds) + " an epoch, " + secondsInWords(seconds * static_cast<double>(epochs)) + " for " +
           std::to_string(epochs) + " epochs.";
}

int work(const Options &options, Console &console)
{
    const Project project = loadProject(options.project);
    const std::optional<Bench> bench = benchFor(project, console);
    const std::vector<GraphIssue> issues =
        checkProject(project, bench ? &*bench : nullptr,
                     bench ? leaksOf(project, *bench->data, bench->split, console.job()) : SplitLeaks{});
    const auto errors = std::count_if(issues.begin(), issues.end(),
                                      [](const GraphIssue &issue) { return issue.severity == Severity::Error; });
    console.progress().clear();
    nlohmann::ordered_json findings = nlohmann::ordered_json::array();
    for (const GraphIssue &issue : issues) {
        findings.push_back({{"code", issue.code},
                            {"severity", severityName(issue.severity)},
                            {"node", titleOf(project, issue)},
                            {"message", issue.message.str()},
                            {"fix", fixText(issue)}});
        const std::string title = titleOf(project, issue);
        const std::string fix = fixText(issue);
        console.say(severityName(issue.severity) + " [" + issue.code + "] " + (title.empty() ? "" : title + ": ") +
                    issue.message.str() + (fix.empty() ? "" : " Fix: " + fix + "."));
    }
    const std::unique_ptr<RunForecast> forecast = bench ? forecastFor(project, *bench, console) : nullptr;
    if (console.isJson) {
        nlohmann::ordered_json report = {{"findings", findings}, {"errors", errors}};
        if (forecast)
            report["forecast"] = {{"parameters", forecast->parameters},
                                  {"multiply_adds", forecast->multiplyAdds},
                                  {"bytes", forecast->bytes()},
                                  {"network_bytes", forecast->networkBytes},
                                  {"optimizer_bytes", forecast->optimizerBytes},
                                  {"seconds_per_epoch", forecast->secondsPerEpoch.value_or(0)}};
        console.json(report);
    }
    if (forecast)
        console.say(forecastText(*forecast, project.recipe.epochs));
    if (issues.empty())
        console.say("Nothing to find fault with.");
    return errors > 0 ? exitCode(ErrorKind::Check) : 0;
}

VerbWork define(Arguments &arguments)
{
    auto options = std::make_shared<Options>();
    arguments.required("project", options->project, "The project file");
    return [options](Console &console) { return work(*options, console); };
}

} // namespace

const Verb &verb_check()
{
    static const Verb verb({"check", "Looks for faults in a project's design; exit 7 when one is an error"}, define);
    return verb;
}

} // namespace netloom::all_verbs
