// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer.hpp"

namespace netloom {

/// Dropout inside a layer of sequences. Each number's chance is keyed by its row in the batch, its place in the row and the
/// site in the layer: the same however the batch is cut, and the same again in the backward pass, so that nothing is kept.
/// Srivastava et al. 2014.
class ItemDropout
{
public:
    template <class T>
    ItemDropout(double rate, const LayerCall<T> &call)
        : m_key(call.key),
          m_firstRow(call.firstRow),
          m_rows(call.rows),
          m_rate(call.phase == Phase::Training ? rate : 0),
          m_threshold(static_cast<std::uint32_t>(m_rate * 4294967296.0))
    {
    }

    bool isAtWork() const { return m_threshold > 0; }

    /// Of values (items, width), where samples have at most items.length of them.
    template <class T>
    void apply(int site, const Items &items, std::int64_t width, T *values) const
    {
        for (std::int64_t row = 0; isAtWork() && row < m_rows; ++row)
            applyToRow(site, row, items.length * width, 0, values + items.first(row) * width, items.count(row) * width);
    }

    /// Of `count` numbers of one row of the call, which begin at place `first` of the `size` that a row has at most.
    template <class T>
    void applyToRow(int site, std::int64_t row, std::int64_t size, std::int64_t first, T *values, std::int64_t count) const
    {
        const RandomStream stream(m_key);
        const T boost = static_cast<T>(1 / (1 - m_rate));
        const auto start =
            (static_cast<std::uint64_t>(site) << 56U) + static_cast<std::uint64_t>((m_firstRow + row) * size + first);
        for (std::int64_t i = 0; i < count; ++i)
            values[i] *= stream.at(start + static_cast<std::uint64_t>(i)) >= m_threshold ? boost : T(0);
    }

private:
    RandomKey m_key;
    std::int64_t m_firstRow, m_rows;
    double m_rate;
    std::uint32_t m_threshold;
};

} // namespace netloom
