// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "engine/data/csv/encoding.hpp"
#include "engine/data/csv/table_layout.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace netloom {

/// How one CSV file is written, asked for or guessed.
struct CsvDialect : TableLayout {
    Encoding encoding = Encoding::Utf8;
    char separator = ',';
    char quote = '"';             ///< 0 for none
    std::size_t skippedBytes = 0; ///< of the decoded text: comments and "sep=;" before the table
    std::int64_t skippedLines = 0;
};

/// Looks at the beginning of a file. head: raw bytes; isWhole: they are all of the file. Options that are set are kept,
/// the others guessed. hints: the columns that are expected, which helps to tell a header.
/// Throws Error (File) when it is no text or holds nothing.
CsvDialect guessDialect(std::string_view head, bool isWhole, const std::string &path, const Params &options,
                        const std::map<std::string, ColumnType> &hints);

/// How much the text looks like a table with this separator, for sniffing: the share of rows that have the same number of
/// cells, 0 for a single column.
double tableLikeness(std::string_view text, bool isWhole);

/// The dialect as options, for Provenance::options: what was guessed stands in place of "auto".
Params dialectOptions(const CsvDialect &dialect, const Params &options);

} // namespace netloom
