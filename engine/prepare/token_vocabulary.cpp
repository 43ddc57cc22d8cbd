// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/token_vocabulary.hpp"

#include "engine/base/error.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace netloom {

namespace {

constexpr double mostItems = 1'000'000;
constexpr std::string_view blankSigns = " \t\r\n\v\f";

bool isBlank(char c)
{
    return blankSigns.find(c) != std::string_view::npos;
}

bool isOfWord(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t endOfCharacter(std::string_view text, std::size_t begin)
{
    std::size_t end = begin + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        ++end;
    return end;
}

std::size_t endOfToken(std::string_view text, std::size_t begin, const std::string &split)
{
    if (split == "characters" || (split == "words" && !isOfWord(text[begin])))
        return endOfCharacter(text, begin);
    std::size_t end = begin;
    while (end < text.size() && !isBlank(text[end]) && (split != "words" || isOfWord(text[end])))
        ++end;
    return end;
}

/// The longest text of a fitted step; 0 when it is none that there can be, as in a damaged file.
std::int64_t longestOf(const FittedStep &step)
{
    const double longest = step.numbers.empty() ? 0 : step.numbers.front();
    const bool isPossible = longest >= 1 && longest <= mostItems && longest == std::floor(longest);
    return isPossible && step.words.size() < std::size_t{1} << 24 ? static_cast<std::int64_t>(longest) : 0;
}

} // namespace

void forEachToken(std::string_view text, const std::string &split, const std::function<void(std::string_view)> &work)
{
    for (std::size_t begin = 0; begin < text.size();) {
        if (isBlank(text[begin]) && split != "characters") {
            ++begin;
            continue;
        }
        const std::size_t end = endOfToken(text, begin, split);
        work(text.substr(begin, end - begin));
        begin = end;
    }
}

std::string asWord(std::string_view token, bool isLower)
{
    std::string word(token);
    for (char &c : word)
        if (isLower && c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return word;
}

TokenVocabulary::TokenVocabulary(const FittedStep &step, const std::string &column)
    : m_split(step.params.word("split")), m_isLower(step.params.flag("lower")), m_longest(longestOf(step))
{
    if (m_longest == 0)
        throw Error(
            ErrorKind::File, column,
            text(NL_TEXT("What the model knows of preparing '{1}' does not fit together, so its file is damaged. Train the "
                         "model again."),
                 column));
    for (const std::string &word : step.words)
        m_ids.emplace(word, static_cast<float>(m_ids.size() + 1));
}

void TokenVocabulary::append(const std::string &text, Values<float> &ids) const
{
    const std::size_t before = ids.size();
    const auto most = before + static_cast<std::size_t>(m_longest);
    forEachToken(text, m_split, [&](std::string_view token) {
        if (ids.size() >= most)
            return;
        const auto known = m_ids.find(asWord(token, m_isLower));
        ids.push_back(known == m_ids.end() ? 0.0F : known->second);
    });
    if (ids.size() == before)
        ids.push_back(0);
}

std::optional<Shape> sequenceShape(const Preparation::ForColumn &feature, int origin)
{
    if (feature.steps.empty() || feature.steps.back().step != "tokens")
        return std::nullopt;
    const FittedStep &step = feature.steps.back();
    return Shape::varying(Axis::Steps, origin, {std::max<std::int64_t>(1, longestOf(step))})
        .withTokens(static_cast<std::int64_t>(step.words.size()) + 1);
}

} // namespace netloom
