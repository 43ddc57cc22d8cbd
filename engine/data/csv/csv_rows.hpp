// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <csv.h>
#include <exception>
#include <string>
#include <string_view>

namespace netloom {

/// Takes the cells of a CSV text, from left to right and from top to bottom.
class CsvHandler
{
public:
    virtual ~CsvHandler() = default;
    virtual void field(std::string_view cell) = 0; ///< without its quotes; blanks around an unquoted cell are gone
    virtual void row(std::int64_t line) = 0;       ///< the row's last cell was given; line: where the row began, from 1
};

/// Cuts a text that comes in pieces into rows and cells. libcsv does the cutting; this keeps count of the lines and of
/// quotes that do not close. Empty lines are passed over.
class CsvRows
{
public:
    static constexpr std::size_t longestCell = 64 * 1024;
    static constexpr std::int64_t mostLinesOfCell = 100;

    /// quote: 0 when quotes mean nothing. A blank as separator stands for any number of blanks. path: for errors.
    CsvRows(char separator, char quote, std::int64_t firstLine, std::string path, CsvHandler &handler);
    ~CsvRows();
    CsvRows(const CsvRows &) = delete;
    CsvRows &operator=(const CsvRows &) = delete;

    /// Throws Error (File) with the line of a cell over 64 KiB or 100 lines, which is a quote that does not close, and
    /// whatever the handler throws.
    void feed(std::string_view text);
    /// The end of the text. Throws Error (File) when a quote is still open.
    void finish();

private:
    void takeField(const char *bytes, std::size_t count);
    void takeRowEnd(int terminator);
    void checkPendingCell() const;
    [[noreturn]] void throwOpenQuote() const;
    [[noreturn]] void throwLongCell(bool isQuoted) const;
    template <class Work>
    void guarded(Work work);

    csv_parser m_parser{};
    CsvHandler &m_handler;
    std::string m_path;
    char m_separator;
    char m_quote;
    bool m_mayHoldLineBreaks = false; ///< a quote was seen in this piece of text or the one before
    bool m_lastPieceHadQuote = false;
    std::int64_t m_line;
    std::int64_t m_rowLine = 0; ///< 0 while no row has begun
    int m_lastTerminator = 0;
    std::exception_ptr m_trouble; ///< must not fly through libcsv's C frames
};

} // namespace netloom
