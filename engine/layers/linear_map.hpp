// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/matrix.hpp"

#include <algorithm>

namespace netloom {

/// The sum of the rows of x (rows, columns), whose rows lie `stride` numbers apart.
template <class T>
void sumOfRows(const T *x, std::int64_t rows, std::int64_t columns, std::int64_t stride, T *sum)
{
    std::fill_n(sum, columns, T(0));
    for (std::int64_t row = 0; row < rows; ++row) {
        const T *const at = x + row * stride;
#pragma GCC ivdep
        for (std::int64_t i = 0; i < columns; ++i)
            sum[i] += at[i];
    }
}

/// y = x w + b for many items at once. x (items, in), w (in, out), b (out), y (items, out).
template <class T>
void linearForward(const T *x, std::int64_t items, std::int64_t in, std::int64_t out, const T *w, const T *b, T *y)
{
    auto sums = matrixView(y, items, out);
    sums.noalias() = matrixView(x, items, in) * matrixView(w, in, out);
    sums.rowwise() += rowView(b, out);
}

/// The gradients of w and b of y = x w + b; rows of gradY lie `stride` numbers apart, so that it may be part of a wider
/// block.
template <class T>
void linearWeightGradients(const T *x, const T *gradY, std::int64_t items, std::int64_t in, std::int64_t out,
                           std::int64_t stride, T *gradW, T *gradB)
{
    matrixView(gradW, in, out).noalias() = matrixView(x, items, in).transpose() * stridedView(gradY, items, out, stride);
    sumOfRows(gradY, items, out, stride, gradB);
}

/// gradX = gradY w^T, of y = x w + b.
template <class T>
void linearInputGradient(const T *gradY, std::int64_t items, std::int64_t in, std::int64_t out, const T *w, T *gradX)
{
    matrixView(gradX, items, in).noalias() = matrixView(gradY, items, out) * matrixView(w, in, out).transpose();
}

} // namespace netloom
