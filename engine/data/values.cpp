// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/values.hpp"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <mutex>
#include <string>
#include <sys/mman.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <unordered_set>

namespace netloom::column_memory {

namespace {

constexpr std::size_t smallBlock = 256 * 1024; // smaller ones are neither counted nor mapped
constexpr std::size_t mebibyte = 1024 * 1024;
constexpr std::size_t keptFree = 1024 * mebibyte; // of the disk: projects must still be saved

std::atomic<std::size_t> heapBytes = 0; // of the large blocks
std::atomic<std::size_t> mapped = 0;

/// Which large blocks are mapped.
struct MappedBlocks {
    std::mutex mutex;
    std::unordered_set<void *> blocks;
};

MappedBlocks &mappedBlocks()
{
    static auto *blocks = new MappedBlocks; // outlives every data set, also those that static objects hold
    return *blocks;
}

/// A folder on a disk; /tmp often is memory.
std::filesystem::path cacheFolder()
{
    namespace fs = std::filesystem;
    const char *cache = std::getenv("XDG_CACHE_HOME");
    const char *home = std::getenv("HOME");
    fs::path folder = cache && *cache ? fs::path(cache) : home && *home ? fs::path(home) / ".cache" : fs::path("/var/tmp");
    folder /= "netloom";
    std::error_code trouble;
    fs::create_directories(folder, trouble);
    return trouble ? fs::path("/var/tmp") : folder;
}

/// A file without a name, or -1.
int openUnnamed()
{
    static const std::string folder = cacheFolder().string();
    const int unnamed = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (unnamed >= 0)
        return unnamed;
    std::string name = folder + "/columns-XXXXXX"; // where the file system knows no O_TMPFILE
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0)
        ::unlink(name.c_str());
    return named;
}

bool hasRoom(int file, std::size_t bytes)
{
    struct statvfs disk {
    };
    return ::fstatvfs(file, &disk) == 0 && static_cast<std::size_t>(disk.f_bavail) * disk.f_frsize >= bytes + keptFree;
}

/// Null when there is no room on the disk, or none that a file may take.
void *mapBlock(std::size_t bytes)
{
    const int file = openUnnamed();
    if (file < 0)
        return nullptr;
    // Room that was promised is there when a page is written; without it a full disk would end the program.
    void *block = MAP_FAILED;
    if (hasRoom(file, bytes) && ::posix_fallocate(file, 0, static_cast<off_t>(bytes)) == 0)
        block = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    ::close(file);
    if (block == MAP_FAILED)
        return nullptr;
    MappedBlocks &known = mappedBlocks();
    try {
        const std::lock_guard lock(known.mutex);
        known.blocks.insert(block);
    } catch (...) {
        ::munmap(block, bytes);
        throw;
    }
    mapped += bytes;
    return block;
}

std::size_t readBudget()
{
    if (const char *set = std::getenv("NETLOOM_COLUMN_MEMORY"))
        return std::strtoull(set, nullptr, 10) * mebibyte;
    const auto pages = static_cast<std::size_t>(std::max(::sysconf(_SC_PHYS_PAGES), 0L));
    const auto page = static_cast<std::size_t>(std::max(::sysconf(_SC_PAGESIZE), 0L));
    return std::min(pages * page / 16, 512 * mebibyte);
}

} // namespace

std::size_t heapBudget()
{
    static const std::size_t budget = readBudget();
    return budget;
}

void *take(std::size_t bytes)
{
    if (bytes < smallBlock)
        return ::operator new(bytes);
    if (heapBytes + bytes > heapBudget())
        if (void *block = mapBlock(bytes))
            return block;
    void *block = ::operator new(bytes);
    heapBytes += bytes;
    return block;
}

void giveBack(void *block, std::size_t bytes) noexcept
{
    if (bytes < smallBlock) {
        ::operator delete(block);
        return;
    }
    MappedBlocks &known = mappedBlocks();
    bool isMapped = false;
    {
        const std::lock_guard lock(known.mutex);
        isMapped = known.blocks.erase(block) > 0;
    }
    if (isMapped) {
        ::munmap(block, bytes);
        mapped -= bytes;
    } else {
        ::operator delete(block);
        heapBytes -= bytes;
    }
}

std::size_t mappedBytes()
{
    return mapped;
}

} // namespace netloom::column_memory
