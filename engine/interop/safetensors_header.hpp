// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netloom {

/// One tensor as the JSON header announces it; nothing is compared with the numbers yet.
struct TensorEntry {
    std::string name, type;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0, end = 0; ///< in the bytes behind the header
};

/// Nothing when the text is no safetensors header. No document tree is built, so a hostile header costs no more memory
/// than a few times its own length.
std::optional<std::vector<TensorEntry>> parseSafetensorsHeader(std::string_view words);

} // namespace netloom
