// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace netloom {

/// Rows that are not to be used, known by what stands in some of their columns: they are found again when the file has
/// grown or was sorted anew, and rows that equal them are meant, too.
struct LeftOutRows {
    std::string file;                 ///< in which they stand as well; empty: chosen by hand
    std::vector<std::string> columns; ///< that tell a row
    std::vector<std::uint64_t> keys;  ///< of the rows over these columns, ascending
    bool operator==(const LeftOutRows &) const = default;
};

/// A key of each row over the named columns. Rows with the same cells have the same key, in every file and on every
/// machine, and a number has that of the word by which it is written. Throws Error (Usage) on a name that is not there.
std::vector<std::uint64_t> rowKeys(const Dataset &data, const std::vector<std::string> &columns, const JobControl &job = {});

/// These rows of the data, to be left out from now on.
LeftOutRows leaveOut(const Dataset &data, const std::vector<std::uint32_t> &rows, std::vector<std::string> columns,
                     std::string file, const JobControl &job = {});

/// The data without those rows, with lines and parts; the same pointer when there are none of them. Where a column is gone
/// its rows are no longer known, and stay: see areKnown(). Throws Error (Usage) when no row is left.
DatasetPtr withoutRows(DatasetPtr data, const std::vector<LeftOutRows> &leftOut, const JobControl &job = {});

/// Whether the data have the columns that tell these rows.
bool areKnown(const LeftOutRows &rows, const Dataset &data);

} // namespace netloom
