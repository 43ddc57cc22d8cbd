// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/values.hpp"

#include "engine/data/mapped_blocks.hpp"

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
#include <unordered_map>
#include <utility>

namespace netloom::column_memory {

namespace {

constexpr std::size_t mebibyte = 1024 * 1024;
constexpr std::size_t keptFree = 1024 * mebibyte; // of the disk: projects must still be saved

std::atomic<std::size_t> heapBytes = 0; // of the large blocks
std::atomic<std::size_t> mapped = 0;

struct MappedBlock {
    SharedFile file = SharedFile::Disk;
    std::optional<SharedPlace> place; ///< where others find it, too
};

/// Which large blocks are mapped.
struct MappedBlocks {
    std::mutex mutex;
    std::unordered_map<void *, MappedBlock> blocks;
};

MappedBlocks &mappedBlocks()
{
    static auto *blocks = new MappedBlocks; // outlives every data set, also those that static objects hold
    return *blocks;
}

/// The files that this process was given to take its blocks from.
struct SharedFiles {
    std::mutex mutex;
    bool areThere = false;
    int memory = -1, disk = -1;
    std::uint64_t memoryUsed = 0, diskUsed = 0;
    std::size_t heap = 0;
};

SharedFiles &sharedFiles()
{
    static auto *files = new SharedFiles;
    return *files;
}

thread_local std::pair<void *, std::size_t> adopted = {nullptr, 0}; // waits for its take()

/// Maps and remembers. Null when it cannot be mapped.
void *mapAt(int file, std::uint64_t offset, std::size_t bytes, const MappedBlock &known)
{
    void *block = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file, static_cast<off_t>(offset));
    if (block == MAP_FAILED)
        return nullptr;
    MappedBlocks &all = mappedBlocks();
    try {
        const std::lock_guard lock(all.mutex);
        all.blocks.emplace(block, known);
    } catch (...) {
        ::munmap(block, bytes);
        throw;
    }
    (known.file == SharedFile::Disk ? mapped : heapBytes) += bytes;
    return block;
}

/// Room that was promised is there when a page is written; without it a full disk would end the program.
bool promiseRoom(int file, std::uint64_t offset, std::size_t bytes)
{
    return hasRoom(file, bytes) && ::posix_fallocate(file, static_cast<off_t>(offset), static_cast<off_t>(bytes)) == 0;
}

/// Null when there is no room on the disk, or none that a file may take.
void *mapBlock(std::size_t bytes)
{
    const int file = openUnnamedFile();
    if (file < 0)
        return nullptr;
    void *block = promiseRoom(file, 0, bytes) ? mapAt(file, 0, bytes, {}) : nullptr;
    ::close(file);
    return block;
}

/// A block behind those that the file holds already. Null when the file has no room.
void *takeShared(SharedFiles &files, SharedFile which, std::size_t bytes)
{
    const bool isDisk = which == SharedFile::Disk;
    const int file = isDisk ? files.disk : files.memory;
    std::uint64_t &used = isDisk ? files.diskUsed : files.memoryUsed;
    const auto page = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
    const std::lock_guard lock(files.mutex);
    const std::uint64_t end = used + (bytes + page - 1) / page * page;
    if (file < 0 || !(isDisk ? promiseRoom(file, used, bytes) : ::ftruncate(file, static_cast<off_t>(end)) == 0))
        return nullptr;
    void *block = mapAt(file, used, bytes, {which, SharedPlace{which, used}});
    if (block)
        used = end;
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

int openUnnamedFile()
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

std::size_t heapBudget()
{
    static const std::size_t budget = readBudget();
    return budget;
}

std::size_t heapLeft()
{
    const std::size_t used = heapBytes;
    return used < heapBudget() ? heapBudget() - used : 0;
}

void shareBlocks(int memoryFile, int diskFile, std::size_t heap)
{
    SharedFiles &files = sharedFiles();
    files.memory = memoryFile;
    files.disk = diskFile;
    files.heap = heap;
    files.areThere = true;
}

std::optional<SharedPlace> placeOf(const void *block)
{
    MappedBlocks &all = mappedBlocks();
    const std::lock_guard lock(all.mutex);
    const auto known = all.blocks.find(const_cast<void *>(block));
    return known == all.blocks.end() ? std::nullopt : known->second.place;
}

void *adopt(int file, const SharedPlace &place, std::size_t bytes)
{
    void *block = mapAt(file, place.offset, bytes, {place.file, std::nullopt});
    adopted = {block, bytes};
    return block;
}

void *take(std::size_t bytes)
{
    if (bytes < smallBlock)
        return ::operator new(bytes);
    if (adopted.first && adopted.second == bytes)
        return std::exchange(adopted.first, nullptr);
    SharedFiles &files = sharedFiles();
    const bool isOverBudget = heapBytes + bytes > (files.areThere ? files.heap : heapBudget());
    void *block = nullptr;
    if (files.areThere)
        block = takeShared(files, isOverBudget ? SharedFile::Disk : SharedFile::Memory, bytes);
    else if (isOverBudget)
        block = mapBlock(bytes);
    if (block)
        return block;
    block = ::operator new(bytes);
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
    MappedBlock its;
    {
        const std::lock_guard lock(known.mutex);
        const auto found = known.blocks.find(block);
        isMapped = found != known.blocks.end();
        if (isMapped) {
            its = found->second;
            known.blocks.erase(found);
        }
    }
    if (!isMapped) {
        ::operator delete(block);
        heapBytes -= bytes;
        return;
    }
    ::madvise(block, bytes, MADV_REMOVE); // other blocks may keep the file alive
    ::munmap(block, bytes);
    (its.file == SharedFile::Disk ? mapped : heapBytes) -= bytes;
}

std::size_t mappedBytes()
{
    return mapped;
}

} // namespace netloom::column_memory
