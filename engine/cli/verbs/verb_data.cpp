// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/option_words.hpp"
#include "engine/cli/verb.hpp"
#include "engine/data/csv_writer.hpp"
#include "projects/format/project_file.hpp"

#include <memory>
#include <nlohmann/json.hpp>

namespace netloom::all_verbs {

namespace {

struct Options {
    std::string id, output;
    std::vector<std::string> settings;
    std::optional<std::int64_t> rows;
    std::optional<std::uint64_t> seed;
};

int work(const Options &options, Console &console)
{
    const Generator &generator = generatorNamed(options.id, console);
    const DatasetPtr data = generateData(generator, options.rows.value_or(generator.info().rows), options.seed.value_or(1),
                                         optionsFrom(options.settings, generator.info().params, options.id));
    writeFileSafely(options.output, datasetCsv(*data));
    if (console.isJson)
        console.json({{"generator", options.id},
                      {"rows", data->rows},
                      {"output", options.output},
                      {"simulated", true},
                      {"formula", generator.info().formula}});
    console.say(options.output + ": " + std::to_string(data->rows) + " simulated rows. " + generator.info().formula);
    return 0;
}

VerbWork define(Arguments &arguments)
{
    auto options = std::make_shared<Options>();
    arguments.required("id", options->id, "The generator, see list generators");
    arguments.optional("--rows", options->rows, "How many rows");
    arguments.optional("--seed", options->seed, "The same seed gives the same rows");
    arguments.optional("--option,--set", options->settings,
                       "KEY=VALUE of the generator, such as noise=0.3; `netloom-run list generators --json` names them");
    arguments.required("-o,--output", options->output, "The CSV file to write");
    return [options](Console &console) { return work(*options, console); };
}

} // namespace

const Verb &verb_data()
{
    static const Verb verb({"data", "Writes simulated data of a generator"}, define);
    return verb;
}

} // namespace netloom::all_verbs
