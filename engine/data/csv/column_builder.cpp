// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csv/column_builder.hpp"

#include <algorithm>
#include <limits>

namespace netloom {

namespace {

constexpr std::size_t mostCategories = 1000;
constexpr std::size_t fewCategories = 50;
constexpr std::size_t keptBadWords = 1000;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// Under 5 % of the cells may be no numbers in a column of numbers.
bool areFew(std::size_t bad, std::size_t cells)
{
    return bad * 20 < cells;
}

std::string_view trimmed(std::string_view cell)
{
    const std::size_t first = cell.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return cell.substr(first, cell.find_last_not_of(" \t") - first + 1);
}

bool isNumeric(std::string_view cell, NumberStyle style)
{
    return parseNumber(cell, style) || isInfinite(cell, style);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

bool beginsWithZeros(std::string_view cell)
{
    return cell.size() > 1 && cell[0] == '0' && isDigit(cell[1]) && std::all_of(cell.begin(), cell.end(), isDigit);
}

ColumnBuilder::ColumnBuilder(bool beginsAsWords, NumberStyle style, const MissingWords &missing,
                             std::optional<ColumnType> hint)
    : m_style(style),
      m_missing(&missing),
      m_hint(hint),
      m_isWords(hint ? *hint != ColumnType::Number : beginsAsWords),
      m_hasTexts(hint == ColumnType::Text)
{
}

void ColumnBuilder::noteBad(std::size_t row, std::string_view cell)
{
    m_bad.push_back({static_cast<std::uint32_t>(row), std::string(m_bad.size() < keptBadWords ? cell : std::string_view()),
                     isInfinite(trimmed(cell), m_style)});
}

void ColumnBuilder::addNumber(std::string_view cell)
{
    if (cell.empty() || (m_missing->hasNumbers() && m_missing->contains(cell))) {
        m_numbers.push_back(nan);
        return;
    }
    if (const auto number = parseNumber(cell, m_style)) {
        m_numbers.push_back(*number);
        m_hasLeadingZeros = m_hasLeadingZeros || beginsWithZeros(cell);
        return;
    }
    const std::string_view inner = trimmed(cell); // blanks inside quotes
    const auto number = inner.size() < cell.size() ? parseNumber(inner, m_style) : std::nullopt;
    if (!number && !m_missing->contains(inner))
        noteBad(m_numbers.size(), cell);
    m_numbers.push_back(number.value_or(nan));
}

void ColumnBuilder::addWord(std::string_view cell)
{
    const std::string_view word = m_missing->contains(cell) ? std::string_view() : cell;
    if (m_hasTexts) {
        m_texts.emplace_back(word);
        return;
    }
    if (word.empty()) {
        m_codes.push_back(-1);
        return;
    }
    auto found = m_codeOf.find(word);
    if (found == m_codeOf.end()) {
        if (m_words.size() >= mostCategories && m_hint != ColumnType::Category) {
            becomeTexts();
            m_texts.emplace_back(word);
            return;
        }
        found = m_codeOf.emplace(std::string(word), static_cast<std::int32_t>(m_words.size())).first;
        m_words.push_back(&found->first);
    }
    m_codes.push_back(found->second);
}

void ColumnBuilder::becomeTexts()
{
    m_texts.reserve(m_codes.size());
    for (const std::int32_t code : m_codes)
        m_texts.push_back(code < 0 ? std::string() : *m_words[static_cast<std::size_t>(code)]);
    m_codes = {};
    m_words = {};
    m_codeOf.clear();
    m_hasTexts = true;
}

void ColumnBuilder::reserve(std::size_t rows)
{
    if (!m_isWords)
        m_numbers.reserve(rows);
    else if (!m_hasTexts)
        m_codes.reserve(rows);
}

void ColumnBuilder::truncate(std::size_t rows)
{
    if (size() <= rows)
        return;
    if (!m_isWords) {
        m_numbers.resize(rows);
        while (!m_bad.empty() && m_bad.back().row >= rows)
            m_bad.pop_back();
    } else if (m_hasTexts) {
        m_texts.resize(rows);
    } else {
        m_codes.resize(rows);
    }
}

bool ColumnBuilder::areWordsNumbers() const
{
    std::size_t cells = 0;
    std::size_t bad = 0;
    if (m_hasTexts) {
        for (const std::string &text : m_texts) {
            if (beginsWithZeros(trimmed(text)))
                return false;
            cells += !text.empty();
            bad += !text.empty() && !isNumeric(trimmed(text), m_style);
        }
    } else {
        std::vector<bool> isNumber(m_words.size());
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (beginsWithZeros(trimmed(*m_words[i])))
                return false;
            isNumber[i] = isNumeric(trimmed(*m_words[i]), m_style);
        }
        for (const std::int32_t code : m_codes) {
            cells += code >= 0;
            bad += code >= 0 && !isNumber[static_cast<std::size_t>(code)];
        }
    }
    return cells > 0 && areFew(bad, cells);
}

void ColumnBuilder::wordsToNumbers()
{
    m_isWords = false;
    if (!m_hasTexts)
        becomeTexts();
    m_numbers.reserve(m_texts.size());
    for (const std::string &text : m_texts)
        addNumber(text);
    m_texts = {};
}

bool ColumnBuilder::settle()
{
    if (m_hint)
        return true;
    if (m_isWords) {
        if (areWordsNumbers())
            wordsToNumbers();
        return true;
    }
    if (m_hasLeadingZeros)
        return false;
    const auto missing = static_cast<std::size_t>(
        std::count_if(m_numbers.begin(), m_numbers.end(), [](double value) { return value != value; }));
    const std::size_t cells = m_numbers.size() - missing + m_bad.size();
    const auto words = static_cast<std::size_t>(
        std::count_if(m_bad.begin(), m_bad.end(), [](const BadCell &cell) { return !cell.isInfinite; }));
    return words == 0 || areFew(words, cells);
}

void ColumnBuilder::dropRows(const std::vector<std::uint32_t> &rows)
{
    if (!m_isWords)
        netloom::dropRows(m_numbers, rows);
    else if (m_hasTexts)
        netloom::dropRows(m_texts, rows);
    else
        netloom::dropRows(m_codes, rows);
}

/// At most 50 different words, or one in five rows, and never more than 1000. Words that are all different (in more than
/// ten rows) name the rows instead of sorting them.
bool ColumnBuilder::isCategory() const
{
    if (m_hint)
        return m_hint != ColumnType::Text;
    if (m_hasTexts)
        return false;
    const auto cells =
        static_cast<std::size_t>(std::count_if(m_codes.begin(), m_codes.end(), [](std::int32_t code) { return code >= 0; }));
    const bool isAllDifferent = m_words.size() == cells && cells > 10;
    return !isAllDifferent && (m_words.size() <= fewCategories || m_words.size() * 5 <= m_codes.size());
}

/// Codes into the sorted words, so that they do not depend on the order of the rows.
Column ColumnBuilder::takeCategory()
{
    Column column;
    column.type = ColumnType::Category;
    std::vector<bool> isUsed(m_words.size(), false);
    for (const std::int32_t code : m_codes)
        if (code >= 0)
            isUsed[static_cast<std::size_t>(code)] = true;
    std::vector<std::int32_t> order;
    for (std::size_t i = 0; i < m_words.size(); ++i)
        if (isUsed[i])
            order.push_back(static_cast<std::int32_t>(i));
    const auto word = [&](std::int32_t code) -> const std::string & { return *m_words[static_cast<std::size_t>(code)]; };
    std::sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) { return word(a) < word(b); });
    std::vector<std::int32_t> newCode(m_words.size(), -1);
    for (std::size_t i = 0; i < order.size(); ++i) {
        newCode[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i);
        column.categories.push_back(word(order[i]));
    }
    for (std::int32_t &code : m_codes)
        code = code < 0 ? -1 : newCode[static_cast<std::size_t>(code)];
    column.codes = std::move(m_codes);
    return column;
}

Column ColumnBuilder::take()
{
    Column column;
    if (!m_isWords) {
        column.type = ColumnType::Number;
        if (m_numbers.capacity() / 5 * 4 > m_numbers.size())
            m_numbers.shrink_to_fit();
        column.numbers = std::move(m_numbers);
    } else if (isCategory()) {
        column = takeCategory();
    } else {
        if (!m_hasTexts)
            becomeTexts();
        column.type = ColumnType::Text;
        column.texts = std::move(m_texts);
    }
    return column;
}

} // namespace netloom
