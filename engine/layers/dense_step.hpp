// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/activation.hpp"
#include "engine/layers/matrix.hpp"

namespace netloom {

/// A dense layer inside another one: y = f(x w + b). x (rows, in), w (in, units), b (units) or null, y (rows, units).
template <class T>
struct DenseStep {
    std::int64_t in = 0, units = 0;
    ActivationKernel<T> activation;

    /// y += b, then f, for an y that holds the sums already. sums: the same block, or what backward() needs besides.
    void finish(std::int64_t rows, const T *bias, T *sums, T *y) const
    {
        if (bias)
            matrixView(sums, rows, units).rowwise() += rowView(bias, units);
        if (activation.forward)
            activation.forward(sums, y, rows * units);
    }

    /// sums: y itself, or where activation.needsInput a block (rows, units) to keep for backward().
    void forward(std::int64_t rows, const T *x, const T *w, const T *bias, T *sums, T *y) const
    {
        matrixView(sums, rows, units).noalias() = matrixView(x, rows, in) * matrixView(w, in, units);
        finish(rows, bias, sums, y);
    }

    /// The gradient by the sums: gradY itself, or made of it in scratch (rows, units).
    const T *gradSums(std::int64_t rows, const T *sums, const T *y, const T *gradY, T *scratch) const
    {
        if (!activation.backward)
            return gradY;
        activation.backward(activation.needsInput ? sums : y, gradY, scratch, rows * units);
        return scratch;
    }

    /// From the gradient by the sums to those of weight and bias, and of x where gradX is not null. gradBias may be null.
    void backward(std::int64_t rows, const T *x, const T *w, const T *gradOfSums, T *gradW, T *gradBias, T *gradX) const
    {
        const auto g = matrixView(gradOfSums, rows, units);
        matrixView(gradW, in, units).noalias() = matrixView(x, rows, in).transpose() * g;
        if (gradBias)
            rowView(gradBias, units) = g.colwise().sum();
        if (gradX)
            matrixView(gradX, rows, in).noalias() = g * matrixView(w, in, units).transpose();
    }
};

} // namespace netloom
