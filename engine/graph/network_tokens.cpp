// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/network_tokens.hpp"

#include "engine/base/error.hpp"

#include <algorithm>

namespace netloom {

namespace {

constexpr std::string_view blanks = " \t\n\r\v\f";
constexpr std::string_view signs = ">(|)";

NetworkToken::Kind kindOf(char sign)
{
    switch (sign) {
    case '>':
        return NetworkToken::Kind::Arrow;
    case '(':
        return NetworkToken::Kind::Open;
    case '|':
        return NetworkToken::Kind::Bar;
    default:
        return NetworkToken::Kind::Close;
    }
}

bool startsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

} // namespace

std::vector<NetworkToken> networkTokens(std::string_view text)
{
    static const std::string wordEnds = std::string(blanks) + std::string(signs);
    std::vector<NetworkToken> tokens;
    std::size_t at = 0;
    while (at = std::min(text.find_first_not_of(blanks, at), text.size()), at < text.size()) {
        if (signs.find(text[at]) != std::string_view::npos) {
            tokens.push_back({kindOf(text[at]), text.substr(at, 1), at});
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(wordEnds, at), text.size());
        tokens.push_back({NetworkToken::Kind::Word, text.substr(at, end - at), at});
        at = end;
    }
    tokens.push_back({NetworkToken::Kind::End, {}, text.size()});
    return tokens;
}

void throwAtPlace(std::string_view networkText, std::size_t place, Text message)
{
    const std::string_view before = networkText.substr(0, place);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto column =
        1 + std::count_if(before.begin() + static_cast<std::ptrdiff_t>(lineStart), before.end(), startsCharacter);
    throw Error(ErrorKind::Usage, "network text:" + std::to_string(line) + ":" + std::to_string(column), std::move(message));
}

std::string quotable(std::string_view word)
{
    constexpr std::size_t longest = 40;
    if (word.size() <= longest)
        return std::string(word);
    std::size_t end = longest;
    while (end > 0 && !startsCharacter(word[end]))
        --end;
    return std::string(word.substr(0, end)) + "...";
}

} // namespace netloom
