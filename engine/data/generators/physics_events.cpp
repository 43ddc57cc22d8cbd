// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/generators/simulated.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace netloom::all_generators {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double resonanceMass = 125;  // GeV
constexpr double resonanceWidth = 2;   // GeV, full width at half maximum of the Breit-Wigner curve
constexpr double lowestMass = 70;      // GeV
constexpr double highestMass = 200;    // GeV
constexpr double backgroundSlope = 60; // GeV, over which the background falls to 1/e

/// Energy and momentum, GeV. Particles are massless here.
struct FourVector {
    double e = 0, x = 0, y = 0, z = 0;
    double transverse() const { return std::hypot(x, y); }
    double pseudorapidity() const { return std::asinh(z / std::max(transverse(), 1e-9)); }
    double azimuth() const { return std::atan2(y, x); }
};

FourVector scaled(const FourVector &v, double factor)
{
    return {v.e * factor, v.x * factor, v.y * factor, v.z * factor};
}

double pairMass(const FourVector &a, const FourVector &b)
{
    const double e = a.e + b.e, x = a.x + b.x, y = a.y + b.y, z = a.z + b.z;
    return std::sqrt(std::max(0.0, e * e - x * x - y * y - z * z));
}

/// A particle that was seen from a pair's rest frame, as it is seen where the pair moves with (px, py, pz) and energy e.
FourVector boosted(const FourVector &v, const FourVector &pair, double mass)
{
    const double along = v.x * pair.x + v.y * pair.y + v.z * pair.z;
    const double push = (along / (pair.e + mass) + v.e) / mass;
    return {(pair.e * v.e + along) / mass, v.x + push * pair.x, v.y + push * pair.y, v.z + push * pair.z};
}

double breitWigner(RandomStream &random)
{
    while (true) {
        const double mass = resonanceMass + resonanceWidth / 2 * std::tan(pi * (random.uniform() - 0.5));
        if (mass > lowestMass && mass < highestMass)
            return mass;
    }
}

double fallingMass(RandomStream &random)
{
    const double lost = 1 - std::exp(-(highestMass - lowestMass) / backgroundSlope);
    return lowestMass - backgroundSlope * std::log(1 - random.uniform() * lost);
}

/// Cosine of the decay angle: even for the signal, a spinless resonance; (1 + 3 c^2) / 4 for the background, by rejection.
double decayCosine(bool isSignal, RandomStream &random)
{
    while (true) {
        const double cosine = 2 * random.uniform() - 1;
        if (isSignal || random.uniform() * 4 < 1 + 3 * cosine * cosine)
            return cosine;
    }
}

std::array<FourVector, 2> decay(bool isSignal, double mass, RandomStream &random)
{
    const double transverse = -(isSignal ? 45.0 : 30.0) * std::log(1 - random.uniform());
    const double direction = 2 * pi * random.uniform();
    const double rapidity = (isSignal ? 0.9 : 1.2) * random.normal();
    const double transverseMass = std::hypot(mass, transverse);
    const FourVector pair{transverseMass * std::cosh(rapidity), transverse * std::cos(direction),
                          transverse * std::sin(direction), transverseMass * std::sinh(rapidity)};

    const double cosine = decayCosine(isSignal, random);
    const double sine = std::sqrt(1 - cosine * cosine);
    const double turn = 2 * pi * random.uniform();
    const double half = mass / 2;
    const FourVector first{half, half * sine * std::cos(turn), half * sine * std::sin(turn), half * cosine};
    const FourVector second{half, -first.x, -first.y, -first.z};
    return {boosted(first, pair, mass), boosted(second, pair, mass)};
}

double angleBetween(double a, double b)
{
    const double difference = std::abs(a - b);
    return difference > pi ? 2 * pi - difference : difference;
}

class PhysicsEvents final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info{
            "physics_events",
            NL_TEXT("Particle events"),
            NL_TEXT(
                "Pairs of particles from a resonance (signal) on a falling background, as a detector would measure them. "
                "A small network finds the signal better than a cut on the mass."),
            NL_TEXT(
                "Signal: Breit-Wigner mass 125 GeV, width 2 GeV, even decay angle, pair momentum exponential with mean 45 "
                "GeV. Background: mass falling as exp(-m / 60 GeV) from 70 to 200 GeV, decay angle 1 + 3 cos^2, mean 30 "
                "GeV. "
                "Energies are smeared by the resolution."),
            2000,
            {realParam("signal", NL_TEXT("Signal share"), 0.5, 0.01, 0.99, NL_TEXT("The share of events that are signal.")),
             realParam("resolution", NL_TEXT("Resolution"), 0.08, 0, 0.5,
                       NL_TEXT("Relative standard deviation of each measured energy."))}};
        return info;
    }

    Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const override
    {
        SimulatedTable table({{"pt_1", "GeV", NL_TEXT("Transverse momentum of the harder particle.")},
                              {"eta_1", "", NL_TEXT("Pseudorapidity of the harder particle.")},
                              {"pt_2", "GeV", NL_TEXT("Transverse momentum of the softer particle.")},
                              {"eta_2", "", NL_TEXT("Pseudorapidity of the softer particle.")},
                              {"delta_phi", "rad", NL_TEXT("Angle between the two in the transverse plane.")},
                              {"pt_pair", "GeV", NL_TEXT("Transverse momentum of both together.")},
                              {"mass", "GeV", NL_TEXT("Invariant mass of the pair, from the measured energies.")}},
                             rows);
        table.setClasses({"process", "", NL_TEXT("What the event was simulated as.")}, {"background", "signal"});
        RandomStream random = generatorStream(seed);
        for (std::int64_t row = 0; row < rows; ++row) {
            const bool isSignal = random.uniform() < params.real("signal");
            const double mass = isSignal ? breitWigner(random) : fallingMass(random);
            std::array<FourVector, 2> particles = decay(isSignal, mass, random);
            for (FourVector &particle : particles)
                particle = scaled(particle, std::max(0.05, 1 + params.real("resolution") * random.normal()));
            if (particles[1].transverse() > particles[0].transverse())
                std::swap(particles[0], particles[1]);
            const auto &[hard, soft] = particles;
            table.addRow({hard.transverse(), hard.pseudorapidity(), soft.transverse(), soft.pseudorapidity(),
                          angleBetween(hard.azimuth(), soft.azimuth()), std::hypot(hard.x + soft.x, hard.y + soft.y),
                          pairMass(hard, soft)},
                         isSignal ? std::int32_t{1} : std::int32_t{0});
        }
        return std::move(table).take();
    }
};

} // namespace

const Generator &physics_events()
{
    static const PhysicsEvents type;
    return type;
}

} // namespace netloom::all_generators
