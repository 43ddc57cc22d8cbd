// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/open_project.hpp"
#include "engine/cli/verb.hpp"
#include "projects/format/project_file.hpp"

#include <algorithm>
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

int work(const Options &options, Console &console)
{
    const Project project = loadProject(options.project);
    const std::optional<Bench> bench = benchFor(project, console);
    const std::vector<GraphIssue> issues = checkProject(project, bench ? &*bench : nullptr);
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
    if (console.isJson)
        console.json({{"findings", findings}, {"errors", errors}});
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
