// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>

namespace netloom {

/// How often a test of chance is repeated: `each` at every change, `release` where NETLOOM_FULL is set, which the target
/// netloom-full-tests does.
inline int testSize(int each, int release)
{
    return std::getenv("NETLOOM_FULL") ? release : each;
}

} // namespace netloom
