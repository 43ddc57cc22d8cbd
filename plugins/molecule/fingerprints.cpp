// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/fingerprints.hpp"

#include <DataStructs/ExplicitBitVect.h>
#include <GraphMol/Fingerprints/AtomPairs.h>
#include <GraphMol/Fingerprints/MACCS.h>
#include <GraphMol/Fingerprints/MorganFingerprints.h>
#include <GraphMol/RDKitBase.h>
#include <memory>

namespace netloom {

namespace {

std::unique_ptr<ExplicitBitVect> fingerprintOf(const RDKit::ROMol &molecule, FingerprintKind kind, std::uint32_t radius,
                                               std::uint32_t bits)
{
    switch (kind) {
    case FingerprintKind::Morgan:
        return std::unique_ptr<ExplicitBitVect>(RDKit::MorganFingerprints::getFingerprintAsBitVect(molecule, radius, bits));
    case FingerprintKind::Maccs:
        return std::unique_ptr<ExplicitBitVect>(RDKit::MACCSFingerprints::getFingerprintAsBitVect(molecule));
    case FingerprintKind::AtomPairs:
        return std::unique_ptr<ExplicitBitVect>(RDKit::AtomPairs::getHashedAtomPairFingerprintAsBitVect(molecule, bits));
    case FingerprintKind::Torsions:
        break;
    }
    return std::unique_ptr<ExplicitBitVect>(
        RDKit::AtomPairs::getHashedTopologicalTorsionFingerprintAsBitVect(molecule, bits));
}

} // namespace

std::vector<std::uint32_t> fingerprintBits(const RDKit::ROMol &molecule, FingerprintKind kind, std::uint32_t radius,
                                           std::uint32_t bits)
{
    IntVect set;
    fingerprintOf(molecule, kind, radius, bits)->getOnBits(set);
    return {set.begin(), set.end()};
}

} // namespace netloom
