// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "engine/data/column.hpp"
#include "engine/data/csv/encoding.hpp"
#include "engine/data/number_text.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace netloom {

/// The words that mean "nothing was measured".
class MissingWords
{
public:
    /// The usual ones ("", NA, N/A, NaN, nan, null, NULL, None, ?, -, .) and those that the person added.
    explicit MissingWords(const std::vector<std::string> &added = {});
    bool contains(std::string_view cell) const
    {
        return cell.empty() || (cell.size() <= m_longest && m_words.find(cell) != m_words.end());
    }
    /// One of them could be read as a number: "-999" must be looked up before it is parsed.
    bool hasNumbers() const { return m_hasNumbers; }

private:
    std::set<std::string, std::less<>> m_words;
    std::size_t m_longest = 0;
    bool m_hasNumbers = false;
};

/// How one CSV file is written, asked for or guessed.
struct CsvDialect {
    Encoding encoding = Encoding::Utf8;
    char separator = ',';
    char quote = '"'; ///< 0 for none
    NumberStyle numbers;
    bool hasHeader = true;
    std::size_t skippedBytes = 0; ///< of the decoded text: comments and "sep=;" before the table
    std::int64_t skippedLines = 0;
    std::vector<std::string> names;   ///< of the columns, unique
    std::vector<bool> beginsAsWords;  ///< columns of which the head already shows that they are no numbers
    std::vector<std::string> renamed; ///< headers that stood there twice
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

std::vector<std::string> addedMissingWords(const std::string &option); ///< "-9, unknown" as a list

} // namespace netloom
