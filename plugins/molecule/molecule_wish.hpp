// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "plugins/molecule/fingerprints.hpp"
#include "plugins/molecule/molecule.hpp"
#include "plugins/molecule/standardise.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace netloom {

/// What a network is to learn molecules from, as the options of a reader say.
struct MoleculeWish {
    bool wantsDescriptors = false, wantsCoulomb = false, wantsGraph = false, wantsTokens = false, wantsNextTokens = false;
    std::vector<FingerprintKind> fingerprints;
    std::uint32_t radius = 2, bits = 2048;
    std::int64_t mostAtoms = 0; ///< of a graph or a Coulomb matrix; 0: those of the largest molecule
    Standard standard = Standard::None;
    bool keepsScaffoldsTogether = false, keepsClustersTogether = false;
    double clusterSimilarity = 0.4; ///< Tanimoto's, from which on two molecules are alike
    std::size_t largest = 500;      ///< atoms of a molecule that is worked on
    std::size_t longestSmiles = usualLongestSmiles;

    bool wantsAnything() const
    {
        return wantsDescriptors || wantsCoulomb || wantsGraph || wantsTokens || wantsNextTokens || !fingerprints.empty();
    }
};

/// The options that the readers of molecules have in common.
std::vector<ParamSpec> moleculeSpecs();
/// options: complete. Throws Error (Usage) on a word in "inputs" that is none. reader: id, for errors.
MoleculeWish moleculeWish(const Params &options, const std::string &reader);

} // namespace netloom
