// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace RDKit {
class ROMol;
}

namespace netloom {

inline constexpr std::int64_t atomFeatures = 75; ///< as DeepChem's ConvMolFeaturizer
inline constexpr std::int64_t bondFeatures = 6;  ///< single, double, triple, aromatic, conjugated, in a ring

/// A molecule as nodes and links: each bond is a link there and one back. Wu et al. 2018, MoleculeNet; Duvenaud et al. 2015.
struct MoleculeGraph {
    std::int64_t atoms = 0, links = 0;
    std::vector<float> nodes; ///< (atoms, atomFeatures)
    std::vector<float> edges; ///< (links, 2 + bondFeatures): from, to, features; by the atom they lead to
};

MoleculeGraph graphOf(const RDKit::ROMol &molecule);

} // namespace netloom
