// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netloom {

/// One word or sign of the network text and where it stands.
struct NetworkToken {
    enum class Kind { Word, Arrow, Open, Bar, Close, End };
    Kind kind = Kind::End;
    std::string_view word; ///< as written, into the text that was split
    std::size_t place = 0; ///< in bytes from the start of the text
};

/// Splits the network text; the last token is an End. The text must live as long as the tokens.
std::vector<NetworkToken> networkTokens(std::string_view text);

/// Throws Error (Usage) at "network text:LINE:COLUMN", both from 1, columns in characters.
[[noreturn]] void throwAtPlace(std::string_view networkText, std::size_t place, Text message);

} // namespace netloom
