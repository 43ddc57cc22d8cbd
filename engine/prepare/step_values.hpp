// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/column.hpp"

#include <cmath>
#include <cstdint>
#include <vector>

namespace netloom {

/// Calls work(value) for every number of these rows that is not missing: a cell a row, or all values of a tensor.
template <class Work>
void forEachValue(const Column &column, const std::vector<std::uint32_t> &rows, Work work)
{
    const bool isTensor = column.type == ColumnType::Tensor;
    const auto size = isTensor ? static_cast<std::size_t>(column.shape.size()) : 1;
    for (const std::uint32_t row : rows) {
        if (!isTensor) {
            if (!std::isnan(column.numbers[row]))
                work(column.numbers[row]);
            continue;
        }
        const float *values = column.values.data() + row * size;
        for (std::size_t i = 0; i < size; ++i)
            if (!std::isnan(values[i]))
                work(static_cast<double>(values[i]));
    }
}

/// The finite values of these rows in rising order.
std::vector<double> sortedValues(const Column &column, const std::vector<std::uint32_t> &rows);

/// The value below which a share in [0, 1] of sorted values lies, linear between two of them as numpy.quantile; 0 of none.
double quantileOf(const std::vector<double> &sorted, double share);

/// Mean and population deviation (divisor n, as scikit-learn's StandardScaler). A deviation of 0 comes as 1, so that a
/// constant column becomes 0 instead of NaN. count is 0 when every value is missing.
struct Moments {
    double mean = 0, deviation = 1;
    std::size_t count = 0;
};
Moments momentsOf(const Column &column, const std::vector<std::uint32_t> &rows);

} // namespace netloom
