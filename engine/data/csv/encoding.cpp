// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csv/encoding.hpp"

#include <array>

namespace netloom {

namespace {

constexpr std::string_view utf8Mark = "\xef\xbb\xbf";
constexpr unsigned replacement = 0xfffd;

// What Windows-1252 puts where Latin-1 has control characters (unicode.org, CP1252.TXT); 0 where it has nothing.
constexpr std::array<unsigned short, 32> windowsLetters = {0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                           0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
                                                           0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                           0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

void appendUtf8(std::string &text, unsigned letter)
{
    if (letter < 0x80) {
        text += static_cast<char>(letter);
    } else if (letter < 0x800) {
        text += static_cast<char>(0xc0 | (letter >> 6));
        text += static_cast<char>(0x80 | (letter & 0x3f));
    } else if (letter < 0x10000) {
        text += static_cast<char>(0xe0 | (letter >> 12));
        text += static_cast<char>(0x80 | ((letter >> 6) & 0x3f));
        text += static_cast<char>(0x80 | (letter & 0x3f));
    } else {
        text += static_cast<char>(0xf0 | (letter >> 18));
        text += static_cast<char>(0x80 | ((letter >> 12) & 0x3f));
        text += static_cast<char>(0x80 | ((letter >> 6) & 0x3f));
        text += static_cast<char>(0x80 | (letter & 0x3f));
    }
}

void appendLatin1(std::string &text, std::string_view bytes)
{
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isWindows = byte >= 0x80 && byte < 0xa0;
        const unsigned letter = isWindows ? windowsLetters[byte - 0x80] : byte;
        appendUtf8(text, isWindows && letter == 0 ? replacement : letter);
    }
}

/// The length of the well-formed character at `at` (Unicode 15, table 3-7), 0 when it is malformed, -1 when it is cut off.
int characterLength(std::string_view bytes, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return 1;
    const int length = first >= 0xc2 && first <= 0xdf   ? 2
                       : (first & 0xf0) == 0xe0         ? 3
                       : first >= 0xf0 && first <= 0xf4 ? 4
                                                        : 0;
    for (int i = 1; i < length; ++i) {
        if (at + static_cast<std::size_t>(i) >= bytes.size())
            return -1;
        const unsigned char next = byte(static_cast<std::size_t>(i));
        const unsigned char least = i > 1 ? 0x80 : first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        const unsigned char most = i > 1 ? 0xbf : first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (next < least || next > most)
            return 0;
    }
    return length;
}

bool isUtf8Text(std::string_view bytes, bool mayBeCut)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const int length = characterLength(bytes, at);
        if (length < 0)
            return mayBeCut;
        if (length == 0)
            return false;
        at += static_cast<std::size_t>(length);
    }
    return true;
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    return isUtf8Text(bytes, false);
}

std::string utf8FromLatin1(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    appendLatin1(text, bytes);
    return text;
}

Encoding guessEncoding(std::string_view bytes, bool isWhole)
{
    if (bytes.starts_with("\xff\xfe"))
        return Encoding::Utf16Little;
    if (bytes.starts_with("\xfe\xff"))
        return Encoding::Utf16Big;
    if (bytes.starts_with(utf8Mark))
        return Encoding::Utf8;
    std::size_t evenZeros = 0;
    std::size_t oddZeros = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (bytes[i] == '\0')
            ++(i % 2 ? oddZeros : evenZeros);
    const std::size_t units = bytes.size() / 2;
    if (units > 0 && oddZeros * 10 > units * 7 && evenZeros * 100 < units)
        return Encoding::Utf16Little;
    if (units > 0 && evenZeros * 10 > units * 7 && oddZeros * 100 < units)
        return Encoding::Utf16Big;
    return isUtf8Text(bytes, !isWhole) ? Encoding::Utf8 : Encoding::Latin1;
}

void Decoder::addUnit(unsigned unit)
{
    const bool isHigh = unit >= 0xd800 && unit < 0xdc00;
    const bool isLow = unit >= 0xdc00 && unit < 0xe000;
    if (m_surrogate && isLow) {
        appendUtf8(m_text, 0x10000 + ((m_surrogate - 0xd800) << 10) + (unit - 0xdc00));
        m_surrogate = 0;
        return;
    }
    if (m_surrogate)
        appendUtf8(m_text, replacement);
    m_surrogate = isHigh ? unit : 0;
    if (isHigh)
        return;
    const bool isMark = m_isAtBeginning && unit == 0xfeff;
    m_isAtBeginning = false;
    if (!isMark)
        appendUtf8(m_text, isLow ? replacement : unit);
}

void Decoder::decodeUtf16(std::string_view bytes)
{
    for (const char c : bytes) {
        const unsigned byte = static_cast<unsigned char>(c);
        if (m_halfUnit < 0) {
            m_halfUnit = static_cast<int>(byte);
            continue;
        }
        const auto first = static_cast<unsigned>(m_halfUnit);
        m_halfUnit = -1;
        addUnit(m_encoding == Encoding::Utf16Little ? first | (byte << 8) : (first << 8) | byte);
    }
}

std::string_view Decoder::decode(std::string_view bytes)
{
    if (m_encoding == Encoding::Utf8) {
        if (m_isAtBeginning && bytes.starts_with(utf8Mark))
            bytes.remove_prefix(utf8Mark.size());
        m_isAtBeginning = false;
        return bytes;
    }
    m_text.clear();
    if (m_encoding == Encoding::Latin1)
        appendLatin1(m_text, bytes);
    else
        decodeUtf16(bytes);
    return m_text;
}

std::string encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return "utf-8";
    case Encoding::Utf16Little:
    case Encoding::Utf16Big:
        return "utf-16";
    case Encoding::Latin1:
        return "latin-1";
    }
    return {};
}

} // namespace netloom
