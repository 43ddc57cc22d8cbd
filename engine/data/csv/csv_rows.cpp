// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csv/csv_rows.hpp"

#include "engine/base/error.hpp"

#include <algorithm>
#include <new>

namespace netloom {

namespace {

// Stands in no UTF-8 text, so that libcsv never meets it as a quote.
constexpr unsigned char noQuote = 0xff;

} // namespace

CsvRows::CsvRows(char separator, char quote, std::int64_t firstLine, std::string path, CsvHandler &handler)
    : m_handler(handler), m_path(std::move(path)), m_separator(separator), m_quote(quote), m_line(firstLine)
{
    if (csv_init(&m_parser, CSV_REPALL_NL | CSV_EMPTY_IS_NULL) != 0)
        throw std::bad_alloc();
    csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
    csv_set_quote(&m_parser, quote ? static_cast<unsigned char>(quote) : noQuote);
    csv_set_blk_size(&m_parser, 4096);
}

CsvRows::~CsvRows()
{
    csv_free(&m_parser);
}

template <class Work>
void CsvRows::guarded(Work work)
{
    if (m_trouble)
        return;
    try {
        work();
    } catch (...) {
        m_trouble = std::current_exception();
    }
}

void CsvRows::takeField(const char *bytes, std::size_t count)
{
    if (!bytes && m_separator == ' ')
        return;
    if (m_rowLine == 0)
        m_rowLine = m_line;
    const std::string_view cell(bytes ? bytes : "", count);
    if (cell.size() > longestCell)
        throwLongCell(m_mayHoldLineBreaks);
    if (m_mayHoldLineBreaks) {
        std::int64_t breaks = 0;
        for (std::size_t i = 0; i < cell.size(); ++i)
            breaks += cell[i] == '\n' || (cell[i] == '\r' && (i + 1 == cell.size() || cell[i + 1] != '\n'));
        if (breaks > mostLinesOfCell)
            throwOpenQuote();
        m_line += breaks;
    }
    m_lastTerminator = 0;
    m_handler.field(cell);
}

void CsvRows::takeRowEnd(int terminator)
{
    const bool isSecondHalf = terminator == '\n' && m_lastTerminator == '\r'; // CR-LF comes as two ends
    m_lastTerminator = isSecondHalf ? 0 : terminator;
    if (m_rowLine > 0) {
        const std::int64_t line = m_rowLine;
        m_rowLine = 0;
        m_handler.row(line);
    }
    if (!isSecondHalf)
        ++m_line;
}

void CsvRows::checkPendingCell() const
{
    if (m_parser.entry_pos > longestCell)
        throwLongCell(m_parser.quoted != 0);
    if (m_parser.quoted && m_parser.entry_pos > 0) {
        const unsigned char *begin = m_parser.entry_buf;
        if (std::count(begin, begin + m_parser.entry_pos, '\n') > mostLinesOfCell)
            throwOpenQuote();
    }
}

void CsvRows::throwOpenQuote() const
{
    throw Error(
        ErrorKind::File, m_path + ":" + std::to_string(m_line),
        text(NL_TEXT("A quote opens here and does not close. Close it, or read the file with the option quote set to "
                     "none.")));
}

void CsvRows::throwLongCell(bool isQuoted) const
{
    if (isQuoted)
        throwOpenQuote();
    throw Error(ErrorKind::File, m_path + ":" + std::to_string(m_line),
                text(NL_TEXT("A cell here is longer than 64 KiB. This does not look like a table; check the file and the "
                             "separator.")));
}

void CsvRows::feed(std::string_view text)
{
    const bool hasQuote = m_quote && text.find(m_quote) != std::string_view::npos;
    m_mayHoldLineBreaks = hasQuote || m_lastPieceHadQuote;
    m_lastPieceHadQuote = hasQuote;
    const auto onField = [](void *bytes, std::size_t count, void *self) {
        auto *rows = static_cast<CsvRows *>(self);
        rows->guarded([&] { rows->takeField(static_cast<const char *>(bytes), count); });
    };
    const auto onRow = [](int terminator, void *self) {
        auto *rows = static_cast<CsvRows *>(self);
        rows->guarded([&] { rows->takeRowEnd(terminator); });
    };
    const std::size_t taken = csv_parse(&m_parser, text.data(), text.size(), onField, onRow, this);
    if (m_trouble)
        std::rethrow_exception(m_trouble);
    if (taken != text.size())
        throw std::bad_alloc(); // the only way in which libcsv stops when it is not strict
    checkPendingCell();
    m_lastPieceHadQuote = m_lastPieceHadQuote || m_parser.quoted != 0;
}

void CsvRows::finish()
{
    const auto onField = [](void *bytes, std::size_t count, void *self) {
        auto *rows = static_cast<CsvRows *>(self);
        rows->guarded([&] { rows->takeField(static_cast<const char *>(bytes), count); });
    };
    const auto onRow = [](int, void *self) {
        auto *rows = static_cast<CsvRows *>(self);
        rows->guarded([&] { rows->takeRowEnd('\n'); });
    };
    m_lastTerminator = 0;
    m_mayHoldLineBreaks = m_lastPieceHadQuote;
    // Only in strict mode does libcsv say that a quote is open; before the end strict mode would refuse lenient files.
    csv_set_opts(&m_parser, static_cast<unsigned char>(csv_get_opts(&m_parser) | CSV_STRICT | CSV_STRICT_FINI));
    const int code = csv_fini(&m_parser, onField, onRow, this);
    if (m_trouble)
        std::rethrow_exception(m_trouble);
    if (code != 0)
        throwOpenQuote();
}

} // namespace netloom
