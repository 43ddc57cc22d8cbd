// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/values.hpp"

#include <cstdint>
#include <string_view>

namespace netloom {

/// Whether samples of that format can be read: 8, 16, 24, 32, 61, 80, 160, 212, 310, 311 (signal(5) of the WFDB
/// Applications Guide).
bool isWfdbFormat(int format);

/// How many whole samples so many bytes hold.
std::int64_t wfdbSamplesIn(int format, std::int64_t bytes);

/// The stored value that stands for "no sample was taken". Format 8 has none: then a value that never occurs.
std::int64_t wfdbMissing(int format);

/// The first `count` stored values, which must be there (wfdbSamplesIn); of format 8 the differences.
Values<std::int32_t> decodeWfdb(int format, std::string_view bytes, std::int64_t count);

} // namespace netloom
