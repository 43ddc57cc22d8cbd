// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace netloom {

/// MurmurHash3_x64_128 (Austin Appleby, public domain: github.com/aappleby/smhasher, MurmurHash3.cpp) with seed 0, fed in
/// pieces. Tells changed data from unchanged; it is no protection against somebody who wants two files to collide.
class MurmurHash
{
public:
    void add(const void *bytes, std::size_t count);
    void addWord(std::uint64_t word);      ///< eight bytes, little-endian
    void addText(const std::string &text); ///< with its length, so that "ab","c" differs from "a","bc"

    /// 32 hex digits: the first half of the hash, then the second, as the reference prints them.
    std::string hex() const;

private:
    void mixBlock(std::uint64_t first, std::uint64_t second);

    std::uint64_t m_h1 = 0, m_h2 = 0;
    std::array<unsigned char, 16> m_waiting{}; ///< bytes that do not fill a block yet
    std::size_t m_waitingCount = 0;
    std::uint64_t m_length = 0;
};

/// MurmurHash3_x86_32 (same source) of a whole text with seed 0, as scikit-learn's FeatureHasher takes it.
std::uint32_t murmurHash32(std::string_view text);

} // namespace netloom
