// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace netloom {

enum class Encoding { Utf8, Utf16Little, Utf16Big, Latin1 };

/// By byte-order mark, then by the zeros that UTF-16 puts between Latin letters, then by whether the bytes are UTF-8.
/// isWhole: the bytes are the whole file; else a character that is cut off at their end is forgiven.
Encoding guessEncoding(std::string_view bytes, bool isWhole);

bool isUtf8(std::string_view bytes);

/// Bytes of Latin-1 as UTF-8; 0x80 to 0x9f are read as Windows-1252, which is what such files nearly always are.
std::string utf8FromLatin1(std::string_view bytes);

/// Turns a file's bytes into UTF-8, piece by piece; a byte-order mark at the beginning is left out.
class Decoder
{
public:
    explicit Decoder(Encoding encoding) : m_encoding(encoding) {}

    /// The text of the next bytes; valid until the next call, and no longer than `bytes` themselves live.
    std::string_view decode(std::string_view bytes);

private:
    void decodeUtf16(std::string_view bytes);
    void addUnit(unsigned unit);

    Encoding m_encoding;
    bool m_isAtBeginning = true;
    std::string m_text;
    int m_halfUnit = -1;      ///< a first byte of UTF-16 that waits for its second
    unsigned m_surrogate = 0; ///< a high surrogate that waits for its low one
};

/// "utf-8", "utf-16", "latin-1": as in the reader's options.
std::string encodingName(Encoding encoding);

} // namespace netloom
