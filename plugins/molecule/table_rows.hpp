// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

#include <functional>
#include <string>
#include <vector>

namespace netloom {

/// Adds a problem to those of a reading; of more than 1000 only the number is kept, unless all are wanted.
void keepProblem(ReadResult &found, Problem problem, bool keepsAll);

/// Why a row is left out, and where in the file the trouble is.
struct RowTrouble {
    Text reason; ///< empty: the row stays
    std::int64_t line = 0;
};

/// Lists the rows with trouble and takes them out of the data. columnInFile: from 1, or 0. Returns the numbers of those that
/// stay. Throws Error (File) when none does.
std::vector<std::int64_t> keepGoodRows(Dataset &data, ReadResult &found, const std::string &path, std::int64_t columnInFile,
                                       bool keepsAll, const std::function<RowTrouble(std::size_t row)> &troubleOf);

} // namespace netloom
