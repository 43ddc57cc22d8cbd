// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/column.hpp"

#include <cstddef>

namespace netloom {

/// Whether a column only tells rows apart: a number or a word with another value in each of the first 10,000 rows, and
/// called id, name, number or the like, or a word without being something to read.
bool looksLikeIdentifier(const Column &column, std::size_t rows);

} // namespace netloom
