// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace netloom {

/// Cuts one line of an ARFF file into words, bare or quoted with backslash escapes
/// (waikato.github.io/weka-wiki/formats_and_processing/arff_stable). A % where a word would begin starts a comment.
class ArffLexer
{
public:
    explicit ArffLexer(std::string_view line) : m_line(line) {}

    /// Steps over blanks; the next sign, or 0 at the end of the line and at a comment.
    char peek();
    /// Takes the next sign when it is this one, blanks before it included.
    bool take(char sign);
    /// Takes a word up to one of the stops, without the blanks around it; a stop inside quotes is part of it. Returns false
    /// when a quote does not close.
    bool takeWord(std::string_view stops);

    std::string_view word() const { return m_word; } ///< what takeWord() took, valid until it is called again
    bool isQuoted() const { return m_isQuoted; }
    std::size_t column() const { return m_at + 1; } ///< of the next sign, from 1

private:
    bool takeQuoted(char quote);
    void takeEscaped();

    std::string_view m_line;
    std::size_t m_at = 0;
    std::string_view m_word;
    std::string m_unescaped;
    bool m_isQuoted = false;
};

bool isSameKeyword(std::string_view word, std::string_view lowerCase); ///< whatever the case of the word

} // namespace netloom
