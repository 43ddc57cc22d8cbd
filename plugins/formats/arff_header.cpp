// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/arff_header.hpp"

#include "plugins/formats/arff_lexer.hpp"

#include <algorithm>
#include <unordered_set>

namespace netloom {

namespace {

constexpr std::size_t mostArffAttributes = 65536;
constexpr std::string_view blanksAndBrace = " \t{";

class ArffHeaderLine
{
public:
    ArffHeaderLine(std::string_view line, const std::string &path, std::int64_t number)
        : m_lexer(line), m_path(path), m_number(number)
    {
    }

    bool isEmpty() { return m_lexer.peek() == '\0'; }
    std::string takeKeyword();
    std::string takeName();
    ArffAttribute takeAttribute();

private:
    void takeType(ArffAttribute &attribute);
    void takeValues(ArffAttribute &attribute);
    void refuseWeight();
    void takeWord(std::string_view stops);
    [[noreturn]] void refuse(Text reason) const
    {
        throw Error(ErrorKind::File, placeInText(m_path, m_number, static_cast<std::int64_t>(m_lexer.column())),
                    std::move(reason));
    }

    ArffLexer m_lexer;
    const std::string &m_path;
    std::int64_t m_number;
};

void ArffHeaderLine::takeWord(std::string_view stops)
{
    if (!m_lexer.takeWord(stops))
        refuse(text(NL_TEXT("A quote opens in this line and does not close. Close it.")));
}

std::string ArffHeaderLine::takeKeyword()
{
    if (!m_lexer.take('@'))
        refuse(text(NL_TEXT("The header of an ARFF file has only lines with @relation, @attribute and @data. Correct this "
                            "line, or begin it with % to make it a comment.")));
    takeWord(" \t");
    for (const char *known : {"relation", "attribute", "data"})
        if (isSameKeyword(m_lexer.word(), known))
            return known;
    refuse(
        text(NL_TEXT("'@{1}' is unknown. The header of an ARFF file has only lines with @relation, @attribute and @data."),
             quotable(m_lexer.word())));
}

std::string ArffHeaderLine::takeName()
{
    takeWord(blanksAndBrace);
    return std::string(m_lexer.word());
}

ArffAttribute ArffHeaderLine::takeAttribute()
{
    ArffAttribute attribute;
    attribute.name = takeName();
    if (attribute.name.empty())
        refuse(text(NL_TEXT("The attribute has no name. Write it behind @attribute.")));
    if (m_lexer.take('{'))
        takeValues(attribute);
    else
        takeType(attribute);
    return attribute;
}

void ArffHeaderLine::takeType(ArffAttribute &attribute)
{
    const auto column = static_cast<std::int64_t>(m_lexer.peek() ? m_lexer.column() : 0);
    takeWord(blanksAndBrace);
    const std::string_view type = m_lexer.word();
    const auto isOne = [&](const char *known) { return isSameKeyword(type, known); };
    if (isOne("numeric") || isOne("real") || isOne("integer")) {
        refuseWeight();
    } else if (isOne("string") || isOne("date")) {
        attribute.type = ColumnType::Text;
    } else if (isOne("relational")) {
        refuse(
            text(NL_TEXT("'{1}' holds a table in each row, which Netloom does not read. Write its columns as attributes of "
                         "their own."),
                 quotable(attribute.name)));
    } else {
        throw Error(
            ErrorKind::File, placeInText(m_path, m_number, column),
            text(NL_TEXT("'{1}' is no type that an attribute can have. Known are numeric, real, integer, string, date, "
                         "and values in braces: {a, b}."),
                 quotable(type)));
    }
}

void ArffHeaderLine::takeValues(ArffAttribute &attribute)
{
    attribute.type = ColumnType::Category;
    std::unordered_set<std::string> known;
    while (!m_lexer.take('}')) {
        if (m_lexer.peek() == '\0')
            refuse(text(NL_TEXT("The values of '{1}' begin with a brace that does not close in this line. Close it."),
                        quotable(attribute.name)));
        takeWord(",}");
        const std::string value(m_lexer.word());
        if (!value.empty() && known.insert(value).second)
            attribute.values.push_back(value);
        if (!m_lexer.take(',') && m_lexer.peek() != '}' && m_lexer.peek() != '\0')
            refuse(text(NL_TEXT("A comma is missing between two values of '{1}'."), quotable(attribute.name)));
    }
    refuseWeight();
}

void ArffHeaderLine::refuseWeight()
{
    if (m_lexer.peek() == '{')
        refuse(text(NL_TEXT("This attribute has a weight, which Netloom does not use. Remove it if it does not matter.")));
}

} // namespace

ArffHeader readArffHeader(TextLines &lines, const std::string &path)
{
    ArffHeader header;
    std::string_view line;
    while (lines.next(line)) {
        if (line.find('\0') != std::string_view::npos)
            throw Error(
                ErrorKind::File, placeInText(path, lines.number()),
                text(NL_TEXT("The header holds a zero byte, which no text has. The file is damaged, or no ARFF file.")));
        ArffHeaderLine words(line, path, lines.number());
        if (words.isEmpty())
            continue;
        const std::string keyword = words.takeKeyword();
        if (keyword == "relation") {
            header.relation = words.takeName();
        } else if (keyword == "attribute") {
            header.attributes.push_back(words.takeAttribute());
            if (header.attributes.size() > mostArffAttributes)
                throw Error(ErrorKind::File, placeInText(path, lines.number()),
                            text(NL_TEXT("The file declares more than {1} attributes. Take fewer."), mostArffAttributes));
        } else {
            header.dataLine = lines.number();
            break;
        }
    }
    if (header.dataLine == 0)
        throw Error(
            ErrorKind::File, path,
            text(NL_TEXT("The file has no line with @data, so it holds no rows. It was cut off, or it is no ARFF file.")));
    if (header.attributes.empty())
        throw Error(ErrorKind::File, placeInText(path, header.dataLine),
                    text(NL_TEXT("No attribute is declared before @data. Add a line with @attribute for each column.")));
    return header;
}

} // namespace netloom
