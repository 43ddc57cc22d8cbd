// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/format/byte_io.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace netloom {

// The outer form of a project file, all numbers little-endian:
//    0  8  magic 89 'N' 'L' 'O' 'M' 0D 0A 1A
//    8  2+2  format major, minor           12  4  flags, none is known yet
//   16  8  size of the file                24  8  offset of the section table
//   32  4  number of sections              36  4  crc32c of the table
//   40 16  document id                     56  4  zero
//   60  4  crc32c of bytes 0..59
// Table entry (48 bytes): kind 4, flags 4, offset 8, stored size 8, raw size 8, crc32c 4, section version 4, id 8.
// Header, table and sections fill the file without a hole, so every byte is under a checksum.

namespace container {

constexpr std::uint16_t formatMajor = 1, formatMinor = 0;
constexpr std::size_t headerSize = 64, entrySize = 48;
/// A reader that does not know a critical section must not open the file.
constexpr std::uint32_t criticalFlag = 1, compressedFlag = 2;

struct Section {
    std::array<char, 4> kind{};
    std::uint32_t flags = 0;
    std::uint32_t version = 1;
    std::uint64_t id = 0;
    std::uint64_t rawSize = 0;        ///< only for compressed ones; write() puts the size of the bytes otherwise
    std::span<const std::byte> bytes; ///< as stored

    /// For sentences: what is neither a capital letter nor a digit is shown as "?".
    std::string name() const;
    bool isCritical() const { return (flags & criticalFlag) != 0; }
};

struct File {
    std::uint16_t minor = formatMinor;
    std::array<std::uint8_t, 16> id{};
    std::vector<Section> sections; ///< in the order of their offsets
};

/// major: another one only to see how a newer file is met.
std::vector<std::byte> write(const File &file, std::uint16_t major = formatMajor);

/// Checks all lengths, places and checksums; the sections' bytes are views into the given ones. Throws Error (File) that
/// names the section: damaged, no project, or of a newer format.
File read(std::span<const std::byte> bytes, const std::string &fileName);

} // namespace container

} // namespace netloom
