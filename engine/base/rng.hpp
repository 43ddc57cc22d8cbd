// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace netloom {

/// What random numbers are for; each purpose has streams of its own, so that one never shifts another.
enum class Purpose : std::uint32_t { Weights = 1, Shuffle, Dropout, Split, Generator, Sampling, Augment };

/// Names one stream: the same key gives the same numbers on every machine and for every number of threads.
struct RandomKey {
    std::uint64_t seed = 0;
    Purpose purpose = Purpose::Sampling;
    std::uint32_t epoch = 0;
    std::uint64_t step = 0; ///< a training step, a node's id, a repetition: whatever tells streams of one epoch apart
};

/// Philox4x32-10 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"): 128 random bits for each counter.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key);

/// Counter-based random numbers: any element of the stream can be had without the ones before it.
class RandomStream
{
public:
    explicit RandomStream(const RandomKey &key);

    std::uint32_t next32();
    std::uint64_t next64();
    double uniform();                         ///< in [0, 1), 53 bits
    double normal();                          ///< mean 0, variance 1; Box-Muller, one of the pair
    std::uint64_t below(std::uint64_t bound); ///< in [0, bound) without bias; bound > 0

    /// The 32 random bits at a place of the stream, whatever was drawn before. Remembers the last block of four, so
    /// reading in order is cheap and a stream must not be shared between threads: each makes its own from the key.
    std::uint32_t at(std::uint64_t index) const;

private:
    std::array<std::uint32_t, 4> block(std::uint64_t number) const;

    std::array<std::uint32_t, 2> m_key;
    std::array<std::uint32_t, 2> m_lane;
    std::uint64_t m_next = 0;
    mutable std::uint64_t m_blockNumber = ~std::uint64_t{0};
    mutable std::array<std::uint32_t, 4> m_block{};
};

/// Puts [0, count) into random order: Fisher-Yates, the same on every machine.
std::vector<std::uint32_t> shuffledIndices(std::uint32_t count, const RandomKey &key);
void shuffle(std::vector<std::uint32_t> &indices, const RandomKey &key);

} // namespace netloom
