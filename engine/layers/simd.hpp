// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace netloom {

/// As many numbers as one register of this build's instruction set holds, by GCC's vector extension.
template <class T>
struct Simd {
#if defined(__AVX512F__)
    static constexpr int bytes = 64;
#elif defined(__AVX__)
    static constexpr int bytes = 32;
#else
    static constexpr int bytes = 16;
#endif
    static constexpr int width = bytes / static_cast<int>(sizeof(T));
    typedef T Vector __attribute__((vector_size(bytes)));
    /// The same, at any address.
    typedef T Loose __attribute__((vector_size(bytes), aligned(alignof(T)), may_alias));

    static Vector load(const T *from)
    {
        return *reinterpret_cast<const Loose *>(from);
    }
    static void store(T *to, Vector numbers)
    {
        *reinterpret_cast<Loose *>(to) = numbers;
    }

    /// The next multiple of the width.
    static std::int64_t rounded(std::int64_t count)
    {
        return (count + width - 1) / width * width;
    }
};

} // namespace netloom
