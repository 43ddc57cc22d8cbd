// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netloom {

/// A text file as a whole, unpacked and in UTF-8, and its lines one by one; they end in LF, CR LF, or CR.
class WholeText
{
public:
    /// Reports progress up to `end`. Throws Error (File) when the file cannot be read or is over 2 GiB of text, and Error
    /// (Cancelled).
    WholeText(const std::string &path, double end, const JobControl &job);

    /// The next line without its end; false behind the last one.
    bool next(std::string_view &line);
    std::int64_t number() const { return m_number; }               ///< of the line that next() gave, from 1
    bool isAtEnd() const { return m_at == m_text.size(); }         ///< no line is left
    std::size_t bytesLeft() const { return m_text.size() - m_at; } ///< behind that line
    bool isMended() const { return m_isMended; }                   ///< was no UTF-8 and was read as Latin-1

    /// Where the next line begins; goTo() goes back there.
    struct Place {
        std::size_t at = 0;
        std::int64_t number = 0;
    };
    Place place() const { return {m_at, m_number}; }
    void goTo(const Place &place)
    {
        m_at = place.at;
        m_number = place.number;
    }

private:
    std::string m_text;
    char m_lineEnd = '\n';
    std::size_t m_at = 0;
    std::int64_t m_number = 0;
    bool m_isMended = false;
};

/// Said once of a file that was read as Latin-1.
Text mendedText();

/// Without blanks and tabs around it.
std::string_view trimmedText(std::string_view text);
/// The words of a line between blanks and tabs.
std::vector<std::string_view> wordsOf(std::string_view line);

} // namespace netloom
