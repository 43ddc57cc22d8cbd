// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/dynamics.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// The last bits of a mathematical library differ between machines, and what moves in chaos does not forgive them.
double rounded(double value)
{
    constexpr double places = 1e9;
    return std::round(value * places) / places;
}

void addTimes(Vectors &to, double factor, const Vectors &what)
{
    for (std::size_t i = 0; i < to.size(); ++i)
        for (std::size_t axis = 0; axis < 3; ++axis)
            to[i][axis] += factor * what[i][axis];
}

double largest(const Vectors &vectors)
{
    double most = 0;
    for (const auto &vector : vectors)
        for (const double number : vector)
            most = std::max(most, std::abs(number));
    return most;
}

} // namespace

MovingParticles::MovingParticles(Vectors where, const ForceField &field)
    : places(std::move(where)), velocities(places.size()), forces(places.size()), energy(field(places, forces))
{
}

double MovingParticles::kineticEnergy() const
{
    double squares = 0;
    for (const auto &velocity : velocities)
        for (const double number : velocity)
            squares += number * number;
    return squares / 2;
}

void langevinStep(MovingParticles &particles, const ForceField &field, double step, const Bath &bath, RandomStream &random)
{
    addTimes(particles.velocities, step / 2, particles.forces);
    addTimes(particles.places, step / 2, particles.velocities);
    if (bath.friction > 0) {
        const double kept = rounded(std::exp(-bath.friction * step));
        const double kicked = std::sqrt((1 - kept * kept) * bath.temperature);
        for (auto &velocity : particles.velocities)
            for (double &number : velocity)
                number = kept * number + kicked * rounded(random.normal());
    }
    addTimes(particles.places, step / 2, particles.velocities);
    particles.energy = field(particles.places, particles.forces);
    addTimes(particles.velocities, step / 2, particles.forces);
}

void relax(MovingParticles &particles, const ForceField &field, double largestForce, int steps, double longest)
{
    double rate = 1e-3;
    for (int i = 0; i < steps; ++i) {
        const double most = largest(particles.forces);
        if (most <= largestForce)
            return;
        Vectors tried = particles.places, forces = particles.forces;
        addTimes(tried, std::min(rate, longest / most), particles.forces);
        const double energy = field(tried, forces);
        if (energy < particles.energy) {
            particles.places = std::move(tried);
            particles.forces = std::move(forces);
            particles.energy = energy;
            rate *= 1.2;
        } else {
            rate *= 0.5;
        }
    }
}

} // namespace netloom
