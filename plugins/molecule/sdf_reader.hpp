// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// SD and MOL files, V2000 and V3000, one molecule a row with its fields, in two or three dimensions.
const Reader &sdfReader();

} // namespace netloom
