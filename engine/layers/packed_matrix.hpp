// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace netloom {

/// A matrix w (depth, columns) laid out for many products with few rows each, as recurrent layers make them at every time
/// step: panels of columns, each from the first row of w to the last, padded with zeros. A number of the product is
/// summed in the order of depth, whichever rows stand beside it.
template <class T>
class PackedMatrix
{
public:
    /// Numbers that the packed form takes.
    static std::int64_t size(std::int64_t depth, std::int64_t columns)
    {
        return depth * ((columns + panel - 1) / panel) * panel;
    }

    /// w (depth, columns) -> packed
    static void pack(const T *w, std::int64_t depth, std::int64_t columns, T *packed)
    {
        packAny(w, depth, columns, columns, 1, packed);
    }
    /// The transpose of w (columns, depth) -> packed
    static void packTransposed(const T *w, std::int64_t depth, std::int64_t columns, T *packed)
    {
        packAny(w, depth, columns, 1, depth, packed);
    }

    /// y += x w: x (rows, depth) and y (rows, columns) row by row at their strides.
    static void addProduct(const T *packed, std::int64_t depth, std::int64_t columns, std::int64_t rows, const T *x,
                           std::int64_t xStride, T *y, std::int64_t yStride)
    {
        for (std::int64_t first = 0; first < columns; first += panel, packed += depth * panel) {
            const std::int64_t width = std::min<std::int64_t>(panel, columns - first);
            std::int64_t row = 0;
            for (; row + rowsAtOnce <= rows; row += rowsAtOnce)
                addBlock<rowsAtOnce>(packed, depth, width, x + row * xStride, xStride, y + row * yStride + first, yStride);
            addRest<rowsAtOnce - 1>(rows - row, packed, depth, width, x + row * xStride, xStride, y + row * yStride + first,
                                    yStride);
        }
    }

private:
#if defined(__AVX512F__)
    static constexpr int bytes = 64, rowsAtOnce = 8; // 16 sums, 2 vectors of w and a factor in 32 registers
#elif defined(__AVX__)
    static constexpr int bytes = 32, rowsAtOnce = 4; // 8 sums in 16 registers
#else
    static constexpr int bytes = 16, rowsAtOnce = 4;
#endif
    static constexpr int lanes = bytes / static_cast<int>(sizeof(T)), vectors = 2, panel = vectors * lanes;
    using Lanes [[gnu::vector_size(bytes)]] = T;
    /// The same, at any address.
    using Loose [[gnu::vector_size(bytes), gnu::aligned(alignof(T)), gnu::may_alias]] = T;

    static Lanes load(const T *from)
    {
        return *reinterpret_cast<const Loose *>(from);
    }
    static void store(T *to, Lanes numbers)
    {
        *reinterpret_cast<Loose *>(to) = numbers;
    }

    static void packAny(const T *w, std::int64_t depth, std::int64_t columns, std::int64_t depthStride,
                        std::int64_t columnStride, T *packed)
    {
        for (std::int64_t first = 0; first < columns; first += panel) {
            const std::int64_t width = std::min<std::int64_t>(panel, columns - first);
            for (std::int64_t k = 0; k < depth; ++k, packed += panel) {
                const T *const from = w + k * depthStride + first * columnStride;
                for (std::int64_t i = 0; i < width; ++i)
                    packed[i] = from[i * columnStride];
                std::fill(packed + width, packed + panel, T(0));
            }
        }
    }

    /// A whole panel goes straight to y, a part of one by way of a whole one.
    template <int rows>
    static void addBlock(const T *w, std::int64_t depth, std::int64_t width, const T *x, std::int64_t xStride, T *y,
                         std::int64_t yStride)
    {
        if (width == panel) {
            addPanel<rows>(w, depth, x, xStride, y, yStride);
            return;
        }
        T whole[rows * panel] = {};
        for (int row = 0; row < rows; ++row)
            std::copy_n(y + row * yStride, width, whole + row * panel);
        addPanel<rows>(w, depth, x, xStride, whole, panel);
        for (int row = 0; row < rows; ++row)
            std::copy_n(whole + row * panel, width, y + row * yStride);
    }

    template <int rows>
    static void addPanel(const T *w, std::int64_t depth, const T *x, std::int64_t xStride, T *y, std::int64_t yStride)
    {
        Lanes sums[rows][vectors];
        for (int row = 0; row < rows; ++row)
            for (int v = 0; v < vectors; ++v)
                sums[row][v] = load(y + row * yStride + v * lanes);
        for (std::int64_t k = 0; k < depth; ++k, w += panel) {
            Lanes wide[vectors];
            for (int v = 0; v < vectors; ++v)
                wide[v] = load(w + v * lanes);
#pragma GCC unroll 8
            for (int row = 0; row < rows; ++row)
                for (int v = 0; v < vectors; ++v)
                    sums[row][v] += x[row * xStride + k] * wide[v];
        }
        for (int row = 0; row < rows; ++row)
            for (int v = 0; v < vectors; ++v)
                store(y + row * yStride + v * lanes, sums[row][v]);
    }

    template <int most>
    static void addRest(std::int64_t rows, const T *w, std::int64_t depth, std::int64_t width, const T *x,
                        std::int64_t xStride, T *y, std::int64_t yStride)
    {
        if constexpr (most > 0) {
            if (rows == most)
                addBlock<most>(w, depth, width, x, xStride, y, yStride);
            else
                addRest<most - 1>(rows, w, depth, width, x, xStride, y, yStride);
        }
    }
};

} // namespace netloom
