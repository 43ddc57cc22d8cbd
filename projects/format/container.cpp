// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/container.hpp"

#include "engine/base/error.hpp"
#include "projects/format/crc32c.hpp"

#include <algorithm>

namespace netloom {

namespace container {

namespace {

constexpr std::array<std::uint8_t, 8> magic = {0x89, 'N', 'L', 'O', 'M', 0x0D, 0x0A, 0x1A};

struct Header {
    std::uint16_t major = 0, minor = 0;
    std::uint32_t flags = 0;
    std::uint64_t fileSize = 0, tableOffset = 0;
    std::uint32_t sections = 0, tableCrc = 0;
    std::array<std::uint8_t, 16> id{};
};

struct Entry {
    Section section;
    std::uint64_t offset = 0, storedSize = 0;
    std::uint32_t crc = 0;
};

[[noreturn]] void refuseEnd(const FilePlace &place, std::uint64_t announced, std::size_t there)
{
    if (there < announced)
        throw Error(ErrorKind::File, place.file,
                    text(NL_TEXT("This project file ends within the part {1}: {2} of {3} bytes are there. Copy it again, or "
                                 "open an older copy."),
                         place.section, there, announced));
    throw Error(
        ErrorKind::File, place.file,
        text(NL_TEXT("Behind the last part {1} of this project file stand {2} bytes that do not belong to it. Copy it "
                     "again, or open an older copy."),
             place.section, there - announced));
}

void checkMagic(std::span<const std::byte> bytes, const FilePlace &place)
{
    if (bytes.empty())
        throw Error(ErrorKind::File, place.file,
                    text(NL_TEXT("This file is empty, not even a header is there. Open an older copy of it.")));
    std::size_t right = 0;
    while (right < std::min(bytes.size(), magic.size()) && bytes[right] == std::byte{magic[right]})
        ++right;
    if (right == magic.size())
        return;
    // One strange byte among right ones, or right ones that end: a project once, now damaged.
    const std::size_t looked = std::min(bytes.size(), magic.size());
    std::size_t equal = 0;
    for (std::size_t i = 0; i < looked; ++i)
        equal += bytes[i] == std::byte{magic[i]};
    if (equal + 2 >= looked && equal > 0)
        place.damaged("its first bytes are not those of a Netloom project");
    throw Error(
        ErrorKind::File, place.file,
        text(NL_TEXT(
            "This is no Netloom project: its header is of another kind of file. Data files are opened on the data page.")));
}

Header readHeader(std::span<const std::byte> bytes, const FilePlace &place)
{
    checkMagic(bytes, place);
    if (bytes.size() < headerSize)
        refuseEnd(place, headerSize, bytes.size());
    ByteReader reader(bytes.first(headerSize), place);
    reader.bytes(magic.size());
    Header header;
    header.major = reader.number<std::uint16_t>();
    header.minor = reader.number<std::uint16_t>();
    header.flags = reader.number<std::uint32_t>();
    header.fileSize = reader.number<std::uint64_t>();
    header.tableOffset = reader.number<std::uint64_t>();
    header.sections = reader.number<std::uint32_t>();
    header.tableCrc = reader.number<std::uint32_t>();
    for (auto &byte : header.id)
        byte = reader.number<std::uint8_t>();
    const auto reserved = reader.number<std::uint32_t>();
    if (reader.number<std::uint32_t>() != crc32c(bytes.first(headerSize - 4)))
        place.damaged("its checksum does not match");
    if (header.major > formatMajor)
        throw Error(
            ErrorKind::File, place.file,
            text(NL_TEXT("This project was saved by a newer Netloom (file format {1}; this program reads up to {2}). "
                         "Install the newer program to open it; the file is left as it is."),
                 header.major, formatMajor));
    if (header.major == 0 || reserved != 0)
        place.damaged("it holds an impossible value");
    if (header.flags != 0)
        throw Error(ErrorKind::File, place.file,
                    text(NL_TEXT("The header of this project asks for an ability that this program does not have. Install a "
                                 "newer Netloom to open it; the file is left as it is.")));
    return header;
}

std::vector<Entry> readTable(std::span<const std::byte> bytes, const Header &header, const FilePlace &place)
{
    const std::uint64_t size = std::uint64_t{header.sections} * entrySize;
    if (header.tableOffset < headerSize || header.tableOffset > bytes.size() || size > bytes.size() - header.tableOffset) {
        if (bytes.size() < header.fileSize)
            refuseEnd(place, header.fileSize, bytes.size());
        place.damaged("it does not lie within the file");
    }
    const auto table = bytes.subspan(header.tableOffset, size);
    if (crc32c(table) != header.tableCrc)
        place.damaged("its checksum does not match");
    ByteReader reader(table, place);
    std::vector<Entry> entries(header.sections);
    for (Entry &entry : entries) {
        for (char &letter : entry.section.kind)
            letter = static_cast<char>(reader.number<std::uint8_t>());
        entry.section.flags = reader.number<std::uint32_t>();
        entry.offset = reader.number<std::uint64_t>();
        entry.storedSize = reader.number<std::uint64_t>();
        entry.section.rawSize = reader.number<std::uint64_t>();
        entry.crc = reader.number<std::uint32_t>();
        entry.section.version = reader.number<std::uint32_t>();
        entry.section.id = reader.number<std::uint64_t>();
    }
    return entries;
}

/// Names the part within which a file of the wrong size ends.
void checkSize(std::span<const std::byte> bytes, const Header &header, const std::vector<Entry> &entries,
               const FilePlace &place)
{
    if (bytes.size() == header.fileSize)
        return;
    FilePlace at = place;
    for (const Entry &entry : entries) {
        at.section = entry.section.name();
        if (entry.offset + entry.storedSize > bytes.size())
            break;
    }
    refuseEnd(at, header.fileSize, bytes.size());
}

/// Every byte belongs to exactly one part.
void checkTiling(const Header &header, const std::vector<Entry> &entries, const FilePlace &place)
{
    const std::uint64_t tableSize = std::uint64_t{header.sections} * entrySize;
    std::uint64_t end = headerSize;
    bool isTablePassed = false;
    const auto passTable = [&] {
        if (!isTablePassed && end == header.tableOffset) {
            end += tableSize;
            isTablePassed = true;
        }
    };
    for (const Entry &entry : entries) {
        passTable();
        if (entry.offset != end || entry.storedSize > header.fileSize - end)
            FilePlace{place.file, entry.section.name()}.damaged("it does not follow the part before it");
        end += entry.storedSize;
    }
    passTable();
    if (!isTablePassed || end != header.fileSize)
        place.damaged("the parts do not fill the file");
}

void checkSection(const Entry &entry, const FilePlace &place)
{
    if (crc32c(entry.section.bytes) != entry.crc)
        place.damaged("its checksum does not match");
    if ((entry.section.flags & compressedFlag) == 0 && entry.section.rawSize != entry.storedSize)
        place.damaged("its two sizes differ");
}

} // namespace

std::string Section::name() const
{
    const auto isPlain = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    std::string name(kind.begin(), kind.end());
    std::replace_if(
        name.begin(), name.end(), [&](char c) { return !isPlain(c); }, '?');
    return name;
}

std::vector<std::byte> write(const File &file, std::uint16_t major)
{
    ByteWriter table;
    std::uint64_t offset = headerSize + file.sections.size() * entrySize;
    for (const Section &section : file.sections) {
        table.bytes(std::as_bytes(std::span(section.kind)));
        table.number(section.flags);
        table.number(offset);
        table.number<std::uint64_t>(section.bytes.size());
        table.number<std::uint64_t>((section.flags & compressedFlag) != 0 ? section.rawSize : section.bytes.size());
        table.number(crc32c(section.bytes));
        table.number(section.version);
        table.number(section.id);
        offset += section.bytes.size();
    }

    ByteWriter out;
    out.bytes(std::as_bytes(std::span(magic)));
    out.number(major);
    out.number(file.minor);
    out.number<std::uint32_t>(0);
    out.number(offset);
    out.number<std::uint64_t>(headerSize);
    out.number(static_cast<std::uint32_t>(file.sections.size()));
    out.number(crc32c(table.written()));
    out.bytes(std::as_bytes(std::span(file.id)));
    out.number<std::uint32_t>(0);
    out.number(crc32c(out.written()));
    out.bytes(table.written());
    for (const Section &section : file.sections)
        out.bytes(section.bytes);
    return out.take();
}

File read(std::span<const std::byte> bytes, const std::string &fileName)
{
    const Header header = readHeader(bytes, {fileName, "header"});
    const FilePlace tablePlace{fileName, "section table"};
    std::vector<Entry> entries = readTable(bytes, header, tablePlace);
    checkSize(bytes, header, entries, tablePlace);
    checkTiling(header, entries, tablePlace);

    File file{header.minor, header.id, {}};
    for (Entry &entry : entries) {
        entry.section.bytes = bytes.subspan(entry.offset, entry.storedSize);
        checkSection(entry, {fileName, entry.section.name()});
        file.sections.push_back(entry.section);
    }
    return file;
}

} // namespace container

} // namespace netloom
