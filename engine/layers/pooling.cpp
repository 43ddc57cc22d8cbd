// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/pooling.hpp"

namespace netloom {

std::vector<ParamSpec> poolingSpecs()
{
    return {{.key = "size",
             .label = NL_TEXT("Size"),
             .type = ParamType::Int,
             .defaultValue = std::int64_t{2},
             .minimum = 1,
             .maximum = 1024,
             .unit = "px",
             .help = NL_TEXT("Height and width of the window."),
             .isPositional = true},
            {.key = "stride",
             .label = NL_TEXT("Stride"),
             .type = ParamType::Int,
             .defaultValue = std::int64_t{0},
             .minimum = 0,
             .maximum = 1024,
             .unit = "px",
             .help = NL_TEXT("How far the window moves at a time; 0 moves it by its own size."),
             .isAdvanced = true}};
}

ImageWindow poolingWindow(const std::string &label, const Params &params, std::span<const Shape> inputs)
{
    const std::int64_t size = params.integer("size"), stride = params.integer("stride");
    return {label, inputs[0], size, stride > 0 ? stride : size, false};
}

} // namespace netloom
