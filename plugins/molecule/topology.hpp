// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace RDKit {
class ROMol;
}

namespace netloom {

/// Connectivity of the bare graph. Rev. Comp. Chem. 2, 367 (1991), equations 9 to 12; as in RDKit's GraphDescriptors.py.
double simpleChi0(const RDKit::ROMol &molecule);
double simpleChi1(const RDKit::ROMol &molecule);
/// Balaban 1982, Chem. Phys. Lett. 89, 399.
double balabanJ(const RDKit::ROMol &molecule);

} // namespace netloom
