// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/json_place.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// Steps over valid JSON without building anything.
class Scanner
{
public:
    explicit Scanner(std::string_view json) : m_json(json) { skipBlanks(); }

    std::size_t place() const { return m_at; }

    /// Goes from the start of an object or array to the value under a key or index. False, and not moved, without one.
    bool descend(const std::string &step)
    {
        const std::size_t start = m_at;
        const bool isObject = peek() == '{';
        if (!isObject && peek() != '[')
            return false;
        ++m_at;
        for (std::size_t number = 0; skipBlanks(), m_at < m_json.size() && peek() != '}' && peek() != ']'; ++number) {
            std::string key = std::to_string(number);
            if (isObject) {
                const std::size_t keyStart = m_at;
                skipString();
                key = m_json.substr(keyStart + 1, m_at - keyStart - 2);
                skipBlanks();
                ++m_at;
                skipBlanks();
            }
            if (key == step)
                return true;
            skipValue();
            skipBlanks();
            if (peek() == ',')
                ++m_at;
        }
        m_at = start;
        return false;
    }

private:
    char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }
    void skipBlanks() { m_at = std::min(m_json.find_first_not_of(" \t\r\n", m_at), m_json.size()); }

    void skipString()
    {
        for (++m_at; m_at < m_json.size() && m_json[m_at] != '"'; ++m_at)
            if (m_json[m_at] == '\\')
                ++m_at;
        m_at = std::min(m_at + 1, m_json.size());
    }

    void skipValue()
    {
        int depth = 0;
        do {
            const char first = peek();
            if (first == '"') {
                skipString();
            } else {
                depth += first == '{' || first == '[' ? 1 : first == '}' || first == ']' ? -1 : 0;
                ++m_at;
                if (depth == 0 && first != '}' && first != ']')
                    m_at = std::min(m_json.find_first_of(",]} \t\r\n", m_at), m_json.size());
            }
        } while (depth > 0 && m_at < m_json.size());
    }

    std::string_view m_json;
    std::size_t m_at = 0;
};

} // namespace

std::string placeInFile(const std::string &fileName, std::string_view text, std::size_t byte)
{
    const std::string_view before = text.substr(0, byte);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t newline = before.rfind('\n');
    const std::string_view inLine = before.substr(newline == std::string_view::npos ? 0 : newline + 1);
    const auto startsCharacter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    const auto column = 1 + std::count_if(inLine.begin(), inLine.end(), startsCharacter);
    return fileName + ":" + std::to_string(line) + ":" + std::to_string(column);
}

std::size_t findInJson(std::string_view json, const std::vector<std::string> &path)
{
    Scanner scanner(json);
    for (const std::string &step : path)
        if (!scanner.descend(step))
            break;
    return scanner.place();
}

} // namespace netloom
