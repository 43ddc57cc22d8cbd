// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/memory_watch.hpp"

#include <algorithm>
#include <cstdlib>
#include <new>

#include <malloc.h>

namespace {

// One thread only: the replay has no other.
std::size_t live = 0, peak = 0, zero = 0;

void *taken(std::size_t size)
{
    void *const block = std::malloc(size == 0 ? 1 : size);
    if (!block)
        throw std::bad_alloc();
    live += malloc_usable_size(block);
    peak = std::max(peak, live);
    return block;
}

void given(void *block) noexcept
{
    if (block)
        live -= std::min(live, malloc_usable_size(block));
    std::free(block);
}

} // namespace

void *operator new(std::size_t size)
{
    return taken(size);
}
void *operator new[](std::size_t size)
{
    return taken(size);
}
// std::stable_sort asks in this way; without these two its block would be freed by another allocator than took it.
void *operator new(std::size_t size, const std::nothrow_t &) noexcept
{
    try {
        return taken(size);
    } catch (const std::bad_alloc &) {
        return nullptr;
    }
}
void *operator new[](std::size_t size, const std::nothrow_t &tag) noexcept
{
    return operator new(size, tag);
}
void operator delete(void *block) noexcept
{
    given(block);
}
void operator delete[](void *block) noexcept
{
    given(block);
}
void operator delete(void *block, std::size_t) noexcept
{
    given(block);
}
void operator delete[](void *block, std::size_t) noexcept
{
    given(block);
}

namespace netloom {

void restartMemoryWatch()
{
    zero = peak = live;
}

std::size_t memoryPeak()
{
    return peak - zero;
}

} // namespace netloom
