// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// SMILES in a column of a table or one a line, with what a network can learn from made of them.
const Reader &smilesReader();

} // namespace netloom
