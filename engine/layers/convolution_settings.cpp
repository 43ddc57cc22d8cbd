// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/convolution_settings.hpp"

#include <algorithm>

namespace netloom {

ParamSpec filtersSpec()
{
    return {.key = "filters",
            .label = NL_TEXT("Filters"),
            .type = ParamType::Int,
            .defaultValue = std::int64_t{16},
            .minimum = 1,
            .maximum = 65536,
            .help = NL_TEXT("How many patterns are looked for: the channels that come out."),
            .isPositional = true};
}

ParamSpec kernelSpec(std::int64_t most, std::string unit, std::string help)
{
    return {.key = "kernel",
            .label = NL_TEXT("Kernel"),
            .type = ParamType::Int,
            .defaultValue = std::int64_t{3},
            .minimum = 1,
            .maximum = static_cast<double>(most),
            .unit = std::move(unit),
            .help = std::move(help),
            .isPositional = true};
}

ParamSpec strideSpec(std::int64_t usual, std::string unit, std::string help)
{
    return {.key = "stride",
            .label = NL_TEXT("Stride"),
            .type = ParamType::Int,
            .defaultValue = usual,
            .minimum = 1,
            .maximum = 1024,
            .unit = std::move(unit),
            .help = std::move(help)};
}

ParamSpec zeroPaddingSpec()
{
    return {.key = "padding",
            .label = NL_TEXT("Padding"),
            .type = ParamType::Choice,
            .defaultValue = "valid",
            .choices = {"valid", "same"},
            .help = NL_TEXT("valid stays inside the image, so the output shrinks; same puts zeros around it, so that "
                            "the size stays at a stride of 1.")};
}

ParamSpec transposedPaddingSpec()
{
    return {.key = "padding",
            .label = NL_TEXT("Padding"),
            .type = ParamType::Choice,
            .defaultValue = "same",
            .choices = {"valid", "same"},
            .help = NL_TEXT("same cuts the edges so that the size that comes out is the stride times the one that goes in; "
                            "valid keeps all that the filters write.")};
}

ParamSpec multiplierSpec()
{
    return {.key = "multiplier",
            .label = NL_TEXT("Filters per channel"),
            .type = ParamType::Int,
            .defaultValue = std::int64_t{1},
            .minimum = 1,
            .maximum = 1024,
            .help = NL_TEXT("How many filters each channel gets: this many times as many channels come out.")};
}

TransposedAxis::TransposedAxis(std::int64_t steps, std::int64_t kernel, std::int64_t stride, bool isSame)
    : size((steps - 1) * stride + kernel)
{
    if (!isSame)
        return;
    size = steps * stride;
    before = (std::max<std::int64_t>(kernel - stride, 0) + 1) / 2;
}

} // namespace netloom
