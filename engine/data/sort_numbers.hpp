// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace netloom {

/// Sorts numbers upwards, -0 before 0. None may be NaN. Many at once are sorted by their bits, digit by digit (LSD radix
/// sort; Knuth 1998, vol. 3, 5.2.5), which takes room for as many again.
void sortNumbers(std::span<double> numbers);

} // namespace netloom
