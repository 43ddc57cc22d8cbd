// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/xlsx_book.hpp"

#include "engine/data/csv/encoding.hpp"
#include "plugins/formats/xml_pieces.hpp"

#include <algorithm>
#include <filesystem>

namespace netloom {

namespace {

constexpr std::uint64_t longestXlsxPart = std::uint64_t{1} << 30;

/// Names of parts are compared without case; some writers put backslashes or a slash in front.
std::string xlsxPartName(std::string_view name)
{
    std::string plain;
    for (const char c : name)
        plain += c == '\\' ? '/' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    plain.erase(0, std::min(plain.find_first_not_of('/'), plain.size()));
    return plain;
}

std::string xlsxTargetPart(const std::string &from, std::string_view target)
{
    if (target.starts_with('/'))
        return xlsxPartName(target);
    const std::filesystem::path folder = std::filesystem::path(from).parent_path();
    return xlsxPartName((folder / std::string(target)).lexically_normal().string());
}

/// The archive, or the reason why there is none in the words that help.
std::string checkedWorkbook(const std::string &path)
{
    const std::string head = readHead(path).bytes;
    if (head.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        throw Error(
            ErrorKind::File, path,
            text(NL_TEXT("This is a workbook of the old kind (.xls), or one with a password. Open it in a spreadsheet "
                         "program and save it as .xlsx without a password.")));
    if (!head.starts_with("PK"))
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("This is no workbook of the kind .xlsx. Choose the reader that fits the file.")));
    return path;
}

} // namespace

XlsxBook::XlsxBook(const std::string &path, const JobControl &job)
    : m_path(path), m_job(job), m_archive(checkedWorkbook(path))
{
    for (std::size_t i = 0; i < m_archive.names().size(); ++i)
        m_parts.emplace(xlsxPartName(m_archive.names()[i]), i);
    std::string workbook = "xl/workbook.xml";
    if (hasPart("_rels/.rels"))
        for (const auto &[id, part] : readRelations("", "officeDocument"))
            workbook = part;
    if (!hasPart(workbook) || workbook.ends_with(".bin"))
        throw Error(
            ErrorKind::File, path,
            text(NL_TEXT("There is no workbook in this file that can be read. Open it in a spreadsheet program and save it "
                         "as .xlsx.")));
    readWorkbook(workbook);
    for (const auto &[id, part] : readRelations(workbook, "styles"))
        readStyles(part);
    for (const auto &[id, part] : readRelations(workbook, "sharedStrings"))
        readSharedTexts(part);
}

std::string XlsxBook::readPart(const std::string &part) const
{
    const auto place = m_parts.find(part);
    if (place == m_parts.end())
        throw Error(ErrorKind::File, m_path,
                    text(NL_TEXT("The workbook lacks its part {1}. Open it in a spreadsheet program and save it again."),
                         quotable(part)));
    if (m_archive.size(place->second) > longestXlsxPart)
        throw Error(
            ErrorKind::File, m_path,
            text(NL_TEXT("The workbook is too large: its part {1} is longer than 1 GiB. Save the sheet as CSV instead."),
                 quotable(part)));
    std::string bytes = m_archive.read(place->second, m_job);
    const Encoding encoding = guessEncoding(std::string_view(bytes).substr(0, 4096), false);
    if (encoding == Encoding::Utf16Little || encoding == Encoding::Utf16Big)
        return std::string(Decoder(encoding).decode(bytes));
    return bytes;
}

/// Relations of a part whose type ends in the given word: id to part.
std::map<std::string, std::string> XlsxBook::readRelations(const std::string &part, std::string_view kind) const
{
    const std::filesystem::path path(part);
    const std::string relations =
        xlsxPartName((path.parent_path() / "_rels" / (path.filename().string() + ".rels")).string());
    std::map<std::string, std::string> found;
    if (!hasPart(relations))
        return found;
    pugi::xml_document document;
    parseXml(readPart(relations), m_path + ":" + relations, document);
    for (const pugi::xml_node &relation : document.document_element().children()) {
        const std::string_view type = xmlAttribute(relation, "Type");
        if (type.substr(type.rfind('/') + 1) == kind)
            found.emplace(xmlAttribute(relation, "Id"), xlsxTargetPart(part, xmlAttribute(relation, "Target")));
    }
    return found;
}

void XlsxBook::readWorkbook(const std::string &part)
{
    pugi::xml_document document;
    parseXml(readPart(part), m_path + ":" + part, document);
    const pugi::xml_node book = document.document_element();
    const std::string_view is1904 = xmlAttribute(xmlChild(book, "workbookPr"), "date1904");
    m_is1904 = is1904 == "1" || is1904 == "true";
    const auto parts = readRelations(part, "worksheet");
    for (const pugi::xml_node &sheet : xmlChild(book, "sheets").children()) {
        const auto target =
            parts.find(std::string(sheet.attribute("r:id") ? sheet.attribute("r:id").value() : xmlAttribute(sheet, "id")));
        if (target != parts.end()) // the others are charts
            m_sheets.push_back({std::string(xmlAttribute(sheet, "name")), target->second});
    }
}

void XlsxBook::readStyles(const std::string &part)
{
    pugi::xml_document document;
    parseXml(readPart(part), m_path + ":" + part, document);
    const pugi::xml_node styles = document.document_element();
    std::map<int, XlsxFormat> custom;
    for (const pugi::xml_node &format : xmlChild(styles, "numFmts").children())
        custom.emplace(format.attribute("numFmtId").as_int(), customXlsxFormat(xmlAttribute(format, "formatCode")));
    for (const pugi::xml_node &style : xmlChild(styles, "cellXfs").children()) {
        const int id = style.attribute("numFmtId").as_int();
        const auto known = custom.find(id);
        m_formats.push_back(known == custom.end() ? builtinXlsxFormat(id) : known->second);
    }
}

void XlsxBook::readSharedTexts(const std::string &part)
{
    const std::string xml = readPart(part);
    XmlPieces items(xml, "si", m_path + ":" + part);
    while (const pugi::xml_node item = items.next()) {
        if (m_sharedTexts.size() % 1024 == 0)
            m_job.throwIfStopped();
        m_sharedTexts.push_back(xlsxRunsText(item));
    }
}

const XlsxFormat &XlsxBook::format(std::size_t style) const
{
    static const XlsxFormat plain;
    return style < m_formats.size() ? m_formats[style] : plain;
}

std::string xlsxRunsText(const pugi::xml_node &node)
{
    std::string text;
    for (const pugi::xml_node &part : node.children()) {
        if (isXmlNamed(part, "t"))
            text += part.text().get();
        else if (isXmlNamed(part, "r"))
            text += xmlChild(part, "t").text().get();
    }
    return text;
}

} // namespace netloom
