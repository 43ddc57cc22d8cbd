// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/generator.hpp"

namespace netloom {

/// Small molecules of a grammar, with a solubility that a formula computes.
const Generator &moleculeGenerator();
/// Clusters of rare-gas atoms with their Lennard-Jones energy and forces.
const Generator &rareGasGenerator();

} // namespace netloom
