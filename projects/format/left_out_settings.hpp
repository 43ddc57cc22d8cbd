// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "engine/data/left_out.hpp"
#include "projects/format/byte_io.hpp"

#include <vector>

namespace netloom {

// Rows that are left out, as settings by name beside those of derived_settings.hpp: "left out 0001 file", "left out 0001
// column 0001", and the keys as 16 hex digits each.

void writeLeftOut(Params &settings, const std::vector<LeftOutRows> &leftOut);

/// Takes what it knows from the settings. Throws Error (File) when it is incomplete or no list of keys.
std::vector<LeftOutRows> takeLeftOut(Params &settings, const FilePlace &place);

} // namespace netloom
