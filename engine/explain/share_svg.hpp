// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"
#include "engine/data/row_shares.hpp"

#include <string>

namespace netloom {

/// Shares of a prediction drawn as an SVG on white, for rows that no plug-in draws: pictures under a veil of colour, signals
/// before coloured bands, all else as bars. Orange with a + raises, blue with a - lowers. row: the data set with that one
/// row alone.
std::string sharesSvg(const Dataset &row, const RowShares &shares);

} // namespace netloom
