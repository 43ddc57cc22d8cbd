// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>

struct gzFile_s;

namespace netloom {

/// What is read at once where a file only claims how long it is, so that a lie costs no more memory than this.
constexpr std::size_t pieceBytes = 1024 * 1024;

/// A file's bytes from front to back, unpacked on the way where it is gzip.
class ByteSource
{
public:
    /// Throws Error (File) when the file is missing, no plain file, or not readable.
    explicit ByteSource(const std::string &path);

    /// Up to `capacity` bytes; 0 at the end. Throws Error (File) for a torn or damaged gzip stream.
    std::size_t read(char *buffer, std::size_t capacity);

    std::int64_t size() const { return m_size; } ///< of the file on disk, bytes
    bool isPacked() const { return m_packed != nullptr; }
    double fractionRead() const; ///< of the bytes on disk, in [0, 1]

private:
    struct CloseFile {
        void operator()(std::FILE *file) const { std::fclose(file); }
    };
    struct ClosePacked {
        void operator()(gzFile_s *file) const;
    };

    std::string m_path;
    std::int64_t m_size = 0;
    std::int64_t m_plainRead = 0;
    std::unique_ptr<std::FILE, CloseFile> m_plain;
    std::unique_ptr<gzFile_s, ClosePacked> m_packed;
};

/// All bytes of a file, unpacked. Throws Error (File) when it cannot be read, or with `tooLarge` when it holds more than
/// `most`: a small gzip may unpack to anything.
std::string wholeFile(const std::string &path, std::size_t most, const Text &tooLarge);

} // namespace netloom
