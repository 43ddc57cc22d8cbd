// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/text.hpp"

#include <array>
#include <charconv>

namespace netloom {

namespace {

// How a Text stands among the values of another one: control characters that no name, label or number has.
constexpr char textBegins = '\x1E', textEnds = '\x1F', valueBegins = '\x1D';
constexpr int deepestText = 4; ///< deeper ones no part of the program writes, but a damaged file may

std::string filled(std::string_view wording, const std::vector<std::string> &values)
{
    std::string sentence;
    for (std::size_t i = 0; i < wording.size(); ++i) {
        const bool isPlace = wording[i] == '{' && i + 2 < wording.size() && wording[i + 2] == '}' && wording[i + 1] >= '1' &&
                             wording[i + 1] <= '9';
        const std::size_t number = isPlace ? static_cast<std::size_t>(wording[i + 1] - '1') : 0;
        if (isPlace && number < values.size()) {
            sentence += values[number];
            i += 2;
        } else {
            sentence += wording[i];
        }
    }
    return sentence;
}

bool isMark(char letter)
{
    return letter == textBegins || letter == textEnds || letter == valueBegins;
}

/// Behind the end of the Text that begins there; npos where its end is missing.
std::size_t endOfText(std::string_view value, std::size_t begin)
{
    int open = 0;
    for (std::size_t i = begin; i < value.size(); ++i) {
        open += value[i] == textBegins ? 1 : value[i] == textEnds ? -1 : 0;
        if (open == 0)
            return i + 1;
    }
    return std::string_view::npos;
}

std::string withTexts(std::string_view value, const Text::Wording &wordingOf, int depth);

/// inner: what stands between the marks of a Text, its pattern and its values.
std::string worded(std::string_view inner, const Text::Wording &wordingOf, int depth)
{
    std::vector<std::string> parts(1);
    int open = 0;
    for (const char letter : inner) {
        open += letter == textBegins ? 1 : letter == textEnds ? -1 : 0;
        if (open == 0 && letter == valueBegins)
            parts.emplace_back();
        else
            parts.back() += letter;
    }
    const std::string wording = wordingOf(parts.front());
    parts.erase(parts.begin());
    for (std::string &part : parts)
        part = withTexts(part, wordingOf, depth + 1);
    return filled(wording, parts);
}

std::string withTexts(std::string_view value, const Text::Wording &wordingOf, int depth)
{
    std::string words;
    bool areWhole = depth < deepestText;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const std::size_t end = areWhole && value[i] == textBegins ? endOfText(value, i) : i;
        areWhole = areWhole && end != std::string_view::npos;
        if (areWhole && end > i) {
            words += worded(value.substr(i + 1, end - i - 2), wordingOf, depth);
            i = end - 1;
        } else if (!isMark(value[i])) {
            words += value[i];
        }
    }
    return words;
}

} // namespace

std::string Text::str() const
{
    return str([](const std::string &english) { return english; });
}

std::string Text::str(const Wording &wordingOf) const
{
    std::vector<std::string> values;
    for (const std::string &arg : args)
        values.push_back(withTexts(arg, wordingOf, 0));
    return filled(wordingOf(pattern), values);
}

std::string toWord(const Text &text)
{
    std::string marked = textBegins + text.pattern;
    for (const std::string &arg : text.args)
        marked += valueBegins + arg;
    return marked + textEnds;
}

std::string quotable(std::string_view word)
{
    constexpr std::size_t longest = 40;
    if (word.size() <= longest)
        return std::string(word);
    // Not within a character: the bytes that go on with one have their two highest bits 10.
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80)
        --end;
    return std::string(word.substr(0, end)) + "...";
}

std::string toWord(long long number)
{
    return std::to_string(number);
}

std::string toWord(double number)
{
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    return {buffer.data(), end};
}

} // namespace netloom
