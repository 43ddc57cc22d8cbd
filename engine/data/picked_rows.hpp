// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace netloom {

inline constexpr std::int64_t noRow = -1;

/// These values, `width` a row, in this order; `missing` for noRow. Nothing when there are none at all.
template <class T, class Allocator>
std::vector<T, Allocator> picked(const std::vector<T, Allocator> &all, std::span<const std::int64_t> rows, const T &missing,
                                 std::size_t width = 1)
{
    std::vector<T, Allocator> chosen;
    if (all.empty())
        return chosen;
    chosen.reserve(rows.size() * width);
    for (const std::int64_t row : rows)
        for (std::size_t i = 0; i < width; ++i)
            chosen.push_back(row == noRow ? missing : all[static_cast<std::size_t>(row) * width + i]);
    return chosen;
}

/// A column of these rows of another; a row may come several times, and noRow gives a missing cell.
Column pickedRows(const Column &column, std::span<const std::int64_t> rows);

/// These rows of a table, each of which is there, with lines and parts. Its content hash is another one, as rows are
/// counted anew.
DatasetPtr pickedRows(const Dataset &data, std::span<const std::int64_t> rows);

} // namespace netloom
