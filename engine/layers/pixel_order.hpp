// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer_type_of.hpp"

namespace netloom {

/// Two orders of the same numbers: packed (channels, factor, factor, height, width) and wide (channels, height, factor,
/// width, factor). Shi et al. 2016, figure 1.
struct PixelOrder {
    std::int64_t channels, height, width, factor;

    std::int64_t size() const { return channels * factor * factor * height * width; }

    template <class T>
    void widen(const T *packed, T *wide) const
    {
        each([=](std::int64_t fromPacked, std::int64_t toWide) { wide[toWide] = packed[fromPacked]; });
    }
    template <class T>
    void pack(const T *wide, T *packed) const
    {
        each([=](std::int64_t toPacked, std::int64_t fromWide) { packed[toPacked] = wide[fromWide]; });
    }

private:
    template <class Visit>
    void each(Visit visit) const
    {
        std::int64_t packed = 0;
        for (std::int64_t channel = 0; channel < channels; ++channel)
            for (std::int64_t i = 0; i < factor; ++i)
                for (std::int64_t j = 0; j < factor; ++j)
                    for (std::int64_t y = 0; y < height; ++y) {
                        const std::int64_t wide = ((channel * height + y) * factor + i) * width * factor + j;
                        for (std::int64_t x = 0; x < width; ++x)
                            visit(packed++, wide + x * factor);
                    }
    }
};

inline ParamSpec pixelFactorSpec()
{
    return {.key = "factor",
            .label = NL_TEXT("Factor"),
            .type = ParamType::Int,
            .defaultValue = std::int64_t{2},
            .minimum = 1,
            .maximum = 64,
            .help = NL_TEXT("How many times height and width change; the channels change by its square."),
            .isPositional = true};
}

} // namespace netloom
