// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace RDKit {
class ROMol;
}

namespace netloom {

/// One number an atom. Hall, Mohney, Kier 1991, J. Chem. Inf. Comput. Sci. 31, 76; as in RDKit's EState.py.
std::vector<double> estateIndices(const RDKit::ROMol &molecule);

/// The largest, the smallest, the largest without its sign, the smallest without its sign.
std::vector<double> estateExtremes(const RDKit::ROMol &molecule);
/// Labute's surface of the atoms, in 11 ranges of their index; as in RDKit's EState_VSA.py.
std::vector<double> estateVsa(const RDKit::ROMol &molecule);
/// The indices of the atoms, in 10 ranges of Labute's surface.
std::vector<double> vsaEstate(const RDKit::ROMol &molecule);

} // namespace netloom
