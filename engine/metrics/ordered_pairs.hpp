// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace netloom {

struct OrderedPairs {
    std::uint64_t all = 0;             ///< pairs of rows with different truths
    std::uint64_t twiceConcordant = 0; ///< 2 for each of them in the right order, 1 for each with equal predictions
};

/// In O(n log n), in whole numbers. Both finite and of the same length.
OrderedPairs countOrderedPairs(const std::vector<double> &predicted, const std::vector<double> &actual);

} // namespace netloom
