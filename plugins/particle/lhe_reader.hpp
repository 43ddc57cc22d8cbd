// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// Les Houches event files, versions 1.0 to 3.0, also gzip.
const Reader &lheReader();

} // namespace netloom
