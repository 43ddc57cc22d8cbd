// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// HepMC event records, versions 2 and 3 in ASCII, also gzip.
const Reader &hepmcReader();

} // namespace netloom
