// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/network_tokens.hpp"

#include "engine/base/error.hpp"
#include "engine/graph/json_place.hpp"

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
    throw Error(ErrorKind::Usage, placeInFile("network text", networkText, place), std::move(message));
}

} // namespace netloom
