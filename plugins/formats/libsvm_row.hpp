// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace netloom {

/// One row as LIBSVM and SVM-light write it: "label qid:3 1:0.5 7:2 # comment".
struct LibsvmRow {
    double label = 0;
    std::optional<std::int64_t> group;                   ///< what stands behind qid:
    std::vector<std::pair<std::int64_t, double>> values; ///< ascending indices; NaN where the file says nan
};

/// Why a line is no such row, with the place in it, from 1.
struct LibsvmTrouble {
    std::int64_t column = 0;
    Text reason;
};

bool isLibsvmRow(std::string_view line); ///< neither blank nor a comment
/// Reads a line for which isLibsvmRow() holds into a row that is used again and again.
std::optional<LibsvmTrouble> parseLibsvmRow(std::string_view line, LibsvmRow &row);

} // namespace netloom
