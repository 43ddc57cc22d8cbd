// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/murmur_hash.hpp"

#include <algorithm>
#include <bit>

namespace netloom {

namespace {

constexpr std::uint64_t c1 = 0x87c37b91114253d5ULL;
constexpr std::uint64_t c2 = 0x4cf5ad432745937fULL;

std::uint64_t littleEndian(const unsigned char *bytes, std::size_t count)
{
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < count; ++i)
        word |= std::uint64_t{bytes[i]} << (8 * i);
    return word;
}

std::uint64_t mixFirst(std::uint64_t k)
{
    return std::rotl(k * c1, 31) * c2;
}

std::uint64_t mixSecond(std::uint64_t k)
{
    return std::rotl(k * c2, 33) * c1;
}

std::uint64_t finish(std::uint64_t k)
{
    k ^= k >> 33;
    k *= 0xff51afd7ed558ccdULL;
    k ^= k >> 33;
    k *= 0xc4ceb9fe1a85ec53ULL;
    return k ^ (k >> 33);
}

std::uint32_t mixShort(std::uint32_t k)
{
    return std::rotl(k * 0xcc9e2d51U, 15) * 0x1b873593U;
}

void appendHex(std::string &text, std::uint64_t word)
{
    for (int shift = 60; shift >= 0; shift -= 4)
        text += "0123456789abcdef"[(word >> shift) & 15];
}

} // namespace

void MurmurHash::mixBlock(std::uint64_t first, std::uint64_t second)
{
    m_h1 ^= mixFirst(first);
    m_h1 = (std::rotl(m_h1, 27) + m_h2) * 5 + 0x52dce729;
    m_h2 ^= mixSecond(second);
    m_h2 = (std::rotl(m_h2, 31) + m_h1) * 5 + 0x38495ab5;
}

void MurmurHash::add(const void *data, std::size_t count)
{
    const auto *bytes = static_cast<const unsigned char *>(data);
    m_length += count;
    while (count > 0) {
        if (m_waitingCount == 0 && count >= 16) {
            mixBlock(littleEndian(bytes, 8), littleEndian(bytes + 8, 8));
            bytes += 16;
            count -= 16;
            continue;
        }
        const std::size_t taken = std::min(count, m_waiting.size() - m_waitingCount);
        std::copy_n(bytes, taken, m_waiting.begin() + static_cast<std::ptrdiff_t>(m_waitingCount));
        m_waitingCount += taken;
        bytes += taken;
        count -= taken;
        if (m_waitingCount == m_waiting.size()) {
            mixBlock(littleEndian(m_waiting.data(), 8), littleEndian(m_waiting.data() + 8, 8));
            m_waitingCount = 0;
        }
    }
}

void MurmurHash::addWord(std::uint64_t word)
{
    if (m_waitingCount == 8) { // the common case while numbers stream through: no detour over single bytes
        m_length += 8;
        m_waitingCount = 0;
        mixBlock(littleEndian(m_waiting.data(), 8), word);
        return;
    }
    std::array<unsigned char, 8> bytes;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<unsigned char>(word >> (8 * i));
    add(bytes.data(), bytes.size());
}

void MurmurHash::addText(const std::string &text)
{
    addWord(text.size());
    add(text.data(), text.size());
}

std::string MurmurHash::hex() const
{
    std::uint64_t h1 = m_h1;
    std::uint64_t h2 = m_h2;
    if (m_waitingCount > 8)
        h2 ^= mixSecond(littleEndian(m_waiting.data() + 8, m_waitingCount - 8));
    if (m_waitingCount > 0)
        h1 ^= mixFirst(littleEndian(m_waiting.data(), std::min<std::size_t>(m_waitingCount, 8)));
    h1 ^= m_length;
    h2 ^= m_length;
    h1 += h2;
    h2 += h1;
    h1 = finish(h1);
    h2 = finish(h2);
    h1 += h2;
    h2 += h1;
    std::string text;
    appendHex(text, h1);
    appendHex(text, h2);
    return text;
}

std::uint32_t murmurHash32(std::string_view text)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.data());
    std::uint32_t h = 0;
    std::size_t at = 0;
    for (; at + 4 <= text.size(); at += 4)
        h = std::rotl(h ^ mixShort(static_cast<std::uint32_t>(littleEndian(bytes + at, 4))), 13) * 5 + 0xe6546b64U;
    if (at < text.size())
        h ^= mixShort(static_cast<std::uint32_t>(littleEndian(bytes + at, text.size() - at)));
    h ^= static_cast<std::uint32_t>(text.size());
    h ^= h >> 16;
    h *= 0x85ebca6bU;
    h ^= h >> 13;
    h *= 0xc2b2ae35U;
    return h ^ (h >> 16);
}

} // namespace netloom
