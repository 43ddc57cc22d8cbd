// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/simd.hpp"

#include <algorithm>
#include <cstdint>

/// The two products of a convolution, with the second factor's rows at any shift of one block. Sizes are chosen so that
/// the sums stay in registers.
namespace netloom::conv_kernels {

template <class T>
struct Tile {
#if defined(__AVX512F__)
    static constexpr int rows = 8, vectors = 3;
#elif defined(__AVX__)
    static constexpr int rows = 4, vectors = 3;
#else
    static constexpr int rows = 4, vectors = 2;
#endif
    static constexpr int taps = 8; ///< of the weights' gradient
};

template <class T, int vectors>
inline __attribute__((always_inline)) void runTile(const T *a, std::int64_t depth, const T *x, const std::int64_t *shift,
                                                   T *y, std::int64_t yStep)
{
    using S = Simd<T>;
    constexpr int rows = Tile<T>::rows;
    typename S::Vector sum[rows][vectors] = {};
    for (std::int64_t k = 0; k < depth; ++k, a += rows) {
        const T *const from = x + shift[k];
        typename S::Vector b[vectors];
#pragma GCC unroll 8
        for (int v = 0; v < vectors; ++v)
            b[v] = S::load(from + v * S::width);
#pragma GCC unroll 16
        for (int r = 0; r < rows; ++r) {
            const typename S::Vector factor = a[r] - typename S::Vector{};
#pragma GCC unroll 8
            for (int v = 0; v < vectors; ++v)
                sum[r][v] += factor * b[v];
        }
    }
#pragma GCC unroll 16
    for (int r = 0; r < rows; ++r)
#pragma GCC unroll 8
        for (int v = 0; v < vectors; ++v)
            S::store(y + r * yStep + v * S::width, sum[r][v]);
}

/// y (Tile rows, run rounded up to whole registers; rows yStep apart) = a (depth, Tile rows) transposed times the matrix
/// (depth, run) whose row k begins at x + shift[k]. Reads and writes up to one register beyond the run.
template <class T>
void windowProduct(const T *a, std::int64_t depth, const T *x, const std::int64_t *shift, T *y, std::int64_t yStep,
                   std::int64_t run)
{
    constexpr int most = Tile<T>::vectors, width = Simd<T>::width;
    std::int64_t left = Simd<T>::rounded(run) / width, at = 0;
    for (; left >= most; left -= most, at += most * width)
        runTile<T, most>(a, depth, x + at, shift, y + at, yStep);
    if (left == 2)
        runTile<T, 2>(a, depth, x + at, shift, y + at, yStep);
    else if (left == 1)
        runTile<T, 1>(a, depth, x + at, shift, y + at, yStep);
}

template <class T, int vectors>
inline __attribute__((always_inline)) void addTile(const T *const *x, std::int64_t pitch, std::int64_t height,
                                                   std::int64_t width, const T *g, std::int64_t gStep, T *y,
                                                   std::int64_t yStep)
{
    using S = Simd<T>;
    constexpr int rows = Tile<T>::taps;
    typename S::Vector sum[rows][vectors];
    for (int r = 0; r < rows; ++r)
        for (int v = 0; v < vectors; ++v)
            sum[r][v] = S::load(y + r * yStep + v * S::width);
    for (std::int64_t line = 0; line < height; ++line) {
        const T *from[rows];
        for (int r = 0; r < rows; ++r)
            from[r] = x[r] + line * pitch;
        for (std::int64_t place = 0; place < width; ++place, g += gStep) {
            typename S::Vector b[vectors];
#pragma GCC unroll 8
            for (int v = 0; v < vectors; ++v)
                b[v] = S::load(g + v * S::width);
#pragma GCC unroll 16
            for (int r = 0; r < rows; ++r) {
                const typename S::Vector factor = from[r][place] - typename S::Vector{};
#pragma GCC unroll 8
                for (int v = 0; v < vectors; ++v)
                    sum[r][v] += factor * b[v];
            }
        }
    }
    for (int r = 0; r < rows; ++r)
        for (int v = 0; v < vectors; ++v)
            S::store(y + r * yStep + v * S::width, sum[r][v]);
}

/// y (Tile taps, columns; rows yStep apart) += the matrix whose row r holds, at each of height x width places, the number
/// at x[r] + line * pitch + place, times g (height * width, columns; rows gStep apart). columns: whole registers.
template <class T>
void addWindowOuter(const T *const *x, std::int64_t pitch, std::int64_t height, std::int64_t width, const T *g,
                    std::int64_t gStep, T *y, std::int64_t yStep, std::int64_t columns)
{
    // Eight rows of two registers leave room for the factors where there are 16 registers, and of three where there are 32.
    constexpr int most = Simd<T>::bytes == 64 ? 2 : 1, lanes = Simd<T>::width;
    std::int64_t at = 0;
    for (; at + most * lanes <= columns; at += most * lanes)
        addTile<T, most>(x, pitch, height, width, g + at, gStep, y + at, yStep);
    if (at < columns)
        addTile<T, 1>(x, pitch, height, width, g + at, gStep, y + at, yStep);
}

} // namespace netloom::conv_kernels
