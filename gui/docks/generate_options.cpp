// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/generate_options.hpp"

namespace netloom {

std::vector<ParamSpec> generateSpecs()
{
    const GenerateOptions usual;
    return {{.key = "count",
             .label = NL_TEXT("How many"),
             .type = ParamType::Int,
             .defaultValue = usual.count,
             .minimum = 1,
             .maximum = 100'000,
             .help = NL_TEXT("A thousand take a small model some seconds.")},
            {.key = "temperature",
             .label = NL_TEXT("Temperature"),
             .type = ParamType::Real,
             .defaultValue = usual.temperature,
             .minimum = 0,
             .maximum = 10,
             .help = NL_TEXT("Below 1 the model keeps to what it is sure of: more is valid, less is new. Above 1 it dares "
                             "more. At 0 it always says the likeliest.")},
            {.key = "seed",
             .label = NL_TEXT("Seed"),
             .type = ParamType::Int,
             .defaultValue = static_cast<std::int64_t>(usual.seed),
             .minimum = 0,
             .maximum = 1e9,
             .help = NL_TEXT("The same seed gives the same rows; another one gives others.")}};
}

GenerateOptions generateOptionsOf(const Params &params)
{
    return {params.integer("count"), params.real("temperature"), static_cast<std::uint64_t>(params.integer("seed"))};
}

} // namespace netloom
