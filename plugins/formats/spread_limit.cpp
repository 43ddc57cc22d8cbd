// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/spread_limit.hpp"

#include "engine/base/error.hpp"

namespace netloom {

void checkSpread(const std::string &path, std::size_t rows, std::size_t columns)
{
    constexpr std::size_t mostCells = 200'000'000; // 1.6 GB of numbers
    if (columns > 0 && rows > mostCells / columns)
        throw Error(
            ErrorKind::File, path,
            text(NL_TEXT("Written in full, the table would have {1} rows of {2} columns, which is more than {3} cells. "
                         "Take fewer rows or columns."),
                 rows, columns, mostCells));
}

} // namespace netloom
