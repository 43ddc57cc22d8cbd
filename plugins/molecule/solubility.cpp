// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/solubility.hpp"

#include <GraphMol/Descriptors/Crippen.h>
#include <GraphMol/Descriptors/Lipinski.h>
#include <GraphMol/Descriptors/MolDescriptors.h>
#include <GraphMol/RDKitBase.h>

namespace netloom {

SolubilityTerms solubilityTerms(const RDKit::ROMol &molecule)
{
    SolubilityTerms terms;
    double refractivity = 0;
    RDKit::Descriptors::calcCrippenDescriptors(molecule, terms.logP, refractivity);
    terms.weight = RDKit::Descriptors::calcAMW(molecule);
    terms.rotatableBonds = RDKit::Descriptors::calcNumRotatableBonds(molecule, RDKit::Descriptors::Strict);
    unsigned heavy = 0, aromatic = 0;
    for (const RDKit::Atom *atom : molecule.atoms()) {
        heavy += atom->getAtomicNum() > 1 ? 1 : 0;
        aromatic += atom->getIsAromatic() ? 1 : 0;
    }
    terms.aromaticPart = heavy > 0 ? static_cast<double>(aromatic) / heavy : 0;
    return terms;
}

double estimatedSolubility(const SolubilityTerms &terms)
{
    return 0.16 - 0.63 * terms.logP - 0.0062 * terms.weight + 0.066 * terms.rotatableBonds - 0.74 * terms.aromaticPart;
}

} // namespace netloom
