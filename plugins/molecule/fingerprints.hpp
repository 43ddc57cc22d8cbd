// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace RDKit {
class ROMol;
}

namespace netloom {

enum class FingerprintKind { Morgan, Maccs, AtomPairs, Torsions };

inline constexpr std::uint32_t maccsBits = 167; ///< the bits are counted from 1; bit 0 is never set

/// The bits that are set, ascending, of RDKit's hashed fingerprints. radius: Morgan's (Rogers, Hahn 2010: ECFP4 has 2);
/// bits: the length, which MACCS keys have of their own. Throws what RDKit throws.
std::vector<std::uint32_t> fingerprintBits(const RDKit::ROMol &molecule, FingerprintKind kind, std::uint32_t radius,
                                           std::uint32_t bits);

/// For each bit that is set, the groups of atoms that set it: of Morgan's, one an environment; of the others one group of
/// the atoms without each of which the bit would not be set, or where there is none such, the smallest environments that set
/// it by themselves. A bit that needs more is left out.
using AtomsOfBits = std::map<std::uint32_t, std::vector<std::vector<std::size_t>>>;
AtomsOfBits atomsOfBits(const RDKit::ROMol &molecule, FingerprintKind kind, std::uint32_t radius, std::uint32_t bits);

} // namespace netloom
