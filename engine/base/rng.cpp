// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/rng.hpp"

#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace netloom {

namespace {

std::uint32_t low(std::uint64_t bits)
{
    return static_cast<std::uint32_t>(bits);
}

std::uint32_t high(std::uint64_t bits)
{
    return static_cast<std::uint32_t>(bits >> 32);
}

} // namespace

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key)
{
    // Multipliers and Weyl constants of the paper, table 2 and section 4.3.
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t first = std::uint64_t{0xD2511F53} * counter[0];
        const std::uint64_t second = std::uint64_t{0xCD9E8D57} * counter[2];
        counter = {high(second) ^ counter[1] ^ key[0], low(second), high(first) ^ counter[3] ^ key[1], low(first)};
        key[0] += 0x9E3779B9;
        key[1] += 0xBB67AE85;
    }
    return counter;
}

RandomStream::RandomStream(const RandomKey &key) : m_key{low(key.seed), high(key.seed)}
{
    // Purpose, epoch and step fill 128 bits; one block turns them into the 64-bit lane in which this stream counts.
    const auto mixed = philox({static_cast<std::uint32_t>(key.purpose), key.epoch, low(key.step), high(key.step)}, m_key);
    m_lane = {mixed[0], mixed[1]};
}

std::array<std::uint32_t, 4> RandomStream::block(std::uint64_t number) const
{
    if (number != m_blockNumber) {
        m_block = philox({low(number), high(number), m_lane[0], m_lane[1]}, m_key);
        m_blockNumber = number;
    }
    return m_block;
}

std::uint32_t RandomStream::at(std::uint64_t index) const
{
    return block(index / 4)[index % 4];
}

std::uint32_t RandomStream::next32()
{
    return at(m_next++);
}

std::uint64_t RandomStream::next64()
{
    const std::uint64_t first = next32();
    return first << 32 | next32();
}

double RandomStream::uniform()
{
    return static_cast<double>(next64() >> 11) * 0x1p-53;
}

double RandomStream::normal()
{
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

std::uint64_t RandomStream::below(std::uint64_t bound)
{
    // The lowest 2^64 mod bound numbers would make small results likelier: they are drawn again.
    const std::uint64_t surplus = (0 - bound) % bound;
    std::uint64_t bits = next64();
    while (bits < surplus)
        bits = next64();
    return bits % bound;
}

std::vector<std::uint32_t> shuffledIndices(std::uint32_t count, const RandomKey &key)
{
    std::vector<std::uint32_t> indices(count);
    std::iota(indices.begin(), indices.end(), 0U);
    shuffle(indices, key);
    return indices;
}

void shuffle(std::vector<std::uint32_t> &indices, const RandomKey &key)
{
    RandomStream stream(key);
    for (std::size_t left = indices.size(); left > 1; --left)
        std::swap(indices[left - 1], indices[stream.below(left)]);
}

} // namespace netloom
