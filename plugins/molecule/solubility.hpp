// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace RDKit {
class ROMol;
}

namespace netloom {

/// What the formula of solubility is made of, as RDKit computes it.
struct SolubilityTerms {
    double logP = 0;           ///< octanol and water, by atoms. Wildman, Crippen 1999, J. Chem. Inf. Comput. Sci. 39, 868
    double weight = 0;         ///< g/mol
    double rotatableBonds = 0; ///< strictly counted
    double aromaticPart = 0;   ///< of the heavy atoms, those that are aromatic
};

SolubilityTerms solubilityTerms(const RDKit::ROMol &molecule);

/// The logarithm of the solubility in water, log mol/L, as computed and not as measured:
/// 0.16 - 0.63 logP - 0.0062 weight + 0.066 rotatable bonds - 0.74 aromatic part.
/// Delaney 2004, "ESOL", J. Chem. Inf. Comput. Sci. 44, 1000.
double estimatedSolubility(const SolubilityTerms &terms);

} // namespace netloom
