// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/xlsx_reader.hpp"

#include "engine/data/csv/text_table.hpp"
#include "engine/data/one_file_reader.hpp"
#include "plugins/formats/spread_limit.hpp"
#include "plugins/formats/xlsx_sheet.hpp"

#include <algorithm>

namespace netloom {

namespace {

constexpr std::size_t mostHeadRows = 2000;
constexpr std::size_t mostHeadCells = 500'000;
constexpr std::size_t mostTitleRows = 20;

/// Where the table lies in its sheet.
struct XlsxExtent {
    std::size_t firstColumn = 0;
    std::size_t columns = 0;
    std::size_t rows = 0; ///< that hold something
    std::size_t emptyRows = 0;
    std::size_t titleRows = 0; ///< rows of a single cell above a wider table
};

XlsxExtent measureXlsx(XlsxSheetRows rows)
{
    XlsxExtent extent;
    std::size_t last = 0;
    bool isInTitle = true;
    while (rows.next()) {
        const std::size_t first = rows.cells().front().column;
        extent.firstColumn = extent.rows == 0 ? first : std::min(extent.firstColumn, first);
        last = std::max(last, rows.cells().back().column);
        isInTitle = isInTitle && rows.cells().size() == 1 && extent.titleRows < mostTitleRows;
        extent.titleRows += isInTitle;
        ++extent.rows;
    }
    extent.columns = extent.rows > 0 ? last - extent.firstColumn + 1 : 0;
    extent.emptyRows = rows.emptyRows();
    if (extent.columns < 2 || extent.titleRows == extent.rows || extent.titleRows == mostTitleRows)
        extent.titleRows = 0;
    return extent;
}

std::string xlsxSheetsListed(const XlsxBook &book)
{
    std::string names;
    for (const XlsxBook::Sheet &sheet : book.sheets())
        names += (names.empty() ? "" : ", ") + sheet.name;
    return quotable(names);
}

/// One sheet of a workbook on its way into a table.
class XlsxTable
{
public:
    XlsxTable(const std::string &path, const std::string &sheet, const JobControl &job);

    void guess(const Params &options, const MissingWords &missing, const std::map<std::string, ColumnType> &hints);
    const TableLayout &layout() const { return m_layout; }
    const std::string &sheetName() const { return m_sheet->name; }
    void layRows(TextTable &table) const;

private:
    XlsxSheetRows rows() const { return {m_book, *m_sheet, m_xml, m_job}; }
    bool lay(const XlsxSheetRows &row, TextTable &table, std::vector<std::string> &cells) const;
    void noteFile(TextTable &table) const;

    std::string m_path;
    const JobControl &m_job;
    XlsxBook m_book;
    const XlsxBook::Sheet *m_sheet = nullptr;
    std::string m_xml;
    XlsxExtent m_extent;
    TableLayout m_layout;
};

XlsxTable::XlsxTable(const std::string &path, const std::string &wanted, const JobControl &job)
    : m_path(path), m_job(job), m_book(path, job)
{
    for (const XlsxBook::Sheet &sheet : m_book.sheets()) {
        if (!wanted.empty() && sheet.name != wanted)
            continue;
        m_sheet = &sheet;
        m_xml = m_book.sheetXml(sheet);
        m_extent = measureXlsx(rows());
        if (m_extent.rows > 0 || !wanted.empty())
            break;
    }
    if (!m_sheet && !wanted.empty())
        throw Error(ErrorKind::Usage, path,
                    text(NL_TEXT("There is no sheet '{1}' in the workbook. It has {2}."), quotable(wanted),
                         xlsxSheetsListed(m_book)));
    if (m_extent.rows == 0)
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("There is no value in the sheet. Choose a sheet or file with data.")));
    checkSpread(path, m_extent.rows, m_extent.columns);
}

void XlsxTable::guess(const Params &options, const MissingWords &missing, const std::map<std::string, ColumnType> &hints)
{
    const std::string &header = options.word("header");
    if (header == "no")
        m_extent.titleRows = 0;
    HeadRows head;
    XlsxSheetRows sheet = rows();
    for (std::size_t i = 0; sheet.next(); ++i) {
        if (i < m_extent.titleRows)
            continue;
        if (head.size() > 1 && (head.size() > mostHeadRows || head.size() * m_extent.columns > mostHeadCells))
            break;
        head.emplace_back(m_extent.columns);
        for (const XlsxCell &cell : sheet.cells())
            if (cell.kind == XlsxCell::Kind::Value)
                head.back()[cell.column - m_extent.firstColumn] = cell.text;
    }
    guessLayout(std::move(head), header, missing, hints, m_layout);
    m_layout.columnsBefore = static_cast<std::int64_t>(m_extent.firstColumn);
}

