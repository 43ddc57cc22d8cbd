// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/generate_ways.hpp"
#include "engine/cli/generated_text.hpp"
#include "engine/cli/open_project.hpp"
#include "engine/cli/verb.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/generated_file.hpp"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

namespace netloom::all_verbs {

namespace {

void checkTogether(const GenerateWish &wish)
{
    if (wish.rounds && wish.towards.empty())
        throw Error(ErrorKind::Usage, "--rounds",
                    text(NL_TEXT("Rounds lead towards a property. Name it, for instance --towards logP=2.5.")));
    if (!wish.between.empty() + !wish.rebuilt.empty() + !wish.data.empty() + !wish.towards.empty() > 1)
        throw Error(
            ErrorKind::Usage, {},
            text(NL_TEXT("--towards, --between, --reconstruct and --data ask for different things. Give one of them.")));
}

int work(const GenerateWish &wish, Console &console)
{
    checkTogether(wish);
    const Project project = loadProject(wish.project);
    const RunPtr run = runOf(project, wish.project, wish.run);
    const WritingScene scene{wish, project, *run, wish.options(), console};
    const WrittenRows written = !wish.between.empty() ? writtenOnTheWay(scene)
                                : wish.asksAgain()    ? writtenAgain(scene)
                                : wish.rounds         ? writtenInRounds(scene)
                                                      : writtenFreely(scene);
    const std::vector<GeneratedSequence> &sequences = written.sequences;
    writeFileSafely(wish.output,
                    generatedFile(wish.output, sequences, written.judgement ? &*written.judgement : nullptr, written.more));
    const auto complete = static_cast<std::size_t>(
        std::count_if(sequences.begin(), sequences.end(), [](const GeneratedSequence &one) { return one.isComplete; }));
    console.progress().clear();
    nlohmann::ordered_json result = {{"output", wish.output},      {"count", sequences.size()},
                                     {"complete", complete},       {"temperature", scene.options.temperature},
                                     {"seed", scene.options.seed}, {"perplexity", numberOrNull(perplexityOf(*run))}};
    console.say(wish.output + ": " + std::to_string(sequences.size()) + " sequences, " + std::to_string(complete) +
                " of them with an end.");
    result.update(written.facts);
    if (written.judgement)
        sayJudgement(*written.judgement, result, console);
    if (console.isJson)
        console.json(result);
    return 0;
}

VerbWork define(Arguments &arguments)
{
    auto wish = std::make_shared<GenerateWish>();
    arguments.required("project", wish->project, "The project file, of a model that tells of each token the next one");
    arguments.optional("--count", wish->count,
                       "How many, in each round; unless given 1000, of --reconstruct all, of --between 10 steps");
    arguments.optional("--temperature", wish->temperature,
                       "Below 1 keeps to what is likely, above 1 dares more, 0 always says the likeliest; 1 unless given, 0 "
                       "from given codes");
    arguments.optional("--seed", wish->seed, "The same seed gives the same rows; 1 unless given");
    arguments.optional("--longest", wish->longest, "Tokens of one at most; as many as the model has read unless given");
    arguments.optional("--run", wish->run, "The number of the run; the last unless given");
    arguments.optional("--towards", wish->towards,
                       "A property and its value, such as logP=2.5: the nearest new rows come first");
    arguments.optional("--rounds", wish->rounds,
                       "With --towards: so many rounds, each nearer to it than the one before, from a copy of the model: an "
                       "autoencoder searches among its codes, a language model is tuned on the nearest");
    arguments.choice("--reconstruct", wish->rebuilt, {"train", "val", "test"},
                     "Of an autoencoder: writes the rows of a part again, each from its own code");
    arguments.optional("--data", wish->data, "Of an autoencoder: the same of the rows of another file");
    arguments.optional("--between", wish->between,
                       "Of an autoencoder: two rows as one would type them, such as two SMILES; what lies between them");
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
