// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"

#include <string>
#include <string_view>

namespace netloom {

/// A cell as RFC 4180 wants it: in quotes when it holds a comma, a quote, a line break or blanks at its ends.
std::string csvCell(std::string_view cell);

/// The table as CSV: a header, then a line a row, "\n" at every line's end, missing cells empty, numbers in the shortest
/// form that reads back as the same number. Tensors become a column a value: "image[0]", "image[1]", ...
std::string datasetCsv(const Dataset &data);

} // namespace netloom
