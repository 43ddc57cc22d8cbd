// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

namespace netloom {

/// The Coulomb matrix with its rows, and columns, by falling norm. Z: nuclear charges; at: positions, Å. Returns (atoms,
/// atoms) in hartree, with lengths in bohr: 0.5 Z^2.4 on the diagonal, Zi Zj / |Ri - Rj| beside it. Atoms in one place give
/// infinity. Rupp, Tkatchenko, Müller, von Lilienfeld 2012, Phys. Rev. Lett. 108, 058301.
std::vector<float> sortedCoulombMatrix(const std::vector<int> &charges, const std::vector<std::array<double, 3>> &at);

} // namespace netloom
