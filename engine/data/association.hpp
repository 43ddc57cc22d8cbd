// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"
#include "engine/data/reader.hpp"

#include <cstdint>
#include <vector>

namespace netloom {

enum class AssociationKind {
    Pearson,          ///< two numbers: r in [-1, 1]
    CorrelationRatio, ///< a number and classes: eta in [0, 1], the root of the share of variance between the classes
    CramersV,         ///< two columns of classes: V in [0, 1], without a correction for bias
};

/// How strongly two columns go together, over the rows in which neither is missing.
struct Association {
    AssociationKind kind = AssociationKind::Pearson;
    double value = 0; ///< NaN when one of them is constant in these rows, or a column of texts or tensors
    std::size_t rows = 0;
};

/// Kendall and Stuart, The Advanced Theory of Statistics, chapters 26 and 33.
Association associate(const Column &a, const Column &b, const std::vector<std::uint32_t> &rows);

/// For each pair of these columns, row-major (columns x columns), symmetric, 1 on the diagonal.
struct AssociationTable {
    std::vector<int> columns; ///< of the data
    std::vector<Association> values;
    std::size_t rowsLookedAt = 0; ///< fewer than there are in large data
    const Association &at(std::size_t a, std::size_t b) const { return values[a * columns.size() + b]; }
};

/// Of the columns of numbers and classes that are no identifiers or left out; the first mostColumns of them, on at most
/// mostRows rows spread over the data.
AssociationTable associations(const Dataset &data, const std::vector<ColumnRole> &roles, std::size_t mostColumns = 60,
                              std::size_t mostRows = 50'000, const JobControl &job = {});

} // namespace netloom
