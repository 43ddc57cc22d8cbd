// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/rng.hpp"

#include <array>
#include <functional>
#include <vector>

namespace netloom {

// Particles of mass 1 that move under forces. Lengths, energies and times in whatever units the forces have.

using Vectors = std::vector<std::array<double, 3>>; ///< one a particle

/// The energy of particles there; fills in the force on each.
using ForceField = std::function<double(const Vectors &places, Vectors &forces)>;

struct MovingParticles {
    Vectors places, velocities, forces;
    double energy = 0; ///< potential

    /// At rest.
    MovingParticles(Vectors places, const ForceField &field);
    double kineticEnergy() const;
};

/// A bath of heat around the particles.
struct Bath {
    double temperature = 0; ///< kT, an energy
    double friction = 0;    ///< 1 / time; 0: there is no bath, and a step is one of velocity Verlet
};

/// A step in time by the BAOAB splitting of Langevin's equation. Leimkuhler, Matthews 2013, J. Chem. Phys. 138, 174102.
/// What is drawn is rounded, so that the same stream leads to the same places on every machine.
void langevinStep(MovingParticles &particles, const ForceField &field, double step, const Bath &bath, RandomStream &random);

/// Downhill until no force is larger than that, or the steps are used up. No particle goes further than longest in a step.
void relax(MovingParticles &particles, const ForceField &field, double largestForce, int steps, double longest);

} // namespace netloom
