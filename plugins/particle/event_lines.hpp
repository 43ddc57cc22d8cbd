// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/byte_source.hpp"
#include "engine/data/reader.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netloom {

/// The lines of an event file one by one, unpacked on the way where it is gzip. Its letters are left as they are: only
/// numbers and marks of ASCII mean something.
class EventLines
{
public:
    static constexpr std::size_t longestLine = 1024 * 1024;

    /// job is to outlive it. Throws Error (File) when the file cannot be read.
    EventLines(const std::string &path, const JobControl &job);

    /// The next line without its end, valid until the next call; false behind the last one. Throws Error (File) with the
    /// place of a line over 1 MiB and for a torn gzip, Error (Cancelled).
    bool next(std::string_view &line);
    std::int64_t number() const { return m_number; } ///< of the line that next() gave, from 1
    bool isOpen() const { return m_isOpen; }         ///< the line that next() gave has no end: the file may be cut in it

private:
    std::string m_path, m_name;
    const JobControl &m_job;
    ByteSource m_source;
    std::string m_text; ///< not yet given from m_at on
    std::size_t m_at = 0;
    std::int64_t m_number = 0;
    bool m_isAtEnd = false, m_isOpen = false;
};

/// What stands between blanks and tabs. The words point into the line.
void splitWords(std::string_view line, std::vector<std::string_view> &words);

std::string_view withoutBlanks(std::string_view line); ///< at both ends

/// A finite number, also with Fortran's D for the exponent ("1.0D+03").
std::optional<double> eventNumber(std::string_view word);
/// A whole number of 32 bits.
std::optional<int> eventInteger(std::string_view word);

} // namespace netloom
