// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/molecule/dynamics.hpp"

namespace netloom {

/// The sum over all pairs of 4 (r^-12 - r^-6), lengths in sigma and energies in epsilon; fills in the forces. Lennard-Jones
/// 1924, Proc. R. Soc. A 106, 463.
double lennardJones(const Vectors &places, Vectors &forces);

} // namespace netloom
