// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/text.hpp"

#include <array>
#include <charconv>

namespace netloom {

std::string Text::fill(std::string_view wording, const std::vector<std::string> &values)
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
