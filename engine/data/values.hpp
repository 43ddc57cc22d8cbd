// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <new>
#include <vector>

namespace netloom {

/// Where blocks of values lie. As long as all large blocks together are small beside the machine's memory they stand on the
/// heap; what comes on top lies in unnamed files that are mapped into memory, so that a table larger than the memory can be
/// opened: the system puts its pages out on disk and fetches them as they are needed. The files go with the blocks, also
/// when the program is killed.
namespace column_memory {

/// Large blocks that may stand on the heap together, bytes: $NETLOOM_COLUMN_MEMORY in MiB, else a sixteenth of the
/// machine's memory, at most 512 MiB.
std::size_t heapBudget();

void *take(std::size_t bytes); ///< Throws std::bad_alloc.
void giveBack(void *block, std::size_t bytes) noexcept;

/// Bytes of the blocks that are mapped at present.
std::size_t mappedBytes();

} // namespace column_memory

/// Takes memory from column_memory.
template <class T>
struct ColumnAllocator {
    using value_type = T;

    ColumnAllocator() = default;
    template <class U>
    ColumnAllocator(const ColumnAllocator<U> &) noexcept
    {
    }

    T *allocate(std::size_t count)
    {
        if (count > std::numeric_limits<std::size_t>::max() / sizeof(T))
            throw std::bad_array_new_length();
        return static_cast<T *>(column_memory::take(count * sizeof(T)));
    }
    void deallocate(T *block, std::size_t count) noexcept { column_memory::giveBack(block, count * sizeof(T)); }

    template <class U>
    bool operator==(const ColumnAllocator<U> &) const noexcept
    {
        return true;
    }
};

/// The values of a column or of a block of samples: a vector that may be larger than the memory.
template <class T>
using Values = std::vector<T, ColumnAllocator<T>>;

} // namespace netloom
