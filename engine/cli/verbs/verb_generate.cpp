// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/model_data.hpp"
#include "engine/cli/verb.hpp"
#include "plugins/host/row_judges.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/rank_generated.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace netloom::all_verbs {

namespace {

struct GenerateWish {
    std::string project, output, towards;
    std::optional<std::int64_t> count, longest, run;
    std::optional<double> temperature;
    std::optional<std::uint64_t> seed;

    GenerateOptions options() const
    {
        GenerateOptions usual;
        return {count.value_or(usual.count), temperature.value_or(usual.temperature), seed.value_or(usual.seed),
                longest.value_or(usual.longest)};
    }
};

nlohmann::ordered_json numberOrNull(double value)
{
    return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr);
}

/// What the plug-in that knows such rows says of them; nothing where there is none.
std::optional<GeneratedJudgement> judgementOf(const std::vector<GeneratedSequence> &sequences, const RunRecord &run,
                                              const Project &project, const Console &console)
{
    const DataSetup &setup = project.data;
    const RowJudge *judge = rowJudgeFor(console.registry(), setup.generator.empty() ? setup.reader : setup.generator);
    if (!judge)
        return std::nullopt;
    const LoadedData loaded = loadFor(project, console);
    return judgeGenerated(sequences, trainingTokens(run, *loaded.typed), *judge, console.job());
}

void sayJudgement(const GeneratedJudgement &judgement, nlohmann::ordered_json &result, const Console &console)
{
    result["valid"] = numberOrNull(judgement.validShare());
    result["unique"] = numberOrNull(judgement.uniqueShare());
    result["novel"] = numberOrNull(judgement.novelShare());
    result["properties"] = nlohmann::ordered_json::array();
    char line[200];
    std::snprintf(line, sizeof line, "%.1f %% valid; of these %.1f %% unique; of these %.1f %% new.",
                  100 * judgement.validShare(), 100 * judgement.uniqueShare(), 100 * judgement.novelShare());
    console.say(line);
    for (const PropertyComparison &property : judgement.properties) {
        result["properties"].push_back({{"name", property.name},
                                        {"unit", property.unit},
                                        {"generated",
                                         {{"mean", numberOrNull(property.ofGenerated.mean)},
                                          {"deviation", numberOrNull(property.ofGenerated.deviation)}}},
                                        {"training",
                                         {{"mean", numberOrNull(property.ofTraining.mean)},
                                          {"deviation", numberOrNull(property.ofTraining.deviation)}}},
                                        {"wasserstein", numberOrNull(property.distance.wasserstein)},
                                        {"kolmogorov_smirnov", numberOrNull(property.distance.kolmogorov)}});
        std::snprintf(line, sizeof line, "%-16s generated %.4g +- %.3g, training %.4g +- %.3g, apart %.3g",
                      property.name.c_str(), property.ofGenerated.mean, property.ofGenerated.deviation,
                      property.ofTraining.mean, property.ofTraining.deviation, property.distance.wasserstein);
        console.say(std::string(line) + (property.unit.empty() ? "" : " " + property.unit));
    }
}

int work(const GenerateWish &wish, Console &console)
{
    const Project project = loadProject(wish.project);
    const RunPtr run = runOf(project, wish.project, wish.run);
    const GenerateOptions options = wish.options();
    const std::optional<GeneratedWish> looksFor =
        wish.towards.empty() ? std::nullopt : std::optional(wishOfWords(wish.towards));
    std::vector<GeneratedSequence> sequences = generateSequences(*run, options, console.threads, console.job());
    std::optional<GeneratedJudgement> judgement = judgementOf(sequences, *run, project, console);
    if (looksFor && judgement)
        reorder(sequences, *judgement, rankedTowards(*judgement, *looksFor));
    else if (looksFor)
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("No plug-in tells properties of such rows. Leave --towards out.")));
    writeFileSafely(wish.output, generatedFile(sequences, judgement ? &*judgement : nullptr, wish.output));
    const auto complete = static_cast<std::size_t>(
        std::count_if(sequences.begin(), sequences.end(), [](const GeneratedSequence &one) { return one.isComplete; }));
    console.progress().clear();
    nlohmann::ordered_json result = {{"output", wish.output}, {"count", sequences.size()},
                                     {"complete", complete},  {"temperature", options.temperature},
                                     {"seed", options.seed},  {"perplexity", numberOrNull(perplexityOf(*run))}};
    console.say(wish.output + ": " + std::to_string(sequences.size()) + " sequences, " + std::to_string(complete) +
                " of them with an end.");
    if (judgement)
        sayJudgement(*judgement, result, console);
    if (console.isJson)
        console.json(result);
    return 0;
}

VerbWork define(Arguments &arguments)
{
    auto wish = std::make_shared<GenerateWish>();
    arguments.required("project", wish->project, "The project file, of a model that tells of each token the next one");
    arguments.optional("--count", wish->count, "How many; 1000 unless given");
    arguments.optional("--temperature", wish->temperature,
                       "Below 1 keeps to what is likely, above 1 dares more, 0 always says the likeliest; 1 unless given");
    arguments.optional("--seed", wish->seed, "The same seed gives the same rows; 1 unless given");
    arguments.optional("--longest", wish->longest, "Tokens of one at most; as many as the model has read unless given");
    arguments.optional("--run", wish->run, "The number of the run; the last unless given");
    arguments.optional("--towards", wish->towards,
                       "A property and its value, such as logP=2.5: the nearest new rows come first");
    arguments.required(
        "-o,--output", wish->output,
        "The CSV file to write: a row for each that was generated. A .smi file lists the valid ones alone, each once");
    return [wish](Console &console) { return work(*wish, console); };
}

} // namespace

const Verb &verb_generate()
{
    static const Verb verb({"generate", "Lets a trained language model go on by itself: new molecules, new rows"}, define);
    return verb;
}

} // namespace netloom::all_verbs
