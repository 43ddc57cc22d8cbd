// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/libsvm_row.hpp"

#include "engine/data/number_text.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace netloom {

namespace {

constexpr std::string_view libsvmBlanks = " \t";

/// The words of a line up to its comment.
class LibsvmWords
{
public:
    explicit LibsvmWords(std::string_view line) : m_line(line.substr(0, line.find('#'))) {}

    bool next(std::string_view &word)
    {
        m_begin = m_line.find_first_not_of(libsvmBlanks, m_end);
        if (m_begin == std::string_view::npos)
            return false;
        m_end = std::min(m_line.find_first_of(libsvmBlanks, m_begin), m_line.size());
        word = m_line.substr(m_begin, m_end - m_begin);
        return true;
    }
    LibsvmTrouble trouble(Text reason) const { return {static_cast<std::int64_t>(m_begin) + 1, std::move(reason)}; }

private:
    std::string_view m_line;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

std::optional<std::int64_t> libsvmIndex(std::string_view word)
{
    std::int64_t index = 0;
    const auto [end, code] = std::from_chars(word.data(), word.data() + word.size(), index);
    const bool isWhole = code == std::errc{} && end == word.data() + word.size();
    return isWhole && index >= 0 ? std::optional(index) : std::nullopt;
}

std::optional<double> libsvmValue(std::string_view word)
{
    if (word == "nan" || word == "NaN")
        return std::numeric_limits<double>::quiet_NaN();
    return parseNumber(word, {});
}

} // namespace

bool isLibsvmRow(std::string_view line)
{
    const std::size_t begin = line.find_first_not_of(libsvmBlanks);
    return begin != std::string_view::npos && line[begin] != '#';
}

std::optional<LibsvmTrouble> parseLibsvmRow(std::string_view line, LibsvmRow &row)
{
    row.group.reset();
    row.values.clear();
    LibsvmWords words(line);
    std::string_view word;
    words.next(word);
    const auto label = parseNumber(word, {});
    if (!label)
        return words.trouble(text(NL_TEXT("A row begins with its label, and '{1}' is no number."), quotable(word)));
    row.label = *label;
    while (words.next(word)) {
        const std::size_t colon = word.find(':');
        const std::string_view name = word.substr(0, colon);
        const std::string_view number = colon == std::string_view::npos ? std::string_view() : word.substr(colon + 1);
        const auto index = libsvmIndex(name == "qid" ? number : name);
        if (name == "qid" && index && !row.group && row.values.empty()) {
            row.group = *index;
            continue;
        }
        const auto value = libsvmValue(number);
        if (!index || !value || name == "qid")
            return words.trouble(text(NL_TEXT("'{1}' is not written as index:value, such as 3:0.5."), quotable(word)));
        if (!row.values.empty() && *index <= row.values.back().first)
            return words.trouble(text(NL_TEXT("The indices of a row must go up, and {1} comes behind {2}."), *index,
                                      row.values.back().first));
        row.values.emplace_back(*index, *value);
    }
    return std::nullopt;
}

} // namespace netloom
