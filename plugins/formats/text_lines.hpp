// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/byte_source.hpp"
#include "engine/data/csv/encoding.hpp"
#include "engine/data/reader.hpp"

#include <string>
#include <string_view>

namespace netloom {

/// A text file from front to back in pieces of any length, unpacked and turned into UTF-8 on the way. Every piece reports
/// the progress and looks whether the person has asked to stop.
class TextPieces
{
public:
    /// Throws Error (File) when the file cannot be read.
    TextPieces(const std::string &path, const JobControl &job);

    /// The next text, valid until the next call; false at the end. Throws Error (File), Error (Cancelled).
    bool next(std::string_view &piece);
    bool isUtf8() const { return m_isUtf8; } ///< the file begins as such; what does not go on so is left as it is

private:
    std::string m_name;
    const JobControl &m_job;
    ByteSource m_source;
    Decoder m_decoder;
    std::string m_bytes;
    std::size_t m_filled = 0; ///< bytes that were read to tell the encoding and are still to be given
    bool m_isUtf8 = true;
};

/// The lines of a text file one by one; they end in LF, CR LF, or CR.
class TextLines
{
public:
    static constexpr std::size_t longestLine = 16 * 1024 * 1024;

    /// Throws Error (File) when the file cannot be read.
    TextLines(const std::string &path, const JobControl &job) : m_path(path), m_pieces(path, job) {}

    /// The next line without its end, valid until the next call. Returns false behind the last one. Throws Error (File) with
    /// the place of a line over 16 MiB, and Error (Cancelled).
    bool next(std::string_view &line);
    std::int64_t number() const { return m_number; } ///< of the line that next() gave, from 1
    /// Some line was no UTF-8 although the file began as such, and was read as Latin-1.
    bool hasMendedLetters() const { return m_hasMendedLetters; }

private:
    std::string m_path;
    TextPieces m_pieces;
    std::string m_text; ///< not yet given from m_at on
    std::size_t m_at = 0;
    std::int64_t m_number = 0;
    bool m_isAtEnd = false;
    bool m_hasMendedLetters = false;
    std::string m_mended;
};

/// What a reader says once of a file of which some lines were mended so.
Text mendedLettersText();

/// Where something stands in a text: "iris.arff:7:3"; the column is left out when it is 0.
std::string placeInText(const std::string &path, std::int64_t line, std::int64_t column = 0);

} // namespace netloom
