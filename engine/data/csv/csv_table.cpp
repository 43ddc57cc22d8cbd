// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csv/csv_table.hpp"

#include <algorithm>

namespace netloom {

namespace {

constexpr std::size_t mostProblems = 1000;
constexpr std::size_t mostProblemsOfHinted = 10'000'000; // who predicts wants to know of each row
constexpr std::size_t mostRows = 0xffffffff;             // row numbers have 32 bits throughout the program
constexpr std::size_t shownLetters = 40;

std::string shortened(const std::string &word)
{
    if (word.size() <= shownLetters)
        return word;
    std::size_t end = shownLetters;
    while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xc0) == 0x80)
        --end; // never in the middle of a letter
    return word.substr(0, end) + "...";
}

} // namespace

CsvTable::CsvTable(std::string path, const CsvDialect &dialect, const MissingWords &missing, const std::vector<bool> &words,
                   const std::map<std::string, ColumnType> &hints)
    : m_path(std::move(path)),
      m_dialect(dialect),
      m_words(words),
      m_mostProblems(hints.empty() ? mostProblems : mostProblemsOfHinted),
      m_isHeaderDue(dialect.hasHeader)
{
    for (std::size_t i = 0; i < dialect.names.size(); ++i) {
        const auto hint = hints.find(dialect.names[i]);
        m_columns.emplace_back(words[i], dialect.numbers, missing,
                               hint == hints.end() ? std::nullopt : std::optional(hint->second));
    }
    if (dialect.skippedLines > 0)
        note({m_path, 1, 0,
              text(NL_TEXT("{1} lines before the table are no part of it and were passed over."), dialect.skippedLines),
              false});
    for (const std::string &name : dialect.renamed)
        note({m_path, dialect.skippedLines + 1, 0,
              text(NL_TEXT("Two columns are called '{1}'; the later one got a number."), name), false});
}

void CsvTable::expect(bool zeros, bool letters)
{
    m_mayHaveZeros = zeros;
    m_mayHaveLetters = letters;
}

void CsvTable::field(std::string_view cell)
{
    const std::size_t index = m_cells++;
    if (m_isHeaderDue || index >= m_columns.size())
        return;
    if (m_mayHaveZeros && cell.find('\0') != std::string_view::npos)
        m_hasZero = true;
    if (m_mayHaveLetters && !isUtf8(cell)) {
        m_mended = utf8FromLatin1(cell);
        cell = m_mended;
        if (!m_notedEncoding)
            note({m_path, 0, 0,
                  text(NL_TEXT("Some cells are not UTF-8 and were read as Latin-1. Set the encoding if letters look "
                               "wrong.")),
                  false});
        m_notedEncoding = true;
    }
    m_columns[index].add(cell);
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
    ++m_seen;
    const auto wanted = m_columns.size();
    if (cells < wanted)
        rejectRow(line, text(NL_TEXT("The row has too few cells: {1} instead of {2}."), cells, wanted));
    else if (cells > wanted)
        rejectRow(line, text(NL_TEXT("The row has too many cells: {1} instead of {2}."), cells, wanted));
    else if (hasZero)
        rejectRow(line, text(NL_TEXT("The row holds a zero byte, which no text has.")));
    else
        m_lines.push_back(line);
    if (m_lines.size() > mostRows)
        throw Error(ErrorKind::File, m_path, text(NL_TEXT("The file has more than {1} rows. Cut it into parts."), mostRows));
}

void CsvTable::rejectRow(std::int64_t line, Text reason)
{
    for (ColumnBuilder &column : m_columns)
        column.truncate(m_lines.size());
    ++m_rejected;
    note({m_path, line, 0, std::move(reason), true});
}

void CsvTable::note(Problem problem)
{
    ++m_problemCount;
    if (m_problems.size() < m_mostProblems)
        m_problems.push_back(std::move(problem));
}

bool CsvTable::settle()
{
    bool areSettled = true;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (!m_columns[i].settle()) {
            m_words[i] = true;
            areSettled = false;
        }
    return areSettled;
}

Text CsvTable::badCellText(std::size_t column, const std::string &word) const
{
    const std::string &name = m_dialect.names[column];
    if (word.empty())
        return text(NL_TEXT("A cell of '{1}' is no number."), name);
    return text(
        NL_TEXT("'{1}' is no number, but '{2}' is a column of numbers. If it means a missing value, add it to the missing "
                "words."),
        shortened(word), name);
}

/// Lists the cells that are no numbers, one a row that is lost by it, and every one where the type was asked for.
void CsvTable::noteBadCells(std::vector<std::uint32_t> &rejected)
{
    std::vector<std::pair<std::uint32_t, std::size_t>> places; // row, column
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        for (const BadCell &cell : m_columns[i].badCells())
            places.emplace_back(cell.row, i);
    std::sort(places.begin(), places.end());
    for (const auto &[row, column] : places) {
        const bool isRejected = !m_columns[column].isHinted();
        if (isRejected && !rejected.empty() && rejected.back() == row)
            continue;
        if (isRejected)
            rejected.push_back(row);
        const auto &cells = m_columns[column].badCells();
        const auto cell = std::lower_bound(cells.begin(), cells.end(), row,
                                           [](const BadCell &bad, std::uint32_t wanted) { return bad.row < wanted; });
        note({m_path, m_lines[row], static_cast<std::int64_t>(column) + 1, badCellText(column, cell->word), isRejected});
    }
}

ReadResult CsvTable::take(Dataset &data)
{
    std::vector<std::uint32_t> rejected;
    noteBadCells(rejected);
    std::stable_sort(m_problems.begin(), m_problems.end(),
                     [](const Problem &a, const Problem &b) { return a.line < b.line; });

    std::size_t next = 0;
    for (std::size_t row = 0; row < m_lines.size(); ++row) {
        if (next < rejected.size() && rejected[next] == row)
            ++next;
        else
            data.lines.push_back(m_lines[row]);
    }
    data.rows = data.lines.size();
    m_rejected += rejected.size();
    if (data.rows == 0) {
        const auto first =
            std::find_if(m_problems.begin(), m_problems.end(), [](const Problem &p) { return p.isRowRejected; });
        if (first == m_problems.end())
            throw Error(ErrorKind::File, m_path,
                        text(NL_TEXT("There is a header but no row below it. Choose a file with data.")));
        throw Error(ErrorKind::File, first->place(),
                    text(NL_TEXT("No row of the file can be used. The first trouble: {1}"), first->message.str()));
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (!rejected.empty())
            m_columns[i].dropRows(rejected);
        data.columns.push_back(m_columns[i].take());
        data.columns.back().name = m_dialect.names[i];
    }
    ReadResult result;
    result.problems = std::move(m_problems);
    result.problemCount = m_problemCount;
    result.rowsSeen = m_seen;
    result.rowsRejected = m_rejected;
    return result;
}

} // namespace netloom
