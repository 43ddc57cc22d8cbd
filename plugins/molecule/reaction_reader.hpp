// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// Reactions: SMILES with > signs in a column of a table, and RXN files.
const Reader &reactionReader();

} // namespace netloom
