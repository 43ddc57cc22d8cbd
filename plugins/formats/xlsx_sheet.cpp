// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/xlsx_sheet.hpp"

#include "engine/data/number_text.hpp"

#include <algorithm>
#include <charconv>

namespace netloom {

namespace {

// What a sheet can have (ECMA-376 has no bounds; these are those of Excel).
constexpr std::int64_t mostXlsxRows = 1'048'576;
constexpr std::size_t mostXlsxColumns = 16'384;

template <class Number>
std::optional<Number> xlsxWholeNumber(std::string_view word)
{
    Number number = 0;
    const auto [end, code] = std::from_chars(word.data(), word.data() + word.size(), number);
    return code == std::errc{} && end == word.data() + word.size() ? std::optional(number) : std::nullopt;
}

} // namespace

XlsxSheetRows::XlsxSheetRows(const XlsxBook &book, const XlsxBook::Sheet &sheet, std::string_view xml, const JobControl &job)
    : m_book(book),
      m_place(book.placeOf(sheet)),
      m_name(sheet.name),
      m_job(job),
      m_length(std::max<std::size_t>(xml.size(), 1)),
      m_rows(xml, "row", m_place)
{
}

void XlsxSheetRows::refuse() const
{
    throw Error(
        ErrorKind::File, m_place + ":" + std::to_string(m_number),
        text(NL_TEXT("This row of the sheet is damaged. Open the file in a spreadsheet program and save it again.")));
}

bool XlsxSheetRows::next()
{
    while (const pugi::xml_node row = m_rows.next()) {
        m_job.throwIfStopped();
        if (m_number % 1024 == 0)
            m_job.report(static_cast<double>(m_rows.position()) / static_cast<double>(m_length),
                         text(NL_TEXT("Reading {1}"), m_name));
        const std::string_view stated = xmlAttribute(row, "r");
        ++m_number;
        if (!stated.empty()) {
            const auto number = xlsxWholeNumber<std::int64_t>(stated);
            if (!number || *number < m_number)
                refuse();
            m_emptyRows += m_number > 1 ? static_cast<std::size_t>(*number - m_number) : 0;
            m_number = *number;
        }
        if (m_number > mostXlsxRows)
            refuse();
        takeCells(row);
        if (!m_cells.empty())
            return true;
        ++m_emptyRows;
    }
    return false;
}

void XlsxSheetRows::takeCells(const pugi::xml_node &row)
{
    m_cells.clear();
    std::size_t next = 0;
    for (const pugi::xml_node &node : row.children()) {
        if (!isXmlNamed(node, "c"))
            continue;
        XlsxCell cell;
        cell.column = columnOf(xmlAttribute(node, "r"), next);
        if (cell.column < next || cell.column >= mostXlsxColumns)
            refuse();
        next = cell.column + 1;
        if (takeValue(node, cell))
            m_cells.push_back(std::move(cell));
    }
}

/// "AB17" is the 28th column; without a reference it is the next one.
std::size_t XlsxSheetRows::columnOf(std::string_view reference, std::size_t next) const
{
    if (reference.empty())
        return next;
    std::size_t column = 0;
    for (const char letter : reference.substr(0, reference.find_first_of("0123456789"))) {
        if (letter < 'A' || letter > 'Z' || column > mostXlsxColumns)
            refuse();
        column = column * 26 + static_cast<std::size_t>(letter - 'A') + 1;
    }
    if (column == 0)
        refuse();
    return column - 1;
}

std::string XlsxSheetRows::numberText(std::string_view number, const pugi::xml_node &node) const
{
    const auto style = xlsxWholeNumber<std::size_t>(xmlAttribute(node, "s"));
    if (const auto days = style ? parseNumber(number, {}) : std::nullopt)
        if (auto date = xlsxDateText(*days, m_book.format(*style), m_book.is1904()))
            return std::move(*date);
    return std::string(number);
}

/// Returns false when the cell holds nothing.
bool XlsxSheetRows::takeValue(const pugi::xml_node &node, XlsxCell &cell) const
{
    const std::string_view type = xmlAttribute(node, "t");
    const std::string_view value = xmlChild(node, "v").text().get();
    if (type == "inlineStr") {
        cell.text = xlsxRunsText(xmlChild(node, "is"));
    } else if (value.empty()) {
        cell.kind = XlsxCell::Kind::Unsaved;
        return !xmlChild(node, "f").empty() && type != "str"; // a formula may give an empty text
    } else if (type == "s") {
        const auto place = xlsxWholeNumber<std::size_t>(value);
        if (place && *place < m_book.sharedTexts().size())
            cell.text = m_book.sharedTexts()[*place];
        else
            cell.kind = XlsxCell::Kind::Damaged;
    } else if (type == "b") {
        cell.text = value == "0" || value == "false" ? "FALSE" : "TRUE";
    } else if (type == "e") {
        cell.kind = XlsxCell::Kind::Error;
        cell.text = value;
    } else if (type == "str" || type == "d") {
        cell.text = value;
    } else {
        cell.text = numberText(value, node);
    }
    return !cell.text.empty() || cell.kind != XlsxCell::Kind::Value;
}

} // namespace netloom
