// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/molecule_graph.hpp"

#include <GraphMol/MolOps.h>
#include <GraphMol/RDKitBase.h>
#include <algorithm>
#include <array>
#include <iterator>

namespace netloom {

namespace {

/// The elements that DeepChem tells apart, by number; all others share the place behind.
constexpr std::array<int, 43> toldApart = {6,  7,  8,  16, 9,  14, 15, 17, 35, 12, 11, 20, 26, 33, 13,
                                           53, 5,  23, 19, 81, 70, 51, 50, 47, 46, 27, 34, 22, 30, 1,
                                           3,  32, 29, 79, 28, 48, 49, 25, 40, 24, 78, 80, 82};

template <class T>
void appendOneHot(std::vector<float> &out, T value, T places)
{
    for (T i = 0; i < places; ++i)
        out.push_back(i == std::min(value, places - 1) ? 1.0F : 0.0F);
}

int hybridisationPlace(RDKit::Atom::HybridizationType type)
{
    switch (type) {
    case RDKit::Atom::SP:
        return 0;
    case RDKit::Atom::SP2:
        return 1;
    case RDKit::Atom::SP3:
        return 2;
    case RDKit::Atom::SP3D:
        return 3;
    default:
        return 4; // SP3D2, and as in DeepChem all others
    }
}

void appendAtom(std::vector<float> &out, const RDKit::Atom &atom)
{
    const auto place = std::find(toldApart.begin(), toldApart.end(), atom.getAtomicNum()) - toldApart.begin();
    appendOneHot(out, static_cast<int>(place), static_cast<int>(toldApart.size()) + 1);
    appendOneHot(out, static_cast<int>(atom.getDegree()), 11);
    appendOneHot(out, atom.getImplicitValence(), 7);
    out.push_back(static_cast<float>(atom.getFormalCharge()));
    out.push_back(static_cast<float>(atom.getNumRadicalElectrons()));
    appendOneHot(out, hybridisationPlace(atom.getHybridization()), 5);
    out.push_back(atom.getIsAromatic() ? 1.0F : 0.0F);
    appendOneHot(out, static_cast<int>(atom.getTotalNumHs()), 5);
}

void appendLink(std::vector<float> &out, const RDKit::Bond &bond, unsigned from, unsigned to)
{
    const RDKit::Bond::BondType type = bond.getBondType();
    out.insert(out.end(), {static_cast<float>(from), static_cast<float>(to)});
    for (const auto one : {RDKit::Bond::SINGLE, RDKit::Bond::DOUBLE, RDKit::Bond::TRIPLE, RDKit::Bond::AROMATIC})
        out.push_back(type == one ? 1.0F : 0.0F);
    out.push_back(bond.getIsConjugated() ? 1.0F : 0.0F);
    out.push_back(bond.getOwningMol().getRingInfo()->numBondRings(bond.getIdx()) > 0 ? 1.0F : 0.0F);
}

} // namespace

MoleculeGraph graphOf(const RDKit::ROMol &molecule)
{
    MoleculeGraph graph;
    graph.atoms = molecule.getNumAtoms();
    graph.links = 2 * static_cast<std::int64_t>(molecule.getNumBonds());
    for (const RDKit::Atom *atom : molecule.atoms()) {
        appendAtom(graph.nodes, *atom);
        std::vector<const RDKit::Bond *> bonds;
        for (const RDKit::Bond *bond : molecule.atomBonds(atom))
            bonds.push_back(bond);
        std::sort(bonds.begin(), bonds.end(), [atom](const RDKit::Bond *a, const RDKit::Bond *b) {
            return a->getOtherAtomIdx(atom->getIdx()) < b->getOtherAtomIdx(atom->getIdx());
        });
        for (const RDKit::Bond *bond : bonds)
            appendLink(graph.edges, *bond, bond->getOtherAtomIdx(atom->getIdx()), atom->getIdx());
    }
    return graph;
}

} // namespace netloom
