// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/byte_source.hpp"
#include "engine/data/csv/encoding.hpp"
#include "engine/data/reader.hpp"

#include <string>
#include <string_view>

namespace netloom {

/// The lines of a text file one by one, unpacked and turned into UTF-8 on the way; lines end in LF, CR LF, or CR.
class TextLines
{
public:
    static constexpr std::size_t longestLine = 16 * 1024 * 1024;

    /// Throws Error (File) when the file cannot be read.
    TextLines(const std::string &path, const JobControl &job);

    /// The next line without its end, valid until the next call. Returns false behind the last one. Throws Error (File) with
    /// the place of a line over 16 MiB, and Error (Cancelled).
    bool next(std::string_view &line);
    std::int64_t number() const { return m_number; } ///< of the line that next() gave, from 1
    /// Some line was no UTF-8 although the file began as such, and was read as Latin-1.
    bool hasMendedLetters() const { return m_hasMendedLetters; }

private:
    bool fill();

    std::string m_path, m_name;
    const JobControl &m_job;
    ByteSource m_source;
    Decoder m_decoder;
    std::string m_piece; ///< raw bytes
    std::string m_text;  ///< decoded, not yet given from m_at on
    std::size_t m_at = 0;
    std::int64_t m_number = 0;
    bool m_isAtEnd = false;
    bool m_isUtf8 = true;
    bool m_hasMendedLetters = false;
    std::string m_mended;
};

/// What a reader says once of a file of which some lines were mended so.
Text mendedLettersText();

/// Where something stands in a text: "iris.arff:7:3"; the column is left out when it is 0.
std::string placeInText(const std::string &path, std::int64_t line, std::int64_t column = 0);

} // namespace netloom
