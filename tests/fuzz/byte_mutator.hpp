// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <random>
#include <span>
#include <vector>

namespace netloom {

using Bytes = std::vector<std::byte>;

std::size_t below(std::size_t bound, std::mt19937_64 &random); ///< from 0; 0 when the bound is

/// A few small changes: bits, bytes, striking numbers, parts left out, doubled or taken from elsewhere.
void mutate(Bytes &bytes, std::span<const std::byte> other, std::mt19937_64 &random);

} // namespace netloom
