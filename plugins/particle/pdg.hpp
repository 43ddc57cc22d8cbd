// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

// Particles by their number in the scheme of the Particle Data Group ("Monte Carlo particle numbering scheme", Review of
// Particle Physics).

namespace netloom {

/// What a particle is to a detector; also the group that it is drawn in.
enum class ParticleKind { Electron, Muon, Tau, Neutrino, Photon, Hadron, Parton, Other };
inline constexpr int particleKinds = 8;

ParticleKind particleKind(int pdg);
std::string particleKindName(ParticleKind kind); ///< "electron"

/// Thirds of the elementary charge: -3 for an electron, 2 for an up quark; 0 where the number is unknown.
int chargeThirds(int pdg);
double particleCharge(int pdg); ///< in elementary charges

bool isHadron(int pdg);
bool isChargedLepton(int pdg); ///< e, mu, tau
/// Leaves no trace in a detector: neutrinos, and particles that models of dark matter and supersymmetry put in their place.
bool isInvisible(int pdg);

/// "mu-", "g", "K+"; the number itself where the particle is none of the common ones.
std::string particleName(int pdg);

} // namespace netloom
