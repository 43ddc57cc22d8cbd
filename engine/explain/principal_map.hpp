// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

#include <array>
#include <vector>

namespace netloom {

/// Rows seen in the plane in which they differ most.
struct PrincipalMap {
    std::vector<double> x, y;          ///< one a row
    std::array<double, 2> shares = {}; ///< of all variance, along x and along y
};

/// Whether a column can be a part of a map: numbers, or a vector of them a row, such as a fingerprint.
bool isMappable(const Column &column);

/// The two principal components of these columns (of isMappable()); a column of numbers is standardised first, a vector is
/// taken as it is, and what is missing lies at the mean. Worked out from at most `mostRows` rows that are spread over the
/// table; all are placed. Each axis points to where its farthest row of those lies, as scikit-learn has it.
/// By subspace iteration (Halko, Martinsson, Tropp 2011, algorithm 4.4). Throws Error: Usage when fewer than two rows or
/// numbers are there, or all rows are equal; Cancelled.
PrincipalMap principalMap(const Dataset &data, const std::vector<int> &columns, const JobControl &job = {},
                          std::size_t mostRows = 5000);

} // namespace netloom
