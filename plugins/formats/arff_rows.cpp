// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/arff_rows.hpp"

#include <charconv>

namespace netloom {

ArffRows::ArffRows(const ArffHeader &header, const MissingWords &missing, std::string path, TextTable &table)
    : m_header(header), m_missing(missing), m_path(std::move(path)), m_table(table), m_cells(header.attributes.size())
{
    for (const ArffAttribute &attribute : header.attributes) {
        m_declared.emplace_back(attribute.values.begin(), attribute.values.end());
        // Weka keeps the place of a value, so that what is left out is the first one; texts have no such first value.
        m_omitted.push_back(attribute.type == ColumnType::Number ? "0"
                            : attribute.values.empty()           ? std::string()
                                                                 : attribute.values.front());
    }
}

void ArffRows::take(std::string_view line, std::int64_t number)
{
    m_line = number;
    ArffLexer lexer(line);
    const bool isSparse = lexer.take('{');
    if (!isSparse && lexer.column() > line.size())
        return; // empty, or a comment
    const bool hasCommas = line.find(',') != std::string_view::npos;
    std::optional<Trouble> trouble;
    if (line.find('\0') != std::string_view::npos)
        trouble = {0, text(NL_TEXT("The row holds a zero byte, which no text has."))};
    else
        trouble = isSparse ? takeSparse(lexer) : takeDense(lexer, hasCommas ? "," : ", \t");
    if (trouble) {
        m_table.rejectRow(number, trouble->column, std::move(trouble->reason));
        return;
    }
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        m_table.add(i, m_cells[i]);
    m_table.keepRow(number);
}

std::optional<ArffRows::Trouble> ArffRows::openQuote(std::size_t index) const
{
    return Trouble{static_cast<std::int64_t>(index) + 1, text(NL_TEXT("A quote opens here and does not close. Close it."))};
}

std::optional<ArffRows::Trouble> ArffRows::takeDense(ArffLexer &lexer, std::string_view stops)
{
    std::optional<Trouble> trouble;
    std::size_t count = 0;
    bool isCommaBefore = false;
    while (lexer.peek() != '\0' || isCommaBefore) {
        if (lexer.peek() == '{')
            refuseWeight(lexer);
        if (!lexer.takeWord(stops))
            return openQuote(count);
        if (count < m_cells.size() && !trouble)
            trouble = keepCell(count, lexer);
        ++count;
        isCommaBefore = lexer.take(',');
        if (!isCommaBefore && stops == "," && lexer.peek() != '\0')
            return Trouble{static_cast<std::int64_t>(count), text(NL_TEXT("A comma is missing behind the closing quote."))};
    }
    if (count < m_cells.size())
        return Trouble{0, text(NL_TEXT("The row has too few cells: {1} instead of {2}."), count, m_cells.size())};
    if (count > m_cells.size())
        return Trouble{0, text(NL_TEXT("The row has too many cells: {1} instead of {2}."), count, m_cells.size())};
    return trouble;
}

std::optional<ArffRows::Trouble> ArffRows::takeSparse(ArffLexer &lexer)
{
    m_cells = m_omitted;
    std::size_t least = 0;
    while (!lexer.take('}')) {
        if (lexer.peek() != '\0')
            if (auto trouble = takeSparseCell(lexer, least))
                return trouble;
        if (!lexer.take(',') && lexer.peek() != '}')
            return Trouble{0, text(NL_TEXT("The row begins with a brace that does not close. Close it."))};
    }
    if (lexer.take(',') && lexer.peek() == '{')
        refuseWeight(lexer);
    if (lexer.peek() != '\0')
        return Trouble{0, text(NL_TEXT("There is something behind the closing brace. Remove it."))};
    return std::nullopt;
}

/// "3 red": the place of the attribute, from 0, and its value. least: the lowest place that may come.
std::optional<ArffRows::Trouble> ArffRows::takeSparseCell(ArffLexer &lexer, std::size_t &least)
{
    if (!lexer.takeWord(" \t,}"))
        return openQuote(0);
    const std::string_view word = lexer.word();
    std::size_t index = 0;
    const auto [end, code] = std::from_chars(word.data(), word.data() + word.size(), index);
    if (code != std::errc{} || end != word.data() + word.size() || word.empty())
        return Trouble{0,
                       text(NL_TEXT("'{1}' is not the place of an attribute. A sparse row is written {0 1.5, 3 red}, with "
                                    "places from 0."),
                            quotable(word))};
    if (index >= m_cells.size())
        return Trouble{0, text(NL_TEXT("There is no attribute {1}: with {2} of them, places go from 0 to {3}."),
                               quotable(word), m_cells.size(), m_cells.size() - 1)};
    if (index < least)
        return Trouble{static_cast<std::int64_t>(index) + 1,
                       text(NL_TEXT("The places of a sparse row must go up, and {1} comes too late."), index)};
    least = index + 1;
    if (!lexer.takeWord(",}"))
        return openQuote(index);
    return keepCell(index, lexer);
}

std::optional<ArffRows::Trouble> ArffRows::keepCell(std::size_t index, const ArffLexer &lexer)
{
    const ArffAttribute &attribute = m_header.attributes[index];
    const std::string_view word = lexer.word();
    std::string &cell = m_cells[index];
    const bool isNoNumber = attribute.type == ColumnType::Number && isSameKeyword(word, "nan");
    const bool isMissing = !lexer.isQuoted() && (word == "?" || isNoNumber);
    cell = isMissing || m_missing.contains(word) ? std::string_view() : word;
    const bool isNominal = attribute.type == ColumnType::Category && !m_table.isHinted(index);
    if (isNominal && !cell.empty() && !m_declared[index].contains(cell))
        return Trouble{static_cast<std::int64_t>(index) + 1,
                       text(NL_TEXT("'{1}' is none of the values that are declared for '{2}'. Correct it, or declare it."),
                            quotable(word), quotable(attribute.name))};
    return std::nullopt;
}

void ArffRows::refuseWeight(ArffLexer &lexer)
{
    throw Error(
        ErrorKind::File, placeInText(m_path, m_line, static_cast<std::int64_t>(lexer.column())),
        text(NL_TEXT("This row has a weight, which Netloom does not use. Remove the weights if they do not matter.")));
}

} // namespace netloom
