// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/fast_math.hpp"
#include "engine/layers/matrix.hpp"

/// Softmax of one row of scores, for the layer and for attention. n: numbers in the row, at least 1. The blocks may be the
/// same.
namespace netloom::softmax_row {

/// y[i] = exp(x[i]) / sum over j of exp(x[j]). NaN comes out as NaN.
template <class T>
void forward(const T *x, T *y, std::int64_t n)
{
    const T top = rowView(x, n).maxCoeff(); // taken off first, so that exp cannot overflow
#pragma GCC ivdep
    for (std::int64_t i = 0; i < n; ++i)
        y[i] = fast_math::exp(x[i] - top);
    rowView(y, n) *= T(1) / rowView(y, n).sum();
}

/// gradX[i] = y[i] (gradY[i] - sum over j of gradY[j] y[j])
template <class T>
void backward(const T *y, const T *gradY, T *gradX, std::int64_t n)
{
    const T along = rowView(gradY, n).dot(rowView(y, n));
#pragma GCC ivdep
    for (std::int64_t i = 0; i < n; ++i)
        gradX[i] = y[i] * (gradY[i] - along);
}

} // namespace netloom::softmax_row
