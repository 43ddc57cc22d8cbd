// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/byte_source.hpp"

#include "engine/base/error.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <limits>
#include <system_error>
#include <zlib.h>

namespace netloom {

namespace {

[[noreturn]] void throwUnreadable(const std::string &path, int reason)
{
    if (reason == ENOENT)
        throw Error(ErrorKind::File, path, text(NL_TEXT("There is no such file. Check its name and folder.")));
    const std::string why = std::generic_category().message(reason);
    throw Error(ErrorKind::File, path,
                text(NL_TEXT("The file cannot be read: {1}. Check its permissions and the disk."), why));
}

} // namespace

void ByteSource::ClosePacked::operator()(gzFile_s *file) const
{
    gzclose(file);
}

ByteSource::ByteSource(const std::string &path) : m_path(path)
{
    std::error_code trouble;
    const auto status = std::filesystem::status(path, trouble);
    if (trouble && trouble.value() != ENOENT)
        throwUnreadable(path, trouble.value());
    if (std::filesystem::is_directory(status))
        throw Error(ErrorKind::File, path, text(NL_TEXT("This is a folder. Name a file in it.")));
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        throw Error(ErrorKind::File, path, text(NL_TEXT("This is not an ordinary file. Name a file with data.")));

    m_plain.reset(std::fopen(path.c_str(), "rb"));
    if (!m_plain)
        throwUnreadable(path, errno);
    m_size = static_cast<std::int64_t>(std::filesystem::file_size(path, trouble));
    unsigned char magic[2] = {0, 0};
    const bool isGzip = std::fread(magic, 1, 2, m_plain.get()) == 2 && magic[0] == 0x1f && magic[1] == 0x8b;
    std::rewind(m_plain.get());
    if (!isGzip)
        return;
    m_plain.reset();
    m_packed.reset(gzopen(path.c_str(), "rb"));
    if (!m_packed)
        throwUnreadable(path, errno ? errno : ENOMEM);
    gzbuffer(m_packed.get(), 256 * 1024);
}

std::size_t ByteSource::read(char *buffer, std::size_t capacity)
{
    if (m_plain) {
        const std::size_t count = std::fread(buffer, 1, capacity, m_plain.get());
        if (count == 0 && std::ferror(m_plain.get()))
            throwUnreadable(m_path, errno);
        m_plainRead += static_cast<std::int64_t>(count);
        return count;
    }
    const std::size_t most = std::min<std::size_t>(capacity, std::numeric_limits<int>::max());
    const int count = gzread(m_packed.get(), buffer, static_cast<unsigned>(most));
    int code = Z_OK;
    gzerror(m_packed.get(), &code);
    if (count < 0 || (count == 0 && code == Z_BUF_ERROR)) {
        if (code == Z_BUF_ERROR)
            throw Error(ErrorKind::File, m_path,
                        text(NL_TEXT("Unexpected end of the compressed data. The file was cut off; fetch it again.")));
        throw Error(ErrorKind::File, m_path,
                    text(NL_TEXT("The compressed data are damaged. Fetch the file again or unpack it first.")));
    }
    return static_cast<std::size_t>(count);
}

std::string wholeFile(const std::string &path, std::size_t most, const Text &tooLarge)
{
    ByteSource source(path);
    std::string bytes;
    while (true) {
        const std::size_t filled = bytes.size();
        bytes.resize(filled + pieceBytes);
        const std::size_t count = source.read(bytes.data() + filled, pieceBytes);
        bytes.resize(filled + count);
        if (count == 0)
            return bytes;
        if (bytes.size() > most)
            throw Error(ErrorKind::File, path, tooLarge);
    }
}

double ByteSource::fractionRead() const
{
    const std::int64_t done = m_plain ? m_plainRead : static_cast<std::int64_t>(gzoffset(m_packed.get()));
    return m_size <= 0 ? 1.0 : std::clamp(static_cast<double>(done) / static_cast<double>(m_size), 0.0, 1.0);
}

} // namespace netloom
