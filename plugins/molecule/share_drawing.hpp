// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/molecule/atom_shares.hpp"

namespace netloom {

/// The structural formula with the shares painted on it: orange raises, blue lowers, and the strongest bear their number
/// with its sign, so that nobody needs the colours. Every atom bears its number, from 1. A scale stands below. SVG without
/// background; what lies on no atom is said beside it.
PaintedShares drawnShares(const RDKit::RWMol &molecule, const std::string &name, const AtomShares &shares,
                          const RowShares &whole, int side);

} // namespace netloom
