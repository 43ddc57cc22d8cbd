// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace netloom {

/// One large molecule makes room for as many atoms in every row. Throws Error (File) when the column would hold more than
/// 2000 million numbers; what: the column's name.
void checkPadded(const std::string &path, const std::string &what, std::size_t rows, std::int64_t numbersOfRow);

} // namespace netloom
