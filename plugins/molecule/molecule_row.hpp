// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/molecule/molecule_graph.hpp"
#include "plugins/molecule/molecule_wish.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace netloom {

/// All that is computed of one molecule, or why it is left out.
struct MoleculeRow {
    Text trouble;          ///< then nothing else is filled in but the line
    std::int64_t line = 0; ///< of its record, from 1, where the trouble is; 0 for the whole of it
    std::string smiles;    ///< canonical
    std::string scaffold;
    std::int64_t fragments = 1; ///< parts that no bond joins
    std::vector<double> descriptors;
    std::vector<std::vector<std::uint32_t>> bits; ///< as MoleculeWish::fingerprints
    std::vector<std::uint32_t> clusterBits;       ///< Morgan's, where molecules that are alike are wanted together
    std::vector<float> coulomb;                   ///< (atoms, atoms)
    std::int64_t coulombAtoms = 0;
    MoleculeGraph graph;
};

MoleculeRow rowOfSmiles(const std::string &smiles, const MoleculeWish &wish);
MoleculeRow rowOfBlock(const std::string &block, const MoleculeWish &wish);

/// Leaves a molecule of too many atoms out. most: 0 for any number; place: "graph", "Coulomb matrix".
void limitAtoms(MoleculeRow &row, std::int64_t atoms, std::int64_t most);

} // namespace netloom
