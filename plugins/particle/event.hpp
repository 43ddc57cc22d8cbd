// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/particle/four_momentum.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace netloom {

/// Where a particle stands in the story of its event, whatever the format calls it.
enum class ParticleState { Incoming, Between, Final };

struct EventParticle {
    int pdg = 0;
    ParticleState state = ParticleState::Between;
    FourMomentum momentum;          ///< GeV
    double mass = 0;                ///< as the file states it, GeV
    int mother = -1;                ///< number of its first mother in the event, from 0; -1 for none
    std::array<double, 3> vertex{}; ///< where it came into being, mm
};

/// One collision as an event generator wrote it, in GeV and mm.
struct ParticleEvent {
    std::int64_t number = 0;
    std::int64_t process = 0; ///< the generator's number of the hard process
    double weight = 1;
    bool hasVertices = false; ///< the file says where particles come into being
    std::vector<double> furtherWeights;
    std::vector<EventParticle> particles;
};

/// False for what descends from the decay of a hadron, directly or through leptons and photons: such leptons and photons
/// belong to jets. Particles of a hard process, of a boson or of the beams are prompt.
bool isPrompt(const ParticleEvent &event, int particle);

/// Whether all numbers are finite and at most 1e12 GeV (mm).
bool isSound(const EventParticle &particle);

/// The momenta of the final particles that a detector sees.
std::vector<FourMomentum> visibleMomenta(const ParticleEvent &event);

/// What the visible particles lack to be balanced across the beam: minus the sum of their transverse momenta. Its pz is 0,
/// its energy its transverse momentum. 0 where it is below a millionth of theirs, as files are rounded.
FourMomentum missingMomentum(const std::vector<FourMomentum> &visible);

/// 3/2 times the sum of the two smaller eigenvalues of the momentum tensor sum(p_a p_b) / sum(p^2): 0 for two jets back to
/// back, 1 for an even spread. NaN for fewer than two particles. Bjorken and Brodsky 1970, Phys. Rev. D 1, 1416.
double sphericity(const std::vector<FourMomentum> &momenta);

} // namespace netloom
