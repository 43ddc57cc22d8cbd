// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer.hpp"

#include <algorithm>

namespace netloom {

/// The items of a call's rows time by time: all first ones, then all second ones, and so on. The longest rows stand first,
/// so that those which still run are always the first few (as PyTorch's PackedSequence has it).
class TimeOrder
{
public:
    /// Whole numbers that it needs for so many rows of at most so many items.
    static std::int64_t memory(std::int64_t rows, std::int64_t length) { return rows + 2 * (length + 2); }

    TimeOrder(const Items &items, std::int64_t rows, std::int64_t *memory)
        : m_items(items), m_start(memory), m_row(memory + items.length + 2)
    {
        std::int64_t *const place = m_row + rows; // by length: how many rows have it, then where the next of them goes
        std::fill_n(place, items.length + 2, std::int64_t{0});
        for (std::int64_t row = 0; row < rows; ++row) {
            ++place[items.count(row)];
            m_steps = std::max(m_steps, items.count(row));
        }
        std::int64_t longer = rows;
        m_start[0] = 0;
        for (std::int64_t length = 0; length <= m_steps; ++length) {
            longer -= place[length];
            place[length] = longer;
            m_start[length + 1] = m_start[length] + longer;
        }
        for (std::int64_t row = 0; row < rows; ++row)
            m_row[place[items.count(row)]++] = row;
    }

    std::int64_t steps() const { return m_steps; }                                          ///< of the longest row
    std::int64_t start(std::int64_t step) const { return m_start[step]; }                   ///< of the step's items
    std::int64_t total() const { return m_start[m_steps]; }                                 ///< items of all rows
    std::int64_t running(std::int64_t step) const { return start(step + 1) - start(step); } ///< rows that have this step
    std::int64_t row(std::int64_t rank) const { return m_row[rank]; }                       ///< in the call

    /// Where the item of a step lies in the call, seen from the row's first item or from its last.
    std::int64_t fromFirst(std::int64_t step, std::int64_t rank) const { return m_items.first(row(rank)) + step; }
    std::int64_t fromLast(std::int64_t step, std::int64_t rank) const
    {
        return m_items.first(row(rank)) + m_items.count(row(rank)) - 1 - step;
    }

private:
    Items m_items;
    std::int64_t *m_start, *m_row;
    std::int64_t m_steps = 0;
};

} // namespace netloom
