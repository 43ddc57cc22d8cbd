// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csv/text_table.hpp"

#include <algorithm>
#include <filesystem>

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

/// The unit in "mass [GeV]" or "distance (cm)", or empty.
std::string unitOf(const std::string &name)
{
    if (name.size() < 4 || (name.back() != ']' && name.back() != ')'))
        return {};
    const std::size_t open = name.rfind(name.back() == ']' ? '[' : '(');
    if (open == std::string::npos || open < 2 || (name[open - 1] != ' ' && name[open - 1] != '_') || name.size() - open > 14)
        return {};
    return name.substr(open + 1, name.size() - open - 2);
}

} // namespace

TextTable::TextTable(std::string path, const TableLayout &layout, const MissingWords &missing,
                     const std::vector<bool> &words, const std::map<std::string, ColumnType> &hints)
    : m_path(std::move(path)),
      m_layout(layout),
      m_words(words),
      m_mostProblems(hints.empty() ? mostProblems : mostProblemsOfHinted)
{
    m_columns.reserve(layout.names.size());
    for (std::size_t i = 0; i < layout.names.size(); ++i) {
        const auto hint = hints.find(layout.names[i]);
        m_isHinted.push_back(hint != hints.end());
        std::optional<ColumnType> type = i < layout.declared.size() ? layout.declared[i] : std::nullopt;
        if (hint != hints.end())
            type = hint->second;
        m_columns.emplace_back(words[i], layout.numbers, missing, type);
    }
}

void TextTable::expectRows(std::size_t rows)
{
    m_lines.reserve(rows);
    for (ColumnBuilder &cells : m_columns)
        cells.reserve(rows);
}

void TextTable::keepRow(std::int64_t line)
{
    ++m_seen;
    m_lines.push_back(line);
    if (m_lines.size() > mostRows)
        throw Error(ErrorKind::File, m_path, text(NL_TEXT("The file has more than {1} rows. Cut it into parts."), mostRows));
}

void TextTable::rejectRow(std::int64_t line, std::int64_t column, Text reason)
{
    for (ColumnBuilder &cells : m_columns)
        cells.truncate(m_lines.size());
    ++m_seen;
    ++m_rejected;
    keepProblem({m_path, line, column, std::move(reason), true});
}

void TextTable::note(std::int64_t line, std::int64_t column, Text message)
{
    keepProblem({m_path, line, column, std::move(message), false});
}

void TextTable::keepProblem(Problem problem)
{
    ++m_problemCount;
    if (m_problems.size() < m_mostProblems)
        m_problems.push_back(std::move(problem));
}

bool TextTable::settle()
{
    bool areSettled = true;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (!m_columns[i].settle()) {
            m_words[i] = true;
            areSettled = false;
        }
    return areSettled;
}

Text TextTable::badCellText(std::size_t column, const BadCell &cell) const
{
    const std::string &name = m_layout.names[column];
    if (cell.word.empty())
        return text(NL_TEXT("A cell of '{1}' is no number."), name);
    if (cell.isInfinite)
        return text(
            NL_TEXT("'{1}' is no finite number, and '{2}' is a column of numbers. If it means a missing value, add it to "
                    "the missing words."),
            shortened(cell.word), name);
    return text(
        NL_TEXT("'{1}' is no number, but '{2}' is a column of numbers. If it means a missing value, add it to the missing "
                "words."),
        shortened(cell.word), name);
}

/// Lists the cells that are no numbers, one a row that is lost by it, and every one where the type was asked for.
void TextTable::noteBadCells(std::vector<std::uint32_t> &rejected)
{
    std::vector<std::pair<std::uint32_t, std::size_t>> places; // row, column
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        for (const BadCell &cell : m_columns[i].badCells())
            places.emplace_back(cell.row, i);
    std::sort(places.begin(), places.end());
    for (const auto &[row, column] : places) {
        const bool isRejected = !m_isHinted[column];
        if (isRejected && !rejected.empty() && rejected.back() == row)
            continue;
        if (isRejected)
            rejected.push_back(row);
        const auto &cells = m_columns[column].badCells();
        const auto cell = std::lower_bound(cells.begin(), cells.end(), row,
                                           [](const BadCell &bad, std::uint32_t wanted) { return bad.row < wanted; });
        keepProblem({m_path, m_lines[row], m_layout.columnsBefore + static_cast<std::int64_t>(column) + 1,
                     badCellText(column, *cell), isRejected});
    }
}

ReadResult TextTable::take(Dataset &data)
{
    std::vector<std::uint32_t> rejected;
    noteBadCells(rejected);
    std::stable_sort(m_problems.begin(), m_problems.end(),
                     [](const Problem &a, const Problem &b) { return a.line < b.line; });

    dropRows(m_lines, rejected);
    data.lines = std::move(m_lines);
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
        data.columns.back().name = m_layout.names[i];
    }
    ReadResult result;
    result.problems = std::move(m_problems);
    result.problemCount = m_problemCount;
    result.rowsSeen = m_seen;
    result.rowsRejected = m_rejected;
    return result;
}

ReadResult fillTable(const std::string &path, const TableLayout &layout, const MissingWords &missing,
                     const std::map<std::string, ColumnType> &hints, const std::function<void(TextTable &)> &pass,
                     Dataset &data)
{
    std::vector<bool> words = layout.beginsAsWords;
    while (true) {
        TextTable table(path, layout, missing, words, hints);
        pass(table);
        if (table.settle())
            return table.take(data);
        words = table.words(); // every pass turns columns from numbers to words, so this ends
    }
}

void completeReading(ReadResult &result, Dataset data, const std::string &path, const std::string &reader, Params options)
{
    for (Column &column : data.columns)
        if (column.type == ColumnType::Number)
            column.unit = unitOf(column.name);
    data.provenance.paths = {path};
    data.provenance.reader = reader;
    data.provenance.options = std::move(options);
    data.provenance.title = std::filesystem::path(path).filename().string();
    data.provenance.contentHash = contentHash(data);
    if (data.roles.empty())
        data.roles = guessRoles(data);
    result.data = std::make_shared<const Dataset>(std::move(data));
}

} // namespace netloom
