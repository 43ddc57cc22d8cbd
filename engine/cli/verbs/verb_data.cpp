// SPDX-License-Identifier: GPL-3.0-or-later
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

Params settingsOf(const Generator &generator, const std::vector<std::string> &words)
{
    Params params;
    for (const std::string &word : words) {
        const std::size_t sign = word.find('=');
        const std::string key = word.substr(0, sign);
        const ParamSpec *spec = findSpec(generator.info().params, key);
        if (sign == std::string::npos || !spec)
            throw Error(
                ErrorKind::Usage, generator.info().id,
                text(NL_TEXT("'{1}' sets nothing. Write a setting as name=value; `netloom-run list generators --json` "
                             "names them."),
                     word));
        params.set(key, parseParam(*spec, word.substr(sign + 1)));
    }
    return params;
}

int work(const Options &options, Console &console)
{
    const Generator *generator = console.registry().findGenerator(options.id);
    if (!generator) {
        std::vector<std::string> known;
        for (const Generator *each : console.registry().allGenerators())
            known.push_back(each->info().id);
        throwUnknownId("generators", options.id, known);
    }
    const DatasetPtr data = generateData(*generator, options.rows.value_or(generator->info().rows), options.seed.value_or(1),
                                         settingsOf(*generator, options.settings));
    writeFileSafely(options.output, datasetCsv(*data));
    if (console.isJson)
        console.json({{"generator", options.id},
                      {"rows", data->rows},
                      {"output", options.output},
                      {"simulated", true},
                      {"formula", generator->info().formula}});
    console.say(options.output + ": " + std::to_string(data->rows) + " simulated rows. " + generator->info().formula);
    return 0;
}

VerbWork define(Arguments &arguments)
{
    auto options = std::make_shared<Options>();
    arguments.required("id", options->id, "The generator, see list generators");
    arguments.optional("--rows", options->rows, "How many rows");
    arguments.optional("--seed", options->seed, "The same seed gives the same rows");
    arguments.optional("--set", options->settings, "Settings of the generator: name=value ...");
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
