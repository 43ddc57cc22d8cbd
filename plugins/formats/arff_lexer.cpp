// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/arff_lexer.hpp"

#include <algorithm>

namespace netloom {

char ArffLexer::peek()
{
    while (m_at < m_line.size() && (m_line[m_at] == ' ' || m_line[m_at] == '\t'))
        ++m_at;
    if (m_at < m_line.size() && m_line[m_at] == '%')
        m_at = m_line.size();
    return m_at < m_line.size() ? m_line[m_at] : '\0';
}

bool ArffLexer::take(char sign)
{
    if (peek() != sign || m_at == m_line.size())
        return false;
    ++m_at;
    return true;
}

bool ArffLexer::takeWord(std::string_view stops)
{
    const char first = peek();
    m_isQuoted = m_at < m_line.size() && (first == '\'' || first == '"');
    if (m_isQuoted)
        return takeQuoted(first);
    const std::size_t begin = m_at;
    m_at = std::min(m_line.find_first_of(stops, m_at), m_line.size());
    m_word = m_line.substr(begin, m_at - begin);
    m_word = m_word.substr(0, m_word.find_last_not_of(" \t") + 1);
    return true;
}

bool ArffLexer::takeQuoted(char quote)
{
    const std::size_t begin = ++m_at;
    m_unescaped.clear();
    bool hasEscape = false;
    while (m_at < m_line.size() && m_line[m_at] != quote) {
        const bool isEscape = m_line[m_at] == '\\' && m_at + 1 < m_line.size();
        if (isEscape && !hasEscape)
            m_unescaped.assign(m_line.substr(begin, m_at - begin));
        hasEscape = hasEscape || isEscape;
        if (isEscape) {
            ++m_at;
            takeEscaped();
        } else {
            if (hasEscape)
                m_unescaped += m_line[m_at];
            ++m_at;
        }
    }
    if (m_at == m_line.size())
        return false;
    m_word = hasEscape ? std::string_view(m_unescaped) : m_line.substr(begin, m_at - begin);
    ++m_at;
    return true;
}

/// The sign behind a backslash, as weka.core.Utils.unquote() reads it.
void ArffLexer::takeEscaped()
{
    const char sign = m_line[m_at++];
    switch (sign) {
    case 'n':
        m_unescaped += '\n';
        break;
    case 'r':
        m_unescaped += '\r';
        break;
    case 't':
        m_unescaped += '\t';
        break;
    case '\\':
    case '\'':
    case '"':
    case '%':
        m_unescaped += sign;
        break;
    default: // not an escape: a path of Windows, for example
        m_unescaped += '\\';
        m_unescaped += sign;
    }
}

bool isSameKeyword(std::string_view word, std::string_view lowerCase)
{
    return std::equal(word.begin(), word.end(), lowerCase.begin(), lowerCase.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

} // namespace netloom
