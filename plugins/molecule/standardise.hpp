// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"

#include <memory>
#include <string>

namespace RDKit {
class RWMol;
}

namespace netloom {

/// How far molecules from different sources are brought to one way of being drawn; each step includes those before it.
enum class Standard {
    None,
    CleanUp,         ///< nitro groups, metals, charges as RDKit draws them
    LargestFragment, ///< without salts and solvents
    Uncharged,       ///< neutral where hydrogens can make it so
};

ParamSpec standardSpec(); ///< the option "standardise"
Standard standardOf(const std::string &word);

/// Of RDKit's MolStandardize. Throws what RDKit throws.
std::shared_ptr<RDKit::RWMol> standardised(std::shared_ptr<RDKit::RWMol> molecule, Standard standard);

} // namespace netloom
