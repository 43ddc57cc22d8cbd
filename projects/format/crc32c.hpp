// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace netloom {

/// CRC-32C (Castagnoli, reflected polynomial 0x82F63B78; RFC 3720, appendix B.4): finds every change of one bit.
std::uint32_t crc32c(std::span<const std::byte> bytes);

} // namespace netloom
