// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

#include <cstdint>
#include <string>
#include <vector>

struct zip;

namespace netloom {

/// The entries of a zip archive, bounded before anything is unpacked: an entry is at most 1100 times its packed size, all
/// packed sizes together are at most the file, and all unpacked ones at most 8 GiB.
class ZipArchive
{
public:
    /// Throws Error (File) when the archive is damaged or beyond the bounds.
    explicit ZipArchive(const std::string &path);
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    const std::vector<std::string> &names() const { return m_names; }
    std::uint64_t size(std::size_t index) const { return m_sizes[index]; } ///< unpacked, bytes
    /// The unpacked bytes of names()[index]; its checksum is verified. Throws Error (File).
    std::string read(std::size_t index, const JobControl &job) const;

private:
    std::string m_path;
    zip *m_zip = nullptr;
    std::vector<std::string> m_names;
    std::vector<std::uint64_t> m_sizes;
};

} // namespace netloom
