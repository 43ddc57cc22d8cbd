// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/csv/column_builder.hpp"
#include "engine/data/csv/csv_rows.hpp"
#include "engine/data/dataset.hpp"

#include <map>
#include <string>
#include <vector>

namespace netloom {

/// Puts the rows of one reading into columns and keeps the list of what did not fit.
class CsvTable final : public CsvHandler
{
public:
    /// words: which columns to collect as words from the start.
    CsvTable(std::string path, const CsvDialect &dialect, const MissingWords &missing, const std::vector<bool> &words,
             const std::map<std::string, ColumnType> &hints);

    void field(std::string_view cell) override;
    void row(std::int64_t line) override;

    /// The text that comes next may hold zero bytes, or letters beyond ASCII: only then the cells are searched for them.
    void expect(bool zeros, bool letters);

    /// Ends the reading. Returns false when some columns turned out to be words: read again with words().
    bool settle();
    const std::vector<bool> &words() const { return m_words; }

    /// After settle(): fills in columns, rows and lines; gives problems by line and counts. Throws Error (File) when no
    /// row is left.
    ReadResult take(Dataset &data);

private:
    void rejectRow(std::int64_t line, Text reason);
    void note(Problem problem);
    void noteBadCells(std::vector<std::uint32_t> &rejected);
    Text badCellText(std::size_t column, const std::string &word) const;

    std::string m_path;
    const CsvDialect &m_dialect;
    std::vector<bool> m_words;
    std::vector<ColumnBuilder> m_columns;
    std::vector<std::int64_t> m_lines;
    std::vector<Problem> m_problems;
    std::size_t m_mostProblems;
    std::size_t m_problemCount = 0;
    std::size_t m_seen = 0;
    std::size_t m_rejected = 0;

    std::size_t m_cells = 0; ///< of the row that is being read
    bool m_hasZero = false;  ///< in that row
    bool m_isHeaderDue;
    bool m_mayHaveZeros = false;
    bool m_mayHaveLetters = false;
    bool m_notedEncoding = false;
    std::string m_mended; ///< a cell that was no UTF-8
};

} // namespace netloom
