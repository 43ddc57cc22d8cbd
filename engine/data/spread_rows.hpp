// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace netloom {

/// The i-th of `count` rows that are spread over `rows` (count <= rows): one of each stretch of equal length, at a place
/// that looks random, so that rows in which something comes back with a period are not all met at the same point of it.
inline std::size_t spreadRow(std::size_t i, std::size_t count, std::size_t rows)
{
    const std::size_t begin = i * rows / count, end = (i + 1) * rows / count;
    const std::uint64_t mixed = (std::uint64_t{i} + 1) * 0x9E3779B97F4A7C15ULL; // Knuth's multiplicative hash
    return begin + static_cast<std::size_t>(mixed >> 33) % (end - begin);
}

} // namespace netloom
