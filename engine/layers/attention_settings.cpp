// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/attention_settings.hpp"

#include "engine/base/error.hpp"
#include "engine/layers/layer_type_of.hpp"

namespace netloom {

ParamSpec headsSpec()
{
    return {.key = "heads",
            .label = NL_TEXT("Heads"),
            .type = ParamType::Int,
            .defaultValue = std::int64_t{4},
            .minimum = 1,
            .maximum = 1024,
            .help = NL_TEXT("How many times attention is paid side by side, each with its share of the features. They must "
                            "divide the features evenly."),
            .isPositional = true};
}

ParamSpec causalSpec()
{
    return {.key = "causal",
            .label = NL_TEXT("Causal"),
            .type = ParamType::Bool,
            .defaultValue = false,
            .help = NL_TEXT("Each step sees only itself and the steps before it, as when the next one is to be foretold.")};
}

void requireFlatItems(const std::string &label, const Shape &shape)
{
    if (!shape.isSequence() || shape.item().rank() != 1)
        throwWrongShape(label, text(NL_TEXT("a sequence of steps with features")), shape,
                        text(NL_TEXT("put Embedding, or Reshape to steps x features, before it")));
}

void requireWholeHeads(const std::string &label, std::int64_t dim, std::int64_t heads)
{
    if (dim % heads == 0)
        return;
    std::int64_t fitting = heads;
    while (dim % fitting != 0)
        --fitting;
    throw Error(ErrorKind::Graph, {},
                text(NL_TEXT("{1} cannot share {2} features evenly among {3} heads; {4} heads would do."), text(label), dim,
                     heads, fitting));
}

} // namespace netloom
