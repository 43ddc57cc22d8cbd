// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/utf8.hpp"

#include <cstddef>

namespace netloom {

namespace {

bool isBetween(unsigned char byte, unsigned char low, unsigned char high)
{
    return byte >= low && byte <= high;
}

/// Bytes of the well-formed character at the beginning, 0 when there is none (Unicode 15, table 3-7).
std::size_t characterLength(std::string_view text)
{
    const auto at = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(0);
    };
    const auto isTail = [&](std::size_t i) { return isBetween(at(i), 0x80, 0xBF); };
    const unsigned char first = at(0);
    if (first < 0x80)
        return 1;
    if (isBetween(first, 0xC2, 0xDF))
        return isTail(1) ? 2 : 0;
    if (isBetween(first, 0xE0, 0xEF)) {
        const bool isSecondRight = isBetween(at(1), first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF);
        return isSecondRight && isTail(2) ? 3 : 0;
    }
    if (isBetween(first, 0xF0, 0xF4)) {
        const bool isSecondRight = isBetween(at(1), first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF);
        return isSecondRight && isTail(2) && isTail(3) ? 4 : 0;
    }
    return 0;
}

} // namespace

bool isValidUtf8(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string toUtf8(std::string_view text)
{
    if (isValidUtf8(text))
        return std::string(text);
    std::string mended;
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        mended += length == 0 ? std::string_view("\xEF\xBF\xBD") : text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return mended;
}

} // namespace netloom
