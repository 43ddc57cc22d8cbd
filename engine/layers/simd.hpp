// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace netloom {

#if defined(__AVX512F__)
constexpr int registerBytes = 64;
#elif defined(__AVX__)
constexpr int registerBytes = 32;
#else
constexpr int registerBytes = 16;
#endif

/// As many numbers as one register of this build's instruction set holds, or fewer, by GCC's vector extension.
template <class T, int lanes = registerBytes / static_cast<int>(sizeof(T))>
struct Simd {
    static constexpr int width = lanes, bytes = lanes * static_cast<int>(sizeof(T));
    typedef T Vector __attribute__((vector_size(bytes)));
    /// The same, at any address.
    typedef T Loose __attribute__((vector_size(bytes), aligned(alignof(T)), may_alias));

    static Vector load(const T *from) { return *reinterpret_cast<const Loose *>(from); }
    static void store(T *to, Vector numbers) { *reinterpret_cast<Loose *>(to) = numbers; }

    /// The next multiple of the width.
    static std::int64_t rounded(std::int64_t count) { return (count + width - 1) / width * width; }
};

/// A single number stays a plain one: GCC keeps a vector of one in memory.
template <class T>
struct Simd<T, 1> {
    static constexpr int width = 1;
    using Vector = T;

    static T load(const T *from) { return *from; }
    static void store(T *to, T number) { *to = number; }
};

} // namespace netloom
