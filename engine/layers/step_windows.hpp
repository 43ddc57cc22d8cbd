// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/matrix.hpp"

#include <algorithm>
#include <cstdint>

namespace netloom {

/// Windows of `kernel` steps, `dilation` apart, that move by `stride` over sequences of `features` numbers a step.
///
/// Several sequences lie one behind the other in one block, each behind `before` steps of zeros and filled up with zeros
/// to a whole number of strides. All windows then begin at one distance from each other: without unfolding they are the
/// rows of a matrix, which overlap in memory. A sequence has a few more such rows than windows of its own; results there
/// mean nothing and are not read, and what comes back there must be zero.
struct StepWindows {
    std::int64_t features = 1, kernel = 1, stride = 1, dilation = 1, before = 0;

    std::int64_t reach() const { return (kernel - 1) * dilation + 1; } ///< steps from a window's first to its last
    std::int64_t depth() const { return kernel * features; }           ///< numbers in a window

    /// Rows that a sequence takes up which has this many steps and windows.
    std::int64_t rowsOf(std::int64_t steps, std::int64_t windows) const
    {
        return (std::max(before + steps, (windows - 1) * stride + reach()) + stride - 1) / stride;
    }
    /// Numbers in a block of this many rows; the last window reaches beyond its row.
    std::int64_t blockSize(std::int64_t rows) const { return (rows * stride + reach()) * features; }

    /// Where a sequence's first step lies, counted from where its rows begin.
    std::int64_t firstStep() const { return before * features; }

    /// Puts zeros around the steps of a sequence of `rows` rows that begins at `at`. After the last one the block's end
    /// wants zeros, too: closeBlock().
    template <class T>
    void padAround(T *at, std::int64_t steps, std::int64_t rows) const
    {
        std::fill(at, at + before * features, T(0));
        std::fill(at + (before + steps) * features, at + rows * stride * features, T(0));
    }
    template <class T>
    void closeBlock(T *block, std::int64_t rows) const
    {
        std::fill(block + rows * stride * features, block + blockSize(rows), T(0));
    }

    /// block -> y (rows, columns) = windows (rows, depth) * w (depth, columns)
    template <class T>
    void multiply(const T *block, const T *w, std::int64_t rows, std::int64_t columns, T *y) const
    {
        auto out = matrixView(y, rows, columns);
        for (std::int64_t run = 0; run < runs(); ++run) {
            const auto weights = matrixView(w + run * runDepth() * columns, runDepth(), columns);
            if (run == 0)
                out.noalias() = windowsOf(block, run, rows) * weights;
            else
                out.noalias() += windowsOf(block, run, rows) * weights;
        }
    }

    /// gradW (depth, columns) += transposed windows (depth, rows) * y (rows, columns)
    template <class T>
    void addOuter(const T *block, const T *y, std::int64_t rows, std::int64_t columns, T *gradW) const
    {
        for (std::int64_t run = 0; run < runs(); ++run)
            matrixView(gradW + run * runDepth() * columns, runDepth(), columns).noalias() +=
                windowsOf(block, run, rows).transpose() * matrixView(y, rows, columns);
    }

    /// The transpose of multiply(): the block's numbers get y (rows, columns) * transposed w (columns, depth), summed where
    /// windows overlap. Overwrites the block.
    template <class T>
    void spread(const T *y, const T *w, std::int64_t rows, std::int64_t columns, T *block) const
    {
        std::fill(block, block + blockSize(rows), T(0));
        const auto from = matrixView(y, rows, columns);
        for (std::int64_t tap = 0; tap < kernel; ++tap) {
            Strided<T> to(block + tap * dilation * features, rows, features, Eigen::OuterStride<>(stride * features));
            to.noalias() += from * matrixView(w + tap * features * columns, features, columns).transpose();
        }
    }

private:
    template <class T>
    using Strided = Eigen::Map<Matrix<T>, 0, Eigen::OuterStride<>>;
    template <class T>
    using ConstStrided = Eigen::Map<const Matrix<T>, 0, Eigen::OuterStride<>>;

    /// A window without gaps is one run of numbers, one with gaps is a run for each tap.
    std::int64_t runs() const { return dilation == 1 ? 1 : kernel; }
    std::int64_t runDepth() const { return depth() / runs(); }

    template <class T>
    ConstStrided<T> windowsOf(const T *block, std::int64_t run, std::int64_t rows) const
    {
        return {block + run * dilation * features, rows, runDepth(), Eigen::OuterStride<>(stride * features)};
    }
};

} // namespace netloom
