// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/rng.hpp"

#include <cmath>
#include <cstdint>
#include <numbers>

namespace netloom {

/// The normal number (mean 0, variance 1) of a place: Box-Muller from the two 32-bit words at 2 place and 2 place + 1 of
/// the stream, so that it is the same however the batch is cut. Box, Muller 1958.
inline double normalAt(const RandomStream &stream, std::uint64_t place)
{
    const double first = (stream.at(2 * place) + 0.5) * 0x1p-32; // in (0, 1)
    const double second = stream.at(2 * place + 1) * 0x1p-32;
    return std::sqrt(-2 * std::log(first)) * std::cos(2 * std::numbers::pi * second);
}

/// The words below which a 32-bit number lies with a chance in [0, 1).
inline std::uint32_t thresholdOf(double chance)
{
    return static_cast<std::uint32_t>(chance * 4294967296.0);
}

} // namespace netloom
