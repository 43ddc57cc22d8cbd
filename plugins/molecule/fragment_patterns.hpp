// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace netloom {

/// A group of atoms that medicinal chemists count in a molecule.
struct FragmentPattern {
    const char *name;   ///< "fr_amide", as RDKit calls the descriptor
    const char *smarts; ///< what is counted
};

std::span<const FragmentPattern> fragmentPatterns();

} // namespace netloom
