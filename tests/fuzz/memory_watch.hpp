// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace netloom {

/// Begins to count anew; what is allocated now is the zero.
void restartMemoryWatch();
/// The most bytes that were allocated at once since.
std::size_t memoryPeak();

} // namespace netloom
