// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/csv/csv_dialect.hpp"
#include "engine/data/csv/csv_rows.hpp"
#include "engine/data/csv/text_table.hpp"

#include <string>

namespace netloom {

/// Takes the cells of a CSV text into a table and rejects the rows that are not as wide as it.
class CsvTable final : public CsvHandler
{
public:
    CsvTable(const CsvDialect &dialect, TextTable &table);

    void field(std::string_view cell) override;
    void row(std::int64_t line) override;

    /// The text that comes next may hold zero bytes, or letters beyond ASCII: only then the cells are searched for them.
    void expect(bool zeros, bool letters);

private:
    TextTable &m_table;
    std::size_t m_cells = 0; ///< of the row that is being read
    bool m_hasZero = false;  ///< in that row
    bool m_isHeaderDue;
    bool m_mayHaveZeros = false;
    bool m_mayHaveLetters = false;
    bool m_notedEncoding = false;
    std::string m_mended; ///< a cell that was no UTF-8
};

} // namespace netloom
