// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
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

} // namespace netloom
