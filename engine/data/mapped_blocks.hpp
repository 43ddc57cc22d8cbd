// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/values.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <type_traits>

// How the blocks of values.hpp lie in files, and how a worker process leaves them to the program without a copy: both map
// the same two files, one of memory and one on disk.

namespace netloom::column_memory {

constexpr std::size_t smallBlock = 256 * 1024; // smaller ones are neither counted nor mapped

enum class SharedFile { Memory, Disk };

/// Where a block lies that another process can map, too.
struct SharedPlace {
    SharedFile file = SharedFile::Memory;
    std::uint64_t offset = 0; ///< bytes, a whole number of pages
};

std::size_t heapLeft(); ///< Of the heapBudget(), bytes.
/// On a disk; /tmp often is memory.
std::filesystem::path cacheFolder();
int openUnnamedFile();                     ///< In the cacheFolder(); -1 where none can be made.
bool hasRoom(int file, std::size_t bytes); ///< On its disk, with some to spare for projects.

/// From now on this process takes its large blocks from these two, as far as they go: `heap` bytes from the first, which is
/// memory, and what comes on top from the second, which is on disk (-1 for none).
void shareBlocks(int memoryFile, int diskFile, std::size_t heap);
/// Nothing when the block begins no shared one.
std::optional<SharedPlace> placeOf(const void *block);

/// Maps what lies there in `file`; the next take() of as many bytes on this thread gives it out. Null when it cannot be
/// mapped.
void *adopt(int file, const SharedPlace &place, std::size_t bytes);

/// The values that another process has left in `file`, where they are. At least a smallBlock of them.
template <class T>
std::optional<Values<T>> adoptValues(int file, const SharedPlace &place, std::size_t count)
{
    static_assert(std::is_trivially_copyable_v<T>);
    const auto *there = static_cast<const T *>(adopt(file, place, count * sizeof(T)));
    if (!there)
        return std::nullopt;
    Values<T> values;
    values.reserve(count);               // takes the block that was adopted
    values.assign(there, there + count); // each value onto itself: a vector has no other way to say that they are there
    return values;
}

} // namespace netloom::column_memory
