// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace netloom {

/// Sorts keys upwards. Many at once are sorted digit by digit (LSD radix sort; Knuth 1998, vol. 3, 5.2.5), which takes room
/// for as many again.
void sortKeys(std::span<std::uint64_t> keys);

/// Sorts numbers upwards by their bits, -0 before 0. None may be NaN.
void sortNumbers(std::span<double> numbers);

} // namespace netloom
