// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/open_project.hpp"
#include "engine/cli/report_text.hpp"
#include "engine/cli/verb.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/cross_validate.hpp"

#include <memory>
#include <nlohmann/json.hpp>

namespace netloom::all_verbs {

namespace {

using Json = nlohmann::ordered_json;

constexpr int mostFolds = 10'000;

struct Options {
    std::string project;
    std::optional<std::int64_t> folds;
};

Json figuresJson(const CrossValidation::Figures &figures)
{
    Json json = Json::object();
    for (const auto &[id, value] : figures)
        json[id] = value;
    return json;
}

Json foundJson(const CrossValidation &found)
{
    Json json;
    json["folds"] = Json::array();
    for (const Evaluation &fold : found.folds)
        json["folds"].push_back({{"fold", json["folds"].size() + 1},
                                 {"n", fold.rows},
                                 {"loss", fold.loss},
                                 {"metrics", figuresJson({fold.metrics.begin(), fold.metrics.end()})}});
    json["mean"] = figuresJson(found.mean);
    json["deviation"] = figuresJson(found.deviation);
    return json;
}

std::string foundText(const CrossValidation &found)
{
    std::vector<std::string> header = {"fold", "rows"};
    std::vector<bool> isNumber = {false, true};
    for (const auto &[id, value] : found.mean) {
        header.push_back(id);
        isNumber.push_back(true);
    }
    std::vector<std::vector<std::string>> lines = {header};
    const auto addLine = [&](std::string name, std::string rows, const CrossValidation::Figures &figures) {
        auto &line = lines.emplace_back(std::vector{std::move(name), std::move(rows)});
        for (const auto &[wanted, mean] : found.mean)
            for (const auto &[id, value] : figures)
                if (id == wanted)
                    line.push_back(netloom::figure(value));
    };
    for (std::size_t i = 0; i < found.folds.size(); ++i) {
        const Evaluation &fold = found.folds[i];
        CrossValidation::Figures figures = {{"loss", fold.loss}};
        figures.insert(figures.end(), fold.metrics.begin(), fold.metrics.end());
        addLine(std::to_string(i + 1), std::to_string(fold.rows), figures);
    }
    addLine("mean", "", found.mean);
    addLine("sd", "", found.deviation);
    return tableText(lines, isNumber);
}

int foldsOf(const Options &options)
{
    const std::int64_t folds = options.folds.value_or(5);
    if (folds < 2 || folds > mostFolds)
        throw Error(ErrorKind::Usage, "--folds", text(NL_TEXT("Give a number of folds from 2 to {1}."), mostFolds));
    return static_cast<int>(folds);
}

int work(const Options &options, Console &console)
{
    const Project project = loadProject(options.project);
    const CrossValidation found =
        crossValidate(project, loadFor(project, console).typed, foldsOf(options), console.threads, console.job());
    console.progress().clear();
    if (console.isJson)
        console.json(foundJson(found));
    else
        console.say(foundText(found));
    return 0;
}

VerbWork define(Arguments &arguments)
{
    auto options = std::make_shared<Options>();
    arguments.required("project", options->project, "The project file");
    arguments.optional("--folds", options->folds, "How many parts the rows are dealt into; each is the test part once (5)");
    return [options](Console &console) { return work(*options, console); };
}

} // namespace

const Verb &verb_cv()
{
    static const Verb verb({"cv", "Cross-validates a project: trains once a fold, and tests on what was left out"}, define);
    return verb;
}

} // namespace netloom::all_verbs
