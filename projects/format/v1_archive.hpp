// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/format/byte_io.hpp"
#include "projects/format/v1.hpp"

#include <span>

namespace netloom {

/// All bytes must be used up. Memory stays below 20 MiB and the size of the bytes. Throws Error (File).
v1::Project readV1(std::span<const std::byte> bytes, const FilePlace &place);

} // namespace netloom
