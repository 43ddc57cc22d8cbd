// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace netloom {

/// Gives the elements of one name out of a large XML text, each parsed for itself, so that no more than one stands in memory
/// as a tree. Names are compared without their prefix. An element must not hold others of its own name.
class XmlPieces
{
public:
    /// xml: UTF-8, must outlive this. where: the file and the part of it, for errors.
    XmlPieces(std::string_view xml, std::string_view name, std::string where);

    /// The next element, valid until the next call; a null node behind the last. Throws Error (File) when the text is no XML
    /// or declares entities.
    pugi::xml_node next();
    std::size_t position() const { return m_at; } ///< in the text, bytes

private:
    std::size_t tagEnd(std::size_t from) const;
    std::size_t behind(std::string_view mark, std::size_t from) const;
    [[noreturn]] void refuse() const;

    std::string_view m_xml, m_name;
    std::string m_where;
    std::size_t m_at = 0;
    pugi::xml_document m_piece;
};

/// The whole text as a tree, for small parts. Throws Error (File) as XmlPieces does.
void parseXml(std::string_view xml, const std::string &where, pugi::xml_document &document);

bool isXmlNamed(const pugi::xml_node &node, std::string_view name); ///< whatever the prefix
/// The first child of that name, whatever its prefix; a null node when there is none.
pugi::xml_node xmlChild(const pugi::xml_node &node, std::string_view name);
/// The attribute of that name, whatever its prefix, or empty.
std::string_view xmlAttribute(const pugi::xml_node &node, std::string_view name);

} // namespace netloom
