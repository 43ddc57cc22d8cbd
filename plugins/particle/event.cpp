// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/event.hpp"

#include "plugins/particle/pdg.hpp"

#include <algorithm>

namespace netloom {

namespace {

constexpr int longestAncestry = 1000; // more than any shower; a damaged file may go in circles

} // namespace

bool isPrompt(const ParticleEvent &event, int particle)
{
    int at = event.particles[static_cast<std::size_t>(particle)].mother;
    for (int steps = 0; at >= 0 && steps < longestAncestry; ++steps) {
        const EventParticle &mother = event.particles[static_cast<std::size_t>(at)];
        if (isHadron(mother.pdg))
            return mother.state == ParticleState::Incoming;
        const ParticleKind kind = particleKind(mother.pdg);
        if (!isChargedLepton(mother.pdg) && kind != ParticleKind::Photon)
            return true;
        at = mother.mother;
    }
    return true;
}

bool isSound(const EventParticle &particle)
{
    constexpr double most = 1e12;
    const auto isSmall = [](double value) { return std::abs(value) <= most; }; // false for NaN, too
    const FourMomentum &p = particle.momentum;
    return isSmall(p.px) && isSmall(p.py) && isSmall(p.pz) && isSmall(p.e) && isSmall(particle.mass) &&
           std::all_of(particle.vertex.begin(), particle.vertex.end(), isSmall);
}

std::vector<FourMomentum> visibleMomenta(const ParticleEvent &event)
{
    std::vector<FourMomentum> momenta;
    for (const EventParticle &particle : event.particles)
        if (particle.state == ParticleState::Final && !isInvisible(particle.pdg))
            momenta.push_back(particle.momentum);
    return momenta;
}

FourMomentum missingMomentum(const std::vector<FourMomentum> &visible)
{
    FourMomentum missing;
    double all = 0;
    for (const FourMomentum &momentum : visible) {
        missing.px -= momentum.px;
        missing.py -= momentum.py;
        all += momentum.pt();
    }
    constexpr double digitsOfFiles = 1e-6; // what is smaller is only how the momenta were rounded
    if (missing.pt() < digitsOfFiles * all)
        return {};
    missing.e = missing.pt();
    return missing;
}

double sphericity(const std::vector<FourMomentum> &momenta)
{
    double xx = 0, yy = 0, zz = 0, xy = 0, xz = 0, yz = 0;
    for (const FourMomentum &p : momenta) {
        xx += p.px * p.px;
        yy += p.py * p.py;
        zz += p.pz * p.pz;
        xy += p.px * p.py;
        xz += p.px * p.pz;
        yz += p.py * p.pz;
    }
    const double trace = xx + yy + zz;
    if (momenta.size() < 2 || !(trace > 0))
        return std::numeric_limits<double>::quiet_NaN();
    for (double *entry : {&xx, &yy, &zz, &xy, &xz, &yz})
        *entry /= trace;
    // The largest eigenvalue of a symmetric 3 x 3 matrix in closed form: Smith 1961, Commun. ACM 4, 168.
    const double third = 1.0 / 3;
    const double spread = std::sqrt(((xx - third) * (xx - third) + (yy - third) * (yy - third) +
                                     (zz - third) * (zz - third) + 2 * (xy * xy + xz * xz + yz * yz)) /
                                    6);
    if (spread < 1e-12)
        return 1;
    const double a = (xx - third) / spread, b = (yy - third) / spread, c = (zz - third) / spread;
    const double d = xy / spread, f = xz / spread, g = yz / spread;
    const double half = (a * (b * c - g * g) - d * (d * c - g * f) + f * (d * g - b * f)) / 2;
    const double largest = third + 2 * spread * std::cos(std::acos(std::clamp(half, -1.0, 1.0)) / 3);
    return std::clamp(1.5 * (1 - largest), 0.0, 1.0);
}

} // namespace netloom
