// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/byte_mutator.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace netloom {

namespace {

constexpr std::array<std::uint64_t, 16> strikingNumbers = {
    0,          1,          2,          7,          0x7F,       0x80,       0xFF,       0xFFFF,
    0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x00FFFFFF, 0x10000000, ~0ull >> 1, 1ull << 63, ~0ull};

void putNumber(Bytes &bytes, std::mt19937_64 &random)
{
    const std::size_t width = std::size_t{1} << below(4, random);
    if (bytes.size() < width)
        return;
    const std::uint64_t number = strikingNumbers[below(strikingNumbers.size(), random)];
    std::memcpy(bytes.data() + below(bytes.size() - width + 1, random), &number, width);
}

void changeLength(Bytes &bytes, std::span<const std::byte> other, std::mt19937_64 &random)
{
    const auto place = [&](std::size_t at) { return bytes.begin() + static_cast<std::ptrdiff_t>(at); };
    const std::size_t from = below(bytes.size(), random),
                      count = below(std::min<std::size_t>(64, bytes.size() - from) + 1, random);
    switch (below(4, random)) {
    case 0:
        bytes.erase(place(from), place(from + count));
        break;
    case 1: {
        const Bytes part(place(from), place(from + count));
        bytes.insert(place(below(bytes.size() + 1, random)), part.begin(), part.end());
        break;
    }
    case 2:
        bytes.resize(from);
        break;
    default: {
        const std::size_t start = below(other.size(), random),
                          length = below(std::min<std::size_t>(256, other.size() - start) + 1, random);
        const auto part = other.subspan(start, length);
        bytes.insert(place(below(bytes.size() + 1, random)), part.begin(), part.end());
    }
    }
}

} // namespace

std::size_t below(std::size_t bound, std::mt19937_64 &random)
{
    return bound == 0 ? 0 : random() % bound;
}

void mutate(Bytes &bytes, std::span<const std::byte> other, std::mt19937_64 &random)
{
    for (std::size_t changes = 1 + below(4, random); changes > 0; --changes)
        switch (below(4, random)) {
        case 0:
            if (!bytes.empty())
                bytes[below(bytes.size(), random)] ^= static_cast<std::byte>(1 << below(8, random));
            break;
        case 1:
            if (!bytes.empty())
                bytes[below(bytes.size(), random)] = static_cast<std::byte>(random());
            break;
        case 2:
            putNumber(bytes, random);
            break;
        default:
            changeLength(bytes, other, random);
        }
}

} // namespace netloom
