// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/fingerprints.hpp"

#include <DataStructs/ExplicitBitVect.h>
#include <GraphMol/Fingerprints/AtomPairs.h>
#include <GraphMol/Fingerprints/MACCS.h>
#include <GraphMol/Fingerprints/MorganFingerprints.h>
#include <GraphMol/MolOps.h>
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

/// The atoms around one, at most so many bonds away, as a molecule that keeps its hydrogens as they were.
RDKit::RWMol environmentOf(const RDKit::ROMol &molecule, unsigned middle, double reach, std::vector<std::size_t> &atoms)
{
    const double *const distances = RDKit::MolOps::getDistanceMat(molecule);
    RDKit::RWMol part(molecule);
    for (RDKit::Atom *atom : part.atoms()) {
        atom->setNumExplicitHs(atom->getTotalNumHs());
        atom->setNoImplicit(true);
    }
    for (unsigned atom = molecule.getNumAtoms(); atom-- > 0;)
        if (distances[middle * molecule.getNumAtoms() + atom] > reach)
            part.removeAtom(atom);
        else
            atoms.push_back(atom);
    part.updatePropertyCache(false);
    RDKit::MolOps::symmetrizeSSSR(part);
    return part;
}

/// Adds what is `missing` of the bits, by the smallest environments that set them.
void addEnvironments(const RDKit::ROMol &molecule, FingerprintKind kind, std::uint32_t radius, std::uint32_t bits,
                     std::set<std::uint32_t> missing, AtomsOfBits &groups)
{
    constexpr int widest = 6;
    for (int reach = 0; reach <= widest && !missing.empty(); ++reach) {
        std::set<std::uint32_t> found;
        for (unsigned middle = 0; middle < molecule.getNumAtoms(); ++middle) {
            std::vector<std::size_t> atoms;
            const RDKit::RWMol part = environmentOf(molecule, middle, reach, atoms);
            for (const std::uint32_t bit : fingerprintBits(part, kind, radius, bits))
                if (missing.contains(bit)) {
                    groups[bit].push_back(atoms);
                    found.insert(bit);
                }
        }
        for (const std::uint32_t bit : found) {
            missing.erase(bit);
            const auto bySize = [](const auto &one, const auto &other) { return one.size() < other.size(); };
            const std::size_t fewest = std::min_element(groups[bit].begin(), groups[bit].end(), bySize)->size();
            std::erase_if(groups[bit], [fewest](const auto &atoms) { return atoms.size() > fewest; });
        }
    }
}

/// Each atom in turn becomes one that stands for nothing.
AtomsOfBits atomsByLeavingOut(const RDKit::ROMol &molecule, FingerprintKind kind, std::uint32_t radius, std::uint32_t bits)
{
    const std::vector<std::uint32_t> whole = fingerprintBits(molecule, kind, radius, bits);
    AtomsOfBits groups;
    std::set<std::uint32_t> missing(whole.begin(), whole.end());
    for (unsigned atom = 0; atom < molecule.getNumAtoms(); ++atom) {
        RDKit::RWMol without(molecule);
        without.getAtomWithIdx(atom)->setAtomicNum(0);
        const std::vector<std::uint32_t> left = fingerprintBits(without, kind, radius, bits);
        for (const std::uint32_t bit : whole)
            if (!std::binary_search(left.begin(), left.end(), bit)) {
                groups[bit].resize(1);
                groups[bit].front().push_back(atom);
                missing.erase(bit);
            }
    }
    addEnvironments(molecule, kind, radius, bits, std::move(missing), groups);
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