void XlsxTable::layRows(TextTable &table) const
{
    noteFile(table);
    const std::size_t toSkip = m_extent.titleRows + (m_layout.hasHeader ? 1 : 0);
    std::size_t unsaved = 0;
    std::vector<std::string> cells(table.width());
    XlsxSheetRows sheet = rows();
    for (std::size_t i = 0; sheet.next(); ++i) {
        if (i < toSkip || !lay(sheet, table, cells))
            continue;
        for (std::size_t column = 0; column < cells.size(); ++column)
            table.add(column, cells[column]);
        table.keepRow(sheet.number());
        unsaved +=
            static_cast<std::size_t>(std::count_if(sheet.cells().begin(), sheet.cells().end(), [](const XlsxCell &cell) {
                return cell.kind == XlsxCell::Kind::Unsaved;
            }));
    }
    if (unsaved > 0)
        table.note(
            0, 0,
            text(
                NL_TEXT("{1} formulas have no result in the file and count as missing. Open it in a spreadsheet program and "
                        "save it to have them computed."),
                unsaved));
}

/// The row's cells as texts. Returns false when it was rejected.
bool XlsxTable::lay(const XlsxSheetRows &row, TextTable &table, std::vector<std::string> &cells) const
{
    for (std::string &cell : cells)
        cell.clear();
    for (const XlsxCell &cell : row.cells()) {
        const auto column = static_cast<std::int64_t>(cell.column) + 1;
        if (cell.kind == XlsxCell::Kind::Damaged) {
            table.rejectRow(row.number(), column,
                            text(NL_TEXT("The cell refers to a text that the workbook does not have.")));
            return false;
        }
        if (cell.kind == XlsxCell::Kind::Error)
            table.note(row.number(), column,
                       text(NL_TEXT("The cell holds the error {1} and counts as missing."), quotable(cell.text)));
        if (cell.kind == XlsxCell::Kind::Value)
            cells[cell.column - m_extent.firstColumn] = cell.text;
    }
    return true;
}

void XlsxTable::noteFile(TextTable &table) const
{
    if (m_book.sheets().size() > 1)
        table.note(
            0, 0,
            text(NL_TEXT("The workbook has {1} sheets; '{2}' was read."), m_book.sheets().size(), quotable(m_sheet->name)));
    if (m_extent.titleRows > 0)
        table.note(1, 0,
                   text(NL_TEXT("{1} lines before the table are no part of it and were passed over."), m_extent.titleRows));
    if (m_extent.emptyRows > 0)
        table.note(0, 0, text(NL_TEXT("{1} empty rows were passed over."), m_extent.emptyRows));
    for (const std::string &name : m_layout.renamed)
        table.note(0, 0, text(NL_TEXT("Two columns are called '{1}'; the later one got a number."), name));
}

class XlsxReader final : public OneFileReader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info = describe();
        return info;
    }

    double sniff(const FileHead &head) const override
    {
        const bool isNamedSo = head.extension == "xlsx" || head.extension == "xlsm";
        if (head.bytes.starts_with("PK\x03\x04"))
            return head.bytes.find("xl/workbook.xml") != std::string::npos || isNamedSo ? 0.95 : 0;
        if (head.bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) // cannot be read, but says how it can
            return isNamedSo || head.extension == "xls" ? 0.9 : 0;
        return isNamedSo ? 0.3 : 0;
    }

    ReadResult readFile(const std::string &path, const Params &given, const JobControl &job) const override
    {
        Params options = withDefaults(info().options, withoutHints(given));
        if (const auto wrong = checkParams(info().options, options); !wrong.empty())
            throw Error(ErrorKind::Usage, "xlsx", wrong.front());
        const MissingWords missing = MissingWords::of(options);
        const std::map<std::string, ColumnType> hints = hintedTypes(given);
        XlsxTable sheet(path, options.word("sheet"), job);
        sheet.guess(options, missing, hints);
        Dataset data;
        ReadResult result = fillTable(
            path, sheet.layout(), missing, hints, [&](TextTable &table) { sheet.layRows(table); }, data);
        options.set("sheet", sheet.sheetName());
        options.set("header", std::string(sheet.layout().hasHeader ? "yes" : "no"));
        completeReading(result, std::move(data), path, info().id, std::move(options));
        return result;
    }

private:
    static ReaderInfo describe()
    {
        ParamSpec sheet;
        sheet.key = "sheet";
        sheet.label = NL_TEXT("Sheet");
        sheet.type = ParamType::Text;
        sheet.defaultValue = std::string();
        sheet.help = NL_TEXT("The name of the sheet to read. Empty: the first one that holds something.");
        return {
            "xlsx",
            NL_TEXT("Workbook (Excel, XLSX)"),
            NL_TEXT(
                "Reads the values of one sheet; formulas give the result that was saved with them, dates become texts such "
                "as 2024-03-01."),
            {"xlsx", "xlsm"},
            {sheet, headerSpec(), missingWordsSpec()}};
    }
};

} // namespace

const Reader &xlsxReader()
{
    static const XlsxReader reader;
    return reader;
}

} // namespace netloom
