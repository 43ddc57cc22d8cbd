// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/json_items.hpp"

namespace netloom {

namespace {

constexpr std::size_t longestJsonItem = 16 * 1024 * 1024;
constexpr std::string_view jsonBlanks = " \t\r\n";

class JsonLineItems final : public JsonItems
{
public:
    JsonLineItems(const std::string &path, const JobControl &job) : m_lines(path, job) {}

    bool next(JsonItem &item) override
    {
        std::string_view line;
        while (m_lines.next(line)) {
            const std::size_t begin = line.find_first_not_of(jsonBlanks);
            if (begin == std::string_view::npos)
                continue;
            item.text = line.substr(begin);
            item.line = m_lines.number();
            item.column = static_cast<std::int64_t>(begin) + 1;
            return true;
        }
        return false;
    }

    std::optional<Text> lastWord() const override
    {
        return m_lines.hasMendedLetters() ? std::optional(mendedLettersText()) : std::nullopt;
    }

private:
    TextLines m_lines;
};

/// Finds the ends of the elements by counting brackets outside of strings; whether an element is JSON is seen later.
class JsonArrayItems final : public JsonItems
{
public:
    JsonArrayItems(const std::string &path, const JobControl &job) : m_path(path), m_pieces(path, job) {}

    bool next(JsonItem &item) override;
    std::optional<Text> lastWord() const override
    {
        if (!m_isClosed)
            return text(NL_TEXT(
                "The array of the file is not closed, so the file was cut off. Fetch it again if rows are missing."));
        if (m_hasMore)
            return text(NL_TEXT("Something stands behind the array of the file and was not read."));
        return m_hasMendedLetters ? std::optional(mendedLettersText()) : std::nullopt;
    }

private:
    bool take(char sign, JsonItem &item);
    bool finish(JsonItem &item);

    std::string m_path;
    TextPieces m_pieces;
    std::string_view m_piece;
    std::int64_t m_line = 1;
    std::int64_t m_column = 0; ///< of the sign that is being taken
    int m_depth = 0;           ///< of brackets around it
    bool m_isInString = false;
    bool m_isEscaped = false;
    bool m_isClosed = false;
    bool m_hasMore = false;
    bool m_hasMendedLetters = false;
    char m_before = 0;
};

bool JsonArrayItems::next(JsonItem &item)
{
    item = {};
    while (true) {
        while (m_piece.empty())
            if (!m_pieces.next(m_piece)) {
                item.isCutOff = !item.text.empty();
                return item.isCutOff && finish(item);
            }
        const char sign = m_piece.front();
        m_piece.remove_prefix(1);
        const bool isNewLine = sign == '\r' || (sign == '\n' && m_before != '\r');
        m_column = sign == '\n' || sign == '\r' ? 0 : m_column + 1;
        m_line += isNewLine;
        m_before = sign;
        if (take(sign, item))
            return finish(item);
        if (item.text.size() > longestJsonItem)
            throw Error(
                ErrorKind::File, placeInText(m_path, item.line, item.column),
                text(NL_TEXT("The element that begins here is longer than 16 MiB. Check that its quotes and brackets "
                             "close.")));
    }
}

/// Adds a sign to the element. Returns true when the element ends before it.
bool JsonArrayItems::take(char sign, JsonItem &item)
{
    const bool isBlank = jsonBlanks.find(sign) != std::string_view::npos;
    if (m_isClosed) {
        m_hasMore = m_hasMore || !isBlank;
        return false;
    }
    if (m_isInString) {
        m_isInString = m_isEscaped || sign != '"';
        m_isEscaped = !m_isEscaped && sign == '\\';
    } else {
        const bool isEnd = sign == ']' || sign == '}';
        if (m_depth == 1 && (sign == ',' || sign == ']')) {
            m_isClosed = sign == ']';
            return !item.text.empty();
        }
        m_depth += sign == '[' || sign == '{';
        m_depth -= isEnd && m_depth > 1;
        m_isInString = sign == '"';
        if (item.text.empty() && (isBlank || (m_depth == 1 && sign == '[')))
            return false;
    }
    if (item.text.empty()) {
        item.line = m_line;
        item.column = m_column;
    }
    item.text += sign;
    return false;
}

bool JsonArrayItems::finish(JsonItem &item)
{
    item.text.erase(item.text.find_last_not_of(jsonBlanks) + 1);
    if (m_pieces.isUtf8() && !isUtf8(item.text)) {
        item.text = utf8FromLatin1(item.text);
        m_hasMendedLetters = true;
    }
    return true;
}

} // namespace

std::unique_ptr<JsonItems> openJsonItems(const std::string &path, const JobControl &job)
{
    TextPieces pieces(path, job);
    std::string_view piece;
    while (pieces.next(piece)) {
        const std::size_t begin = piece.find_first_not_of(jsonBlanks);
        if (begin == std::string_view::npos)
            continue;
        if (piece[begin] == '[')
            return std::make_unique<JsonArrayItems>(path, job);
        break;
    }
    return std::make_unique<JsonLineItems>(path, job);
}

} // namespace netloom
