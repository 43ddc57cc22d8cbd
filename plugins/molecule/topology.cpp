// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/topology.hpp"

#include <GraphMol/MolOps.h>
#include <GraphMol/RDKitBase.h>
#include <cmath>
#include <vector>

namespace netloom {

double simpleChi0(const RDKit::ROMol &molecule)
{
    double sum = 0;
    for (const RDKit::Atom *atom : molecule.atoms())
        if (atom->getDegree() > 0)
            sum += std::sqrt(1.0 / atom->getDegree());
    return sum;
}

double simpleChi1(const RDKit::ROMol &molecule)
{
    double sum = 0;
    for (const RDKit::Bond *bond : molecule.bonds())
        sum += std::sqrt(1.0 / (bond->getBeginAtom()->getDegree() * bond->getEndAtom()->getDegree()));
    return sum;
}

double balabanJ(const RDKit::ROMol &molecule)
{
    const std::size_t atoms = molecule.getNumAtoms();
    const double *const distances = RDKit::MolOps::getDistanceMat(molecule, true, false, false, "Balaban");
    std::vector<double> sums(atoms);
    for (std::size_t i = 0; i < atoms; ++i)
        for (std::size_t j = 0; j < atoms; ++j)
            sums[i] += distances[i * atoms + j];
    double sum = 0;
    for (const RDKit::Bond *bond : molecule.bonds())
        sum += 1 / std::sqrt(sums[bond->getBeginAtomIdx()] * sums[bond->getEndAtomIdx()]);
    const double bonds = molecule.getNumBonds();
    const double cycles = bonds - static_cast<double>(atoms) + 1;
    return cycles + 1 == 0 ? 0 : bonds / (cycles + 1) * sum;
}

} // namespace netloom
