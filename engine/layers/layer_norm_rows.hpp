// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/matrix.hpp"

#include <algorithm>
#include <cmath>

/// Layer normalisation of the rows of a block (Ba, Kiros, Hinton 2016), for the layer and for the blocks that contain one.
namespace netloom::layer_norm {

constexpr std::int64_t statisticsPerRow = 2; ///< mean and 1 / deviation

/// y = (x - mean) / sqrt(variance + epsilon) scale + shift. x, y (rows, size); scale, shift (size); statistics (rows, 2).
template <class T>
void forward(const T *x, std::int64_t rows, std::int64_t size, const T *scale, const T *shift, T epsilon, T *y,
             T *statistics)
{
    for (std::int64_t row = 0; row < rows; ++row) {
        const auto at = rowView(x + row * size, size).array();
        const T mean = at.sum() / static_cast<T>(size);
        const T variance = (at - mean).square().sum() / static_cast<T>(size);
        const T inverse = T(1) / std::sqrt(variance + epsilon);
        rowView(y + row * size, size).array() =
            (at - mean) * inverse * rowView(scale, size).array() + rowView(shift, size).array();
        statistics[statisticsPerRow * row] = mean;
        statistics[statisticsPerRow * row + 1] = inverse;
    }
}

/// From what forward() was given and wrote. gradX may be the same block as gradY, and null where nobody needs it.
template <class T>
void backward(const T *x, const T *statistics, const T *gradY, std::int64_t rows, std::int64_t size, const T *scale,
              T *gradX, T *gradScale, T *gradShift)
{
    std::fill_n(gradScale, size, T(0));
    std::fill_n(gradShift, size, T(0));
    const auto weights = rowView(scale, size).array();
    for (std::int64_t row = 0; row < rows; ++row) {
        const T mean = statistics[statisticsPerRow * row], inverse = statistics[statisticsPerRow * row + 1];
        const auto g = rowView(gradY + row * size, size).array();
        const auto normal = (rowView(x + row * size, size).array() - mean) * inverse;
        rowView(gradScale, size).array() += g * normal;
        rowView(gradShift, size).array() += g;
        if (!gradX)
            continue;
        // Of the gradient of the normalised row: its mean, and its part along that row.
        const T sum = (g * weights).sum() / static_cast<T>(size);
        const T along = (g * weights * normal).sum() / static_cast<T>(size);
        rowView(gradX + row * size, size).array() = inverse * (g * weights - sum - normal * along);
    }
}

} // namespace netloom::layer_norm
