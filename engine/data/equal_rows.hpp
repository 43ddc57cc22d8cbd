// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"
#include "engine/data/reader.hpp"

#include <cstdint>
#include <vector>

namespace netloom {

/// A hash of each row over some of its columns: equal rows have equal hashes, and 64 bits leave no room for chance.
/// figures: how many of a number in a column count, so that nearly equal rows are equal; 0: all of them.
Values<std::uint64_t> rowHashes(const Dataset &data, const std::vector<int> &columns, int figures = 0,
                                const JobControl &job = {});

} // namespace netloom
