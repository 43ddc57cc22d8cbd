// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/column.hpp"
#include "engine/data/csv/missing_words.hpp"
#include "engine/data/number_text.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace netloom {

/// A cell among numbers that is none.
struct BadCell {
    std::uint32_t row = 0;
    std::string word; ///< kept for the first 1000 only
    bool isInfinite = false;
};

/// Digits behind a zero ("08123") are no quantity but a code, a postcode say, whose zeros a number would lose. R's readr
/// takes them as words, too.
bool beginsWithZeros(std::string_view cell);

/// Leaves out these rows, ascending, of the values of a column.
template <class T>
void dropRows(Values<T> &values, const std::vector<std::uint32_t> &rows)
{
    if (rows.empty())
        return;
    std::size_t kept = rows.front();
    std::size_t next = 0;
    for (std::size_t row = kept; row < values.size(); ++row) {
        if (next < rows.size() && rows[next] == row)
            ++next;
        else
            values[kept++] = std::move(values[row]);
    }
    values.resize(kept);
}

/// Collects one column cell by cell, straight into the storage of its type. It begins as numbers or as words; that words
/// were numbers after all is seen at the end, that numbers were words needs a second reading, since their text is gone.
class ColumnBuilder
{
public:
    /// hint: the type that was asked for or declared, which is then never given up.
    ColumnBuilder(bool beginsAsWords, NumberStyle style, const MissingWords &missing, std::optional<ColumnType> hint);

    void add(std::string_view cell)
    {
        if (m_isWords)
            addWord(cell);
        else
            addNumber(cell);
    }
    void reserve(std::size_t rows);
    /// Takes back what was added behind the first `rows` cells.
    void truncate(std::size_t rows);
    std::size_t size() const { return m_isWords ? (m_hasTexts ? m_texts.size() : m_codes.size()) : m_numbers.size(); }

    /// Looks at all cells together. Returns false when numbers turned out to be words: read again with them as words.
    bool settle();
    /// After settle(): the cells that are no numbers in a column of numbers, by row.
    const std::vector<BadCell> &badCells() const { return m_bad; }
    /// After settle(): leaves out these rows, ascending.
    void dropRows(const std::vector<std::uint32_t> &rows);
    /// After settle(): gives the column away, without its name.
    Column take();

private:
    void addNumber(std::string_view cell);
    void addWord(std::string_view cell);
    void becomeTexts();
    void noteBad(std::size_t row, std::string_view cell);
    bool areWordsNumbers() const;
    void wordsToNumbers();
    bool isCategory() const;
    Column takeCategory();

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };

    NumberStyle m_style;
    const MissingWords *m_missing;
    std::optional<ColumnType> m_hint;
    bool m_isWords;
    bool m_hasTexts = false;        ///< too many different words for codes
    bool m_hasLeadingZeros = false; ///< some of the numbers
    Values<double> m_numbers;
    std::vector<BadCell> m_bad;
    std::unordered_map<std::string, std::int32_t, Hash, std::equal_to<>> m_codeOf;
    std::vector<const std::string *> m_words; ///< by code; points into m_codeOf
    Values<std::int32_t> m_codes;
    Values<std::string> m_texts;
};

} // namespace netloom
