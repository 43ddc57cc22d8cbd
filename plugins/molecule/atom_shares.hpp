// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/api/shares.hpp"

#include <string>
#include <vector>

namespace RDKit {
class RWMol;
}

namespace netloom {

/// Shares of a prediction on the atoms and bonds of a molecule.
struct AtomShares {
    std::vector<double> atoms, bonds; ///< by RDKit's numbers
    double placed = 0;                ///< the sum of the sizes of all shares that lie on atoms and bonds
    ShareNames names;                 ///< of the shares' cells
    double elsewhere = 0;             ///< and of those that no atom stands for: descriptors, bits that nobody sets alone
};

/// molecule: what the row's inputs were made of, so that its atoms have the same numbers. smiles: as the row writes it.
/// reading: the options of the reader. Nodes and links of "molecule:nodes" and ":links" are atoms and bonds. A bit of a
/// Morgan fingerprint is shared by the environments that set it, and there by their atoms; one of the others by the atoms
/// without which it would not be set (Riniker, Landrum 2013, "Similarity maps"). A piece of SMILES is its atoms'.
AtomShares sharesOfAtoms(const RDKit::RWMol &molecule, const std::string &smiles, const Params &reading,
                         const RowShares &shares);

} // namespace netloom
