// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/formats/xlsx_book.hpp"
#include "plugins/formats/xml_pieces.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netloom {

/// One cell that holds something.
struct XlsxCell {
    enum class Kind { Value, Error, Unsaved, Damaged };
    std::size_t column = 0;  ///< from 0
    Kind kind = Kind::Value; ///< Error: "#N/A" and the like; Unsaved: a formula without its result
    std::string text;
};

/// The rows of one sheet from top to bottom; those without a cell that holds something are passed over and counted.
class XlsxSheetRows
{
public:
    /// xml: of the sheet, must outlive this, as the book must.
    XlsxSheetRows(const XlsxBook &book, const XlsxBook::Sheet &sheet, std::string_view xml, const JobControl &job);

    /// Throws Error (File) when the sheet is damaged, Error (Cancelled).
    bool next();
    std::int64_t number() const { return m_number; }               ///< of the row that next() found, from 1
    const std::vector<XlsxCell> &cells() const { return m_cells; } ///< of that row, ascending columns
    std::size_t emptyRows() const { return m_emptyRows; }

private:
    void takeCells(const pugi::xml_node &row);
    bool takeValue(const pugi::xml_node &node, XlsxCell &cell) const;
    std::size_t columnOf(std::string_view reference, std::size_t next) const;
    std::string numberText(std::string_view number, const pugi::xml_node &node) const;
    [[noreturn]] void refuse() const;

    const XlsxBook &m_book;
    std::string m_place;
    std::string m_name;
    const JobControl &m_job;
    std::size_t m_length; ///< of the text
    XmlPieces m_rows;
    std::int64_t m_number = 0;
    std::vector<XlsxCell> m_cells;
    std::size_t m_emptyRows = 0;
};

} // namespace netloom
