// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace netloom {

using HeadRows = std::vector<std::vector<std::string>>;

/// The first rows of a text, cut with the given separator and quote. The last row is left out when the text goes on
/// behind it. Never throws on a quote that does not close: the rows before it are given.
HeadRows headRows(std::string_view text, bool isWhole, char separator, char quote, std::size_t most);

/// The commonest number of cells in a row, and the share of rows that have it.
struct RowWidth {
    std::size_t cells = 0;
    double share = 0;
};
RowWidth commonWidth(const HeadRows &rows);

} // namespace netloom
