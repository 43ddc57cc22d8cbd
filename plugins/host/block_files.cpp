// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/block_files.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace netloom {

namespace {

std::uint64_t sizeOf(int file)
{
    struct stat info {
    };
    return file >= 0 && ::fstat(file, &info) == 0 && info.st_size > 0 ? static_cast<std::uint64_t>(info.st_size) : 0;
}

void freePart(int file, std::uint64_t begin, std::uint64_t end)
{
    if (begin < end)
        ::fallocate(file, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, static_cast<off_t>(begin),
                    static_cast<off_t>(end - begin));
}

std::uint64_t pageSize()
{
    return static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

} // namespace

BlockFiles::BlockFiles()
{
    m_files[0].descriptor = ::memfd_create("netloom-columns", MFD_CLOEXEC);
    m_files[1].descriptor = column_memory::openUnnamedFile();
}

BlockFiles::~BlockFiles()
{
    for (const File &file : m_files)
        if (file.descriptor >= 0)
            ::close(file.descriptor);
}

bool BlockFiles::reserve(File &file, std::uint64_t offset, std::uint64_t bytes)
{
    // The end of a block's last page is its own, too: giving it back frees whole pages.
    const std::uint64_t pages = (bytes + pageSize() - 1) / pageSize() * pageSize();
    const std::uint64_t size = sizeOf(file.descriptor);
    if (bytes < column_memory::smallBlock || offset % pageSize() != 0 || bytes > size || offset > size - bytes)
        return false;
    const auto after = file.taken.lower_bound(offset);
    if (after != file.taken.end() && after->first < offset + pages)
        return false;
    if (after != file.taken.begin() && std::prev(after)->second > offset)
        return false;
    file.taken.emplace(offset, offset + pages);
    return true;
}

void BlockFiles::freeRest()
{
    for (const File &file : m_files) {
        std::uint64_t free = 0;
        for (const auto &[begin, end] : file.taken) {
            freePart(file.descriptor, free, begin);
            free = end;
        }
        freePart(file.descriptor, free, sizeOf(file.descriptor));
    }
}

} // namespace netloom
