// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/xml_pieces.hpp"

#include "engine/base/error.hpp"

namespace netloom {

namespace {

constexpr std::string_view xmlNameEnds = " \t\r\n/>";

std::string_view withoutXmlPrefix(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

[[noreturn]] void refuseXml(const std::string &where)
{
    throw Error(
        ErrorKind::File, where,
        text(NL_TEXT("This part of the file is damaged. Open the file in the program that wrote it and save it again.")));
}

[[noreturn]] void refuseDeclarations(const std::string &where)
{
    throw Error(
        ErrorKind::File, where,
        text(NL_TEXT("The file declares entities, which no spreadsheet program does, so it was not read. Use a file that "
                     "you trust.")));
}

} // namespace

XmlPieces::XmlPieces(std::string_view xml, std::string_view name, std::string where)
    : m_xml(xml), m_name(name), m_where(std::move(where))
{
}

void XmlPieces::refuse() const
{
    refuseXml(m_where);
}

std::size_t XmlPieces::behind(std::string_view mark, std::size_t from) const
{
    const std::size_t at = m_xml.find(mark, from);
    if (at == std::string_view::npos)
        refuse();
    return at + mark.size();
}

/// Behind the > of the tag that begins at from; one inside of quotes does not count.
std::size_t XmlPieces::tagEnd(std::size_t from) const
{
    std::size_t at = m_xml.find_first_of("\"'>", from);
    while (at != std::string_view::npos && m_xml[at] != '>') {
        at = m_xml.find(m_xml[at], at + 1);
        if (at != std::string_view::npos)
            at = m_xml.find_first_of("\"'>", at + 1);
    }
    if (at == std::string_view::npos)
        refuse();
    return at + 1;
}

pugi::xml_node XmlPieces::next()
{
    while (true) {
        const std::size_t begin = m_xml.find('<', m_at);
        if (begin == std::string_view::npos)
            return {};
        const std::string_view rest = m_xml.substr(begin);
        if (rest.starts_with("<!--")) {
            m_at = behind("-->", begin);
        } else if (rest.starts_with("<![CDATA[")) {
            m_at = behind("]]>", begin);
        } else if (rest.starts_with("<?")) {
            m_at = behind("?>", begin);
        } else if (rest.starts_with("<!")) {
            refuseDeclarations(m_where);
        } else {
            m_at = tagEnd(begin);
            const std::string_view name = rest.substr(1, rest.find_first_of(xmlNameEnds, 1) - 1);
            if (withoutXmlPrefix(name) != m_name || rest[1] == '/')
                continue;
            if (m_xml[m_at - 2] != '/')
                m_at = tagEnd(behind("</" + std::string(name), m_at));
            if (!m_piece.load_buffer(m_xml.data() + begin, m_at - begin, pugi::parse_default, pugi::encoding_utf8))
                refuse();
            return m_piece.document_element();
        }
    }
}

void parseXml(std::string_view xml, const std::string &where, pugi::xml_document &document)
{
    if (xml.find("<!DOCTYPE") != std::string_view::npos || xml.find("<!ENTITY") != std::string_view::npos)
        refuseDeclarations(where);
    if (!document.load_buffer(xml.data(), xml.size(), pugi::parse_default, pugi::encoding_utf8))
        refuseXml(where);
}

bool isXmlNamed(const pugi::xml_node &node, std::string_view name)
{
    return withoutXmlPrefix(node.name()) == name;
}

pugi::xml_node xmlChild(const pugi::xml_node &node, std::string_view name)
{
    return node.find_child([&](const pugi::xml_node &child) { return isXmlNamed(child, name); });
}

std::string_view xmlAttribute(const pugi::xml_node &node, std::string_view name)
{
    return node.find_attribute([&](const pugi::xml_attribute &one) { return withoutXmlPrefix(one.name()) == name; }).value();
}

} // namespace netloom
