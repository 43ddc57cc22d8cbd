// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/rng.hpp"

#include <cmath>

namespace netloom {

struct Stretch {
    std::int64_t first = 0, count = 0;
};

/// A stretch of at least one place and at most this share of them, its length and its begin uniform; none of a share of 0.
inline Stretch randomStretch(RandomStream &random, std::int64_t places, double share)
{
    const auto most = static_cast<std::int64_t>(std::ceil(share * static_cast<double>(places)));
    if (most < 1)
        return {};
    const auto count = static_cast<std::int64_t>(1 + random.below(static_cast<std::uint64_t>(most)));
    return {static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(places - count + 1))), count};
}

} // namespace netloom
