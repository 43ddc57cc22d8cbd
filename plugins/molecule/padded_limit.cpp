// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/padded_limit.hpp"

#include "engine/base/error.hpp"

#include <algorithm>

namespace netloom {

void checkPadded(const std::string &path, const std::string &what, std::size_t rows, std::int64_t numbersOfRow)
{
    constexpr std::size_t mostNumbers = 2'000'000'000; // 8 GB
    if (rows > mostNumbers / static_cast<std::size_t>(std::max<std::int64_t>(numbersOfRow, 1)))
        throw Error(
            ErrorKind::File, path,
            text(NL_TEXT("The column '{1}' would hold {2} numbers for each of {3} rows, as many as the largest of them "
                         "needs. Leave the largest molecules out, or ask for other inputs."),
                 what, numbersOfRow, rows));
}

} // namespace netloom
