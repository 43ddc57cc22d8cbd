// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/csv/column_builder.hpp"
#include "engine/data/csv/table_layout.hpp"
#include "engine/data/reader.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace netloom {

/// Puts rows of text cells into columns, whatever the format of the file, and keeps the list of what did not fit.
class TextTable
{
public:
    /// words: which columns to collect as words from the start.
    TextTable(std::string path, const TableLayout &layout, const MissingWords &missing, const std::vector<bool> &words,
              const std::map<std::string, ColumnType> &hints);

    std::size_t width() const { return m_columns.size(); }
    /// The column's type was asked for: what does not fit it becomes missing, and the row stays.
    bool isHinted(std::size_t column) const { return m_isHinted[column]; }

    /// About how many rows are to come.
    void expectRows(std::size_t rows);
    /// A row is one cell for each column, then one of keepRow() and rejectRow(); only a row that is rejected may be cut
    /// short.
    void add(std::size_t column, std::string_view cell) { m_columns[column].add(cell); }
    void keepRow(std::int64_t line);
    /// column: from 1, as in the file; 0 when it concerns the whole row.
    void rejectRow(std::int64_t line, std::int64_t column, Text reason);
    void note(std::int64_t line, std::int64_t column, Text message);

    /// Ends the reading. Returns false when some columns turned out to be words: read again with words().
    bool settle();
    const std::vector<bool> &words() const { return m_words; }

    /// After settle(): fills in columns, rows and lines; gives problems by line and counts. Throws Error (File) when no
    /// row is left.
    ReadResult take(Dataset &data);

private:
    void keepProblem(Problem problem);
    void noteBadCells(std::vector<std::uint32_t> &rejected);
    Text badCellText(std::size_t column, const BadCell &cell) const;

    std::string m_path;
    const TableLayout &m_layout;
    std::vector<bool> m_words;
    std::vector<bool> m_isHinted;
    std::vector<ColumnBuilder> m_columns;
    Values<std::int64_t> m_lines;
    std::vector<Problem> m_problems;
    std::size_t m_mostProblems;
    std::size_t m_problemCount = 0;
    std::size_t m_seen = 0;
    std::size_t m_rejected = 0;
};

/// Fills a table, again with columns as words where they turn out to be none of numbers. pass: gives all rows of the file.
/// Throws Error (File) when no row is left, and whatever the pass throws.
ReadResult fillTable(const std::string &path, const TableLayout &layout, const MissingWords &missing,
                     const std::map<std::string, ColumnType> &hints, const std::function<void(TextTable &)> &pass,
                     Dataset &data);

/// Completes what fillTable() gave: units from the names, title, hash, and roles unless they are known. options: those that
/// it was read with.
void completeReading(ReadResult &result, Dataset data, const std::string &path, const std::string &reader, Params options);

} // namespace netloom
