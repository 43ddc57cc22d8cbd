// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/text.hpp"

#include <array>
#include <charconv>

namespace netloom {

namespace {

// How a Text stands among the values of another one: control characters that no name, label or number has.
constexpr char textBegins = '\x1E', textEnds = '\x1F', valueBegins = '\x1D';
constexpr int deepestText = 4; ///< deeper ones no part of the program writes, but a damaged file may

bool isUpper(char letter)
{
    return letter >= 'A' && letter <= 'Z';
}

/// A label as it stands within a sentence: "Units" as "units", but "L2 penalty" as it is.
std::string withinSentence(std::string label)
{
    const bool isAbbreviation = label.size() > 1 && (isUpper(label[1]) || (label[1] >= '0' && label[1] <= '9'));
    if (!label.empty() && isUpper(label[0]) && !isAbbreviation)
        label[0] = static_cast<char>(label[0] - 'A' + 'a');
    return label;
}

/// 54170 as "54,170".
std::string grouped(std::string count)
{
    const std::size_t first = count.starts_with('-') ? 1 : 0;
    if (count.find_first_not_of("0123456789", first) != std::string::npos)
        return count;
    for (std::size_t place = count.size(); place > first + 3; place -= 3)
        count.insert(place - 3, 1, ',');
    return count;
}

/// A value as its place in the sentence wants it: "{1}", "{1~}" or "{1#}".
std::string formed(std::string value, char form)
{
    return form == '~' ? withinSentence(std::move(value)) : form == '#' ? grouped(std::move(value)) : value;
}

std::string filled(std::string_view wording, const std::vector<std::string> &values)
{
    std::string sentence;
    for (std::size_t i = 0; i < wording.size(); ++i) {
        const std::string_view rest = wording.substr(i);
        const bool hasForm = rest.size() > 3 && (rest[2] == '~' || rest[2] == '#') && rest[3] == '}';
        const bool isPlace =
            rest.size() > 2 && rest[0] == '{' && rest[1] >= '1' && rest[1] <= '9' && (rest[2] == '}' || hasForm);
        const std::size_t number = isPlace ? static_cast<std::size_t>(rest[1] - '1') : 0;
        if (isPlace && number < values.size()) {
            sentence += formed(values[number], rest[2]);
            i += hasForm ? 3 : 2;
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
