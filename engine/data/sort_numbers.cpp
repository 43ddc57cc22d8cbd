// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/sort_numbers.hpp"

#include "engine/data/values.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

namespace netloom {

namespace {

constexpr std::size_t few = 4096; // below, comparing is faster
constexpr int digitBits = 11;
constexpr std::size_t digits = std::size_t{1} << digitBits;
constexpr int passes = 6; // of 11 bits: all 64

/// Bits that are ordered as the numbers are: the sign turned over, and all bits where it is negative.
std::uint64_t keyOf(double number)
{
    const auto bits = std::bit_cast<std::uint64_t>(number);
    return bits ^ ((bits >> 63) != 0 ? ~std::uint64_t{0} : std::uint64_t{1} << 63);
}

double numberOf(std::uint64_t key)
{
    return std::bit_cast<double>(key ^ ((key >> 63) != 0 ? std::uint64_t{1} << 63 : ~std::uint64_t{0}));
}

std::size_t digitOf(std::uint64_t key, int pass)
{
    return (key >> (pass * digitBits)) & (digits - 1);
}

} // namespace

void sortKeys(std::span<std::uint64_t> keys)
{
    if (keys.size() < few) {
        std::sort(keys.begin(), keys.end());
        return;
    }
    std::array<std::vector<std::size_t>, passes> counts;
    for (auto &count : counts)
        count.assign(digits, 0);
    for (const std::uint64_t key : keys)
        for (int pass = 0; pass < passes; ++pass)
            ++counts[static_cast<std::size_t>(pass)][digitOf(key, pass)];

    Values<std::uint64_t> room(keys.size());
    std::span<std::uint64_t> from = keys;
    std::span<std::uint64_t> to = room;
    for (int pass = 0; pass < passes; ++pass) {
        std::vector<std::size_t> &places = counts[static_cast<std::size_t>(pass)];
        if (places[digitOf(from.front(), pass)] == keys.size())
            continue; // one digit for all
        std::size_t place = 0;
        for (std::size_t &count : places)
            place += std::exchange(count, place);
        for (const std::uint64_t key : from)
            to[places[digitOf(key, pass)]++] = key;
        std::swap(from, to);
    }
    if (from.data() != keys.data())
        std::copy(from.begin(), from.end(), keys.begin());
}

void sortNumbers(std::span<double> numbers)
{
    Values<std::uint64_t> keys(numbers.size());
    std::transform(numbers.begin(), numbers.end(), keys.begin(), keyOf);
    sortKeys(keys);
    std::transform(keys.begin(), keys.end(), numbers.begin(), numberOf);
}

} // namespace netloom
