// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/split.hpp"

#include <cstdint>
#include <vector>

namespace netloom {

/// Deals the rows to as many parts as there are shares, which sum to 1, by any method but Given; of every part as many rows
/// as its share asks for, as far as whole groups allow. Not sorted. target, features: as for makeSplit(). Throws Error
/// (Usage) when the column is missing.
std::vector<std::vector<std::uint32_t>> dealtRows(const Dataset &data, const std::vector<std::uint32_t> &rows, int target,
                                                  const SplitSpec &spec, const std::vector<int> &features,
                                                  const std::vector<double> &shares);

} // namespace netloom
