// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/simd.hpp"

#include <algorithm>
#include <cstdint>

namespace netloom {

/// A matrix as it lies in memory, or its transpose: number (i, k) stands at data[i * down + k * right].
template <class T>
struct StridedMatrix {
    const T *data;
    std::int64_t down, right;
};

/// c = a b, and `start` (columns) on top of every row where it is not null. a (rows, depth); b (depth, columns) and
/// c (rows, columns) row-major. For matrices that stay in the first-level cache: nothing is packed, nothing prepared.
/// A number of c is summed in the order of depth, whichever numbers stand beside it.
template <class T>
class SmallProduct
{
public:
    StridedMatrix<T> a;
    const T *b, *start;
    T *c;
    std::int64_t rows, depth, columns;

    void run() const
    {
        if (columns >= 2 * Simd<T>::width)
            rowsFrom<sumsAtOnce / 2, 2>(0);
        else
            rowsFrom<8, 1>(0);
    }

private:
    /// Vectors of sums that stay in registers, beside two of b and a factor.
    static constexpr int sumsAtOnce = registerBytes == 64 ? 16 : 8;

    template <int height, int vectors>
    void rowsFrom(std::int64_t row) const
    {
        for (; row + height <= rows; row += height)
            columnsFrom<height, Simd<T>::width, vectors>(row, 0);
        if constexpr (height > 1)
            rowsFrom<height / 2, vectors>(row);
    }

    /// Wide panels first, then narrower ones down to single columns.
    template <int height, int lanes, int vectors>
    void columnsFrom(std::int64_t row, std::int64_t column) const
    {
        for (; column + lanes * vectors <= columns; column += lanes * vectors)
            block<lanes, vectors, height>(row, column);
        if constexpr (vectors > 1)
            columnsFrom<height, lanes, vectors / 2>(row, column);
        else if constexpr (lanes > 1)
            columnsFrom<height, lanes / 2, 1>(row, column);
    }

    /// height rows of `vectors` vectors each.
    template <int lanes, int vectors, int height>
    void block(std::int64_t row, std::int64_t column) const
    {
        using Numbers = Simd<T, lanes>;
        typename Numbers::Vector sums[height][vectors];
        for (int i = 0; i < height; ++i)
            for (int v = 0; v < vectors; ++v)
                sums[i][v] = start ? Numbers::load(start + column + v * lanes) : typename Numbers::Vector{};
        const T *factors = a.data + row * a.down, *wide = b + column;
        for (std::int64_t k = 0; k < depth; ++k, factors += a.right, wide += columns)
#pragma GCC unroll 8
            for (int i = 0; i < height; ++i)
                for (int v = 0; v < vectors; ++v)
                    sums[i][v] += factors[i * a.down] * Numbers::load(wide + v * lanes);
        for (int i = 0; i < height; ++i)
            for (int v = 0; v < vectors; ++v)
                Numbers::store(c + (row + i) * columns + column + v * lanes, sums[i][v]);
    }
};

/// Four rows of four numbers at `from`, whose rows lie fromStride apart, to their transpose at `to`.
template <class T>
void transposeFours(const T *from, std::int64_t fromStride, T *to, std::int64_t toStride)
{
    using Four = Simd<T, 4>;
    const auto r0 = Four::load(from), r1 = Four::load(from + fromStride);
    const auto r2 = Four::load(from + 2 * fromStride), r3 = Four::load(from + 3 * fromStride);
    const auto left01 = __builtin_shufflevector(r0, r1, 0, 4, 1, 5), right01 = __builtin_shufflevector(r0, r1, 2, 6, 3, 7);
    const auto left23 = __builtin_shufflevector(r2, r3, 0, 4, 1, 5), right23 = __builtin_shufflevector(r2, r3, 2, 6, 3, 7);
    Four::store(to, __builtin_shufflevector(left01, left23, 0, 1, 4, 5));
    Four::store(to + toStride, __builtin_shufflevector(left01, left23, 2, 3, 6, 7));
    Four::store(to + 2 * toStride, __builtin_shufflevector(right01, right23, 0, 1, 4, 5));
    Four::store(to + 3 * toStride, __builtin_shufflevector(right01, right23, 2, 3, 6, 7));
}

/// x (rows, columns) -> y (columns, rows)
template <class T>
void transposeSmall(const T *x, std::int64_t rows, std::int64_t columns, T *y)
{
    std::int64_t inFours = 0; // rows
    if constexpr (Simd<T, 4>::bytes <= registerBytes)
        for (; inFours + 4 <= rows; inFours += 4)
            for (std::int64_t column = 0; column + 4 <= columns; column += 4)
                transposeFours(x + inFours * columns + column, columns, y + column * rows + inFours, rows);
    for (std::int64_t row = 0; row < rows; ++row)
        for (std::int64_t column = row < inFours ? columns / 4 * 4 : 0; column < columns; ++column)
            y[column * rows + row] = x[row * columns + column];
}

} // namespace netloom
