// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/crc32c.hpp"

#include <array>

namespace netloom {

namespace {

constexpr std::uint32_t polynomial = 0x82F63B78;
using Tables = std::array<std::array<std::uint32_t, 256>, 8>;

/// Table k moves a byte k places further ("slicing by 8", Kounavis and Berry 2005): eight bytes a turn.
constexpr Tables makeTables()
{
    Tables tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t crc = byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? polynomial : 0);
        tables[0][byte] = crc;
    }
    for (std::size_t byte = 0; byte < 256; ++byte)
        for (std::size_t k = 1; k < tables.size(); ++k)
            tables[k][byte] = (tables[k - 1][byte] >> 8) ^ tables[0][tables[k - 1][byte] & 0xFF];
    return tables;
}

constexpr Tables tables = makeTables();

} // namespace

std::uint32_t crc32c(std::span<const std::byte> bytes)
{
    std::uint32_t crc = ~std::uint32_t{0};
    const auto at = [&](std::size_t place) { return std::to_integer<std::uint32_t>(bytes[place]); };
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        const std::uint32_t mixed = crc ^ (at(i) | at(i + 1) << 8 | at(i + 2) << 16 | at(i + 3) << 24);
        crc = tables[7][mixed & 0xFF] ^ tables[6][mixed >> 8 & 0xFF] ^ tables[5][mixed >> 16 & 0xFF] ^
              tables[4][mixed >> 24] ^ tables[3][at(i + 4)] ^ tables[2][at(i + 5)] ^ tables[1][at(i + 6)] ^
              tables[0][at(i + 7)];
    }
    for (; i < bytes.size(); ++i)
        crc = (crc >> 8) ^ tables[0][(crc ^ at(i)) & 0xFF];
    return ~crc;
}

} // namespace netloom
