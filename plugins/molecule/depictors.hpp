// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/api/depiction.hpp"

namespace netloom {

/// The structural formula of a molecule or reaction.
const Depictor &structureDepictor();
/// Atoms and bonds in space; the formula where a record is flat.
const Depictor &structure3dDepictor();

} // namespace netloom
