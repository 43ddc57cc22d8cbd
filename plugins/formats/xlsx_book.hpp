// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/formats/xlsx_format.hpp"
#include "plugins/formats/zip_archive.hpp"

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace netloom {

/// A workbook of Excel 2007 or later (ECMA-376): its sheets, and what their cells refer to.
class XlsxBook
{
public:
    /// Throws Error (File) when the file is no such workbook, with the way out for older ones.
    XlsxBook(const std::string &path, const JobControl &job);

    struct Sheet {
        std::string name;
        std::string part; ///< its entry in the archive
    };
    const std::vector<Sheet> &sheets() const { return m_sheets; }
    std::string sheetXml(const Sheet &sheet) const { return readPart(sheet.part); } ///< UTF-8
    std::string placeOf(const Sheet &sheet) const { return m_path + ":" + sheet.name; }

    const std::vector<std::string> &sharedTexts() const { return m_sharedTexts; }
    const XlsxFormat &format(std::size_t style) const; ///< of a cell's style; a plain one when there is no such style
    bool is1904() const { return m_is1904; }           ///< days count from 1904 on

private:
    std::map<std::string, std::string> readRelations(const std::string &part, std::string_view kind) const;
    std::string readPart(const std::string &part) const;
    bool hasPart(const std::string &part) const { return m_parts.contains(part); }
    void readWorkbook(const std::string &part);
    void readStyles(const std::string &part);
    void readSharedTexts(const std::string &part);

    std::string m_path;
    const JobControl &m_job;
    ZipArchive m_archive;
    std::map<std::string, std::size_t> m_parts; ///< by name in lower case
    std::vector<Sheet> m_sheets;
    std::vector<std::string> m_sharedTexts;
    std::vector<XlsxFormat> m_formats; ///< by style
    bool m_is1904 = false;
};

/// The text of an element with runs (<si>, <is>): all of them, without the hints for pronouncing Japanese.
std::string xlsxRunsText(const pugi::xml_node &node);

} // namespace netloom
