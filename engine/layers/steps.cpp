// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/steps.hpp"

#include "engine/layers/layer_type_of.hpp"

namespace netloom {

void checkSteps(const std::string &label, const Shape &input)
{
    if (input.axis() == Axis::Nodes || input.axis() == Axis::Edges)
        throwWrongShape(label, text(NL_TEXT("a sequence of steps")), input,
                        text(NL_TEXT("nodes and edges of a graph have no order, so use a layer for graphs")));
    if (!input.isSequence() || input.item().rank() != 1)
        throwWrongShape(label, text(NL_TEXT("a sequence of steps x features")), input,
                        text(NL_TEXT("put Reshape before it")));
}

ParamSpec recurrentUnitsSpec()
{
    return {.key = "units",
            .label = NL_TEXT("Units"),
            .type = ParamType::Int,
            .defaultValue = std::int64_t{64},
            .minimum = 1,
            .maximum = 65536,
            .help = NL_TEXT("How many numbers the memory holds that is carried from step to step, in each direction."),
            .isPositional = true};
}

ParamSpec sequencesSpec()
{
    return {.key = "sequences",
            .label = NL_TEXT("All steps"),
            .type = ParamType::Bool,
            .defaultValue = false,
            .help = NL_TEXT("Gives the state after every step, for a further recurrent layer or an answer at each step. "
                            "Otherwise only the state after the whole sequence comes out.")};
}

} // namespace netloom
