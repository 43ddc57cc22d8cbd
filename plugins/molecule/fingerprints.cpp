// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/fingerprints.hpp"

#include <DataStructs/ExplicitBitVect.h>
#include <GraphMol/Fingerprints/AtomPairs.h>
#include <GraphMol/Fingerprints/MACCS.h>
#include <GraphMol/Fingerprints/MorganFingerprints.h>
#include <GraphMol/RDKitBase.h>
#include <GraphMol/RWMol.h>
#include <GraphMol/Subgraphs/Subgraphs.h>
#include <algorithm>
#include <memory>
#include <set>

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

AtomsOfBits atomsOfMorgan(const RDKit::ROMol &molecule, std::uint32_t radius, std::uint32_t bits)
{
    RDKit::MorganFingerprints::BitInfoMap environments;
    const std::unique_ptr<ExplicitBitVect> all(RDKit::MorganFingerprints::getFingerprintAsBitVect(
        molecule, radius, bits, nullptr, nullptr, false, true, false, &environments));
    AtomsOfBits groups;
    for (const auto &[bit, places] : environments)
        for (const auto &[middle, reach] : places) {
            std::set<std::size_t> atoms = {middle};
            if (reach > 0)
                for (const int bond : RDKit::findAtomEnvironmentOfRadiusN(molecule, reach, middle)) {
                    atoms.insert(molecule.getBondWithIdx(static_cast<unsigned>(bond))->getBeginAtomIdx());
                    atoms.insert(molecule.getBondWithIdx(static_cast<unsigned>(bond))->getEndAtomIdx());
                }
            groups[bit].emplace_back(atoms.begin(), atoms.end());
        }
    return groups;
}

/// Each atom in turn becomes one that stands for nothing.
AtomsOfBits atomsByLeavingOut(const RDKit::ROMol &molecule, FingerprintKind kind, std::uint32_t radius, std::uint32_t bits)
{
    const std::vector<std::uint32_t> whole = fingerprintBits(molecule, kind, radius, bits);
    AtomsOfBits groups;
    for (unsigned atom = 0; atom < molecule.getNumAtoms(); ++atom) {
        RDKit::RWMol without(molecule);
        without.getAtomWithIdx(atom)->setAtomicNum(0);
        const std::vector<std::uint32_t> left = fingerprintBits(without, kind, radius, bits);
        for (const std::uint32_t bit : whole)
            if (!std::binary_search(left.begin(), left.end(), bit)) {
                groups[bit].resize(1);
                groups[bit].front().push_back(atom);
            }
    }
    return groups;
}

} // namespace

AtomsOfBits atomsOfBits(const RDKit::ROMol &molecule, FingerprintKind kind, std::uint32_t radius, std::uint32_t bits)
{
    return kind == FingerprintKind::Morgan ? atomsOfMorgan(molecule, radius, bits)
                                           : atomsByLeavingOut(molecule, kind, radius, bits);
}

std::vector<std::uint32_t> fingerprintBits(const RDKit::ROMol &molecule, FingerprintKind kind, std::uint32_t radius,
                                           std::uint32_t bits)
{
    IntVect set;
    fingerprintOf(molecule, kind, radius, bits)->getOnBits(set);
    return {set.begin(), set.end()};
}

} // namespace netloom
