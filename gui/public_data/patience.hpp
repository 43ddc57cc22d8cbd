// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace netloom {

/// How long a download waits, and how often it begins again where the connection was cut.
struct Patience {
    std::chrono::milliseconds silence{30'000}; ///< without a byte
    std::chrono::milliseconds pause{1'000};    ///< before another attempt
    int attempts = 4;
};

} // namespace netloom
