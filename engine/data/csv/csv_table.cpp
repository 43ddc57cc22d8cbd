// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csv/csv_table.hpp"

namespace netloom {

CsvTable::CsvTable(const CsvDialect &dialect, TextTable &table) : m_table(table), m_isHeaderDue(dialect.hasHeader)
{
    if (dialect.skippedLines > 0)
        m_table.note(
            1, 0, text(NL_TEXT("{1} lines before the table are no part of it and were passed over."), dialect.skippedLines));
    for (const std::string &name : dialect.renamed)
        m_table.note(dialect.skippedLines + 1, 0,
                     text(NL_TEXT("Two columns are called '{1}'; the later one got a number."), name));
}

void CsvTable::expect(bool zeros, bool letters)
{
    m_mayHaveZeros = zeros;
    m_mayHaveLetters = letters;
}

void CsvTable::field(std::string_view cell)
{
    const std::size_t index = m_cells++;
    if (m_isHeaderDue || index >= m_table.width())
        return;
    if (m_mayHaveZeros && cell.find('\0') != std::string_view::npos)
        m_hasZero = true;
    if (m_mayHaveLetters && !isUtf8(cell)) {
        m_mended = utf8FromLatin1(cell);
        cell = m_mended;
        if (!m_notedEncoding)
            m_table.note(0, 0,
                         text(NL_TEXT("Some cells are not UTF-8 and were read as Latin-1. Set the encoding if letters look "
                                      "wrong.")));
        m_notedEncoding = true;
    }
    m_table.add(index, cell);
}

void CsvTable::row(std::int64_t line)
{
    const std::size_t cells = m_cells;
    const bool hasZero = m_hasZero;
    m_cells = 0;
    m_hasZero = false;
    if (m_isHeaderDue) {
        m_isHeaderDue = false;
        return;
    }
    const std::size_t wanted = m_table.width();
    if (cells < wanted)
        m_table.rejectRow(line, 0, text(NL_TEXT("The row has too few cells: {1} instead of {2}."), cells, wanted));
    else if (cells > wanted)
        m_table.rejectRow(line, 0, text(NL_TEXT("The row has too many cells: {1} instead of {2}."), cells, wanted));
    else if (hasZero)
        m_table.rejectRow(line, 0, text(NL_TEXT("The row holds a zero byte, which no text has.")));
    else
        m_table.keepRow(line);
}

} // namespace netloom
