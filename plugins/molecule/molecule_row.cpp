// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/molecule_row.hpp"

#include "plugins/molecule/coulomb.hpp"
#include "plugins/molecule/descriptors.hpp"

#include <GraphMol/MolOps.h>
#include <GraphMol/RDKitBase.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <new>

namespace netloom {

namespace {

void fillCoulomb(MoleculeRow &row, const RDKit::ROMol &molecule)
{
    if (molecule.getNumConformers() == 0 || !molecule.getConformer().is3D()) {
        row.trouble =
            text(NL_TEXT("This record has no 3-D coordinates, which a Coulomb matrix needs. Take coulomb out of the "
                         "inputs, or give the molecule a shape."));
        return;
    }
    const RDKit::Conformer &shape = molecule.getConformer();
    std::vector<int> charges;
    std::vector<std::array<double, 3>> at;
    for (const RDKit::Atom *atom : molecule.atoms()) {
        charges.push_back(atom->getAtomicNum());
        const RDGeom::Point3D &place = shape.getAtomPos(atom->getIdx());
        at.push_back({place.x, place.y, place.z});
    }
    row.coulomb = sortedCoulombMatrix(charges, at);
    row.coulombAtoms = static_cast<std::int64_t>(charges.size());
    if (!std::all_of(row.coulomb.begin(), row.coulomb.end(), [](float entry) { return std::isfinite(entry); }))
        row.trouble = text(NL_TEXT("Two atoms stand in one place, so there is no Coulomb matrix. Correct the coordinates."));
}

/// All but the Coulomb matrix.
void fillRow(MoleculeRow &row, const RDKit::ROMol &molecule, const MoleculeWish &wish)
{
    row.smiles = canonicalSmiles(molecule);
    row.scaffold = scaffoldOf(molecule);
    std::vector<int> part;
    row.fragments = RDKit::MolOps::getMolFrags(molecule, part);
    if (wish.wantsDescriptors) {
        row.descriptors.resize(descriptorInfos().size());
        writeDescriptors(molecule, row.descriptors);
    }
    for (const FingerprintKind kind : wish.fingerprints)
        row.bits.push_back(fingerprintBits(molecule, kind, wish.radius, wish.bits));
    if (wish.keepsClustersTogether)
        row.clusterBits = fingerprintBits(molecule, FingerprintKind::Morgan, wish.radius, wish.bits);
    if (wish.wantsGraph)
        row.graph = graphOf(molecule);
}

/// Whether the molecule would take too long; then the row says so.
bool isTooLarge(MoleculeRow &row, std::size_t atoms, const MoleculeWish &wish)
{
    if (atoms <= wish.largest)
        return false;
    row.trouble =
        text(NL_TEXT("The molecule has {1} atoms; {2} are allowed. Raise the limit in the reader's options if it is "
                     "meant."),
             atoms, wish.largest);
    return true;
}

/// What RDKit throws on the way is said of the row.
template <class Work>
MoleculeRow guardedRow(Work work)
{
    MoleculeRow row;
    try {
        work(row);
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &error) {
        row.trouble = text(NL_TEXT("RDKit cannot work with this molecule: {1}. Leave it out, or ask for other inputs."),
                           quotable(printable(error.what())));
    }
    return row;
}

} // namespace

MoleculeRow rowOfSmiles(const std::string &smiles, const MoleculeWish &wish)
{
    return guardedRow([&](MoleculeRow &row) {
        if (smiles.size() <= wish.longestSmiles && isTooLarge(row, atomsWritten(smiles), wish))
            return;
        const ParsedMolecule parsed = moleculeOfSmiles(smiles, wish.longestSmiles);
        row.trouble = parsed.trouble;
        if (parsed.molecule)
            fillRow(row, *standardised(parsed.molecule, wish.standard), wish);
    });
}

MoleculeRow rowOfBlock(const std::string &block, const MoleculeWish &wish)
{
    return guardedRow([&](MoleculeRow &row) {
        const ParsedMolecule parsed = moleculeOfBlock(block, wish.wantsCoulomb ? Hydrogens::Kept : Hydrogens::Removed);
        row.trouble = parsed.trouble;
        row.line = parsed.line;
        if (!parsed.molecule || isTooLarge(row, parsed.molecule->getNumAtoms(), wish))
            return;
        if (wish.wantsCoulomb) {
            fillCoulomb(row, *parsed.molecule);
            RDKit::MolOps::removeHs(*parsed.molecule);
        }
        if (row.trouble.empty())
            fillRow(row, *standardised(parsed.molecule, wish.standard), wish);
    });
}

void limitAtoms(MoleculeRow &row, std::int64_t atoms, std::int64_t most)
{
    if (row.trouble.empty() && most > 0 && atoms > most)
        row.trouble = text(
            NL_TEXT("The molecule has {1} atoms where {2} are taken at most. Raise most_atoms in the options, and train "
                    "again where a model is used."),
            atoms, most);
}

} // namespace netloom
