// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/format/byte_io.hpp"
#include "projects/format/v3.hpp"

#include <span>
#include <vector>

namespace netloom {

std::vector<std::byte> writeV3(const v3::Project &project);

/// All bytes must be used up. Memory stays below 20 MiB and the size of the bytes. Throws Error (File).
v3::Project readV3(std::span<const std::byte> bytes, const FilePlace &place);

} // namespace netloom
