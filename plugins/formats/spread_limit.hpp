// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace netloom {

/// For files that write only some cells of a row: a few bytes of them may stand for a table beyond all memory.
/// Throws Error (File) when the table would have more than 200 million cells.
void checkSpread(const std::string &path, std::size_t rows, std::size_t columns);

} // namespace netloom
