// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/particle_generators.hpp"

#include "engine/data/generators/simulated.hpp"
#include "plugins/particle/four_momentum.hpp"

#include <algorithm>
#include <array>

namespace netloom {

namespace {

constexpr double softness = 20;        // GeV: where the pair's transverse momentum begins to fall
constexpr double rapiditySpread = 1.0; // of pairs, about that of Z bosons at the LHC

struct ResonanceChoice {
    double mass, width, lowest, highest, power, resolution;
    bool isVector;
};

/// m^2 by the relativistic Breit-Wigner curve 1 / ((m^2 - M^2)^2 + M^2 W^2) between the bounds, by inversion. Review of
/// Particle Physics, "Resonances".
double resonantMass(const ResonanceChoice &choice, double share)
{
    const double product = choice.mass * choice.width;
    const auto angleAt = [&](double mass) { return std::atan((mass * mass - choice.mass * choice.mass) / product); };
    const double from = angleAt(choice.lowest), to = angleAt(choice.highest);
    return std::sqrt(choice.mass * choice.mass + product * std::tan(from + share * (to - from)));
}

/// m by m^-power between the bounds, by inversion; power is not 1.
double fallingMassOf(const ResonanceChoice &choice, double share)
{
    const double exponent = 1 - choice.power;
    const double from = std::pow(choice.lowest, exponent), to = std::pow(choice.highest, exponent);
    return std::pow(from + share * (to - from), 1 / exponent);
}

/// Cosine of the decay angle: even where share decides alone, else by 1 + cos^2, the solution of c^3 + 3 c = 8 u - 4
/// (Cardano).
double decayCosineOf(bool isVector, double share)
{
    if (!isVector)
        return 2 * share - 1;
    const double half = 4 * share - 2;
    const double root = std::sqrt(half * half + 1);
    return std::cbrt(half + root) + std::cbrt(half - root);
}

/// Seen from where the pair moves with `pair`.
FourMomentum movedWith(const FourMomentum &particle, const FourMomentum &pair, double mass)
{
    const double along = particle.px * pair.px + particle.py * pair.py + particle.pz * pair.pz;
    const double push = (along / (pair.e + mass) + particle.e) / mass;
    return {particle.px + push * pair.px, particle.py + push * pair.py, particle.pz + push * pair.pz,
            (pair.e * particle.e + along) / mass};
}

std::array<FourMomentum, 2> decayed(double mass, bool isVector, RandomStream &random)
{
    // p(pt^2) falls as (pt^2 + softness^2)^-3.
    const double transverse = softness * std::sqrt(1 / std::sqrt(1 - random.uniform()) - 1);
    const double direction = 2 * std::numbers::pi * random.uniform();
    const double rapidity = rapiditySpread * random.normal();
    const double transverseEnergy = std::hypot(mass, transverse);
    const FourMomentum pair{transverse * std::cos(direction), transverse * std::sin(direction),
                            transverseEnergy * std::sinh(rapidity), transverseEnergy * std::cosh(rapidity)};
    const double cosine = decayCosineOf(isVector, random.uniform());
    const double sine = std::sqrt(std::max(0.0, 1 - cosine * cosine));
    const double turn = 2 * std::numbers::pi * random.uniform();
    const double half = mass / 2;
    const FourMomentum first{half * sine * std::cos(turn), half * sine * std::sin(turn), half * cosine, half};
    const FourMomentum second{-first.px, -first.py, -first.pz, half};
    return {movedWith(first, pair, mass), movedWith(second, pair, mass)};
}

/// A tracker measures 1 / pt with an error that is even in it: relative to pt, resolution (+) resolution pt / 100 GeV, the
/// sum of multiple scattering and of the hits' precision (Gluckstern 1963, Nucl. Instrum. Methods 24, 381). The direction
/// stays.
FourMomentum measured(const FourMomentum &particle, double resolution, RandomStream &random)
{
    const double relative = resolution * std::hypot(1.0, particle.pt() / 100);
    const double factor = 1 / std::max(0.1, 1 + relative * random.normal());
    return {factor * particle.px, factor * particle.py, factor * particle.pz, factor * particle.e};
}

double pairMassOf(const FourMomentum &a, const FourMomentum &b)
{
    // Of massless particles, and without the difference of large numbers: 2 pt1 pt2 (cosh(deta) - cos(dphi)).
    return std::sqrt(2 * a.pt() * b.pt() * (std::cosh(a.eta() - b.eta()) - std::cos(a.phi() - b.phi())));
}

ParamSpec inUnit(ParamSpec spec, const char *unit)
{
    spec.unit = unit;
    return spec;
}

class TwoBodyResonance final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info = describe();
        return info;
    }

    Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const override
    {
        const ResonanceChoice choice{params.real("mass"),       params.real("width"), params.real("lowest"),
                                     params.real("highest"),    params.real("power"), params.real("resolution"),
                                     params.word("spin") == "1"};
        if (choice.lowest >= choice.highest)
            throw Error(ErrorKind::Usage, info().id, text(NL_TEXT("The lowest mass must be below the highest one.")));
        if (choice.power == 1)
            throw Error(ErrorKind::Usage, info().id, text(NL_TEXT("The power must not be 1. Take 1.01.")));
        SimulatedTable table = emptyTable(rows);
        RandomStream random = generatorStream(seed);
        const double share = params.real("signal");
        for (std::int64_t row = 0; row < rows; ++row) {
            const bool isSignal = random.uniform() < share;
            const double place = random.uniform();
            const double mass = isSignal ? resonantMass(choice, place) : fallingMassOf(choice, place);
            auto [a, b] = decayed(mass, choice.isVector || !isSignal, random);
            a = measured(a, choice.resolution, random);
            b = measured(b, choice.resolution, random);
            if (b.pt() > a.pt())
                std::swap(a, b);
            const FourMomentum pair = a + b;
            table.addRow({a.pt(), a.eta(), a.phi(), b.pt(), b.eta(), b.phi(), pair.pt(), std::atanh(pair.pz / pair.e),
                          pairMassOf(a, b)},
                         isSignal ? std::int32_t{1} : std::int32_t{0});
        }
        return std::move(table).take();
    }

private:
    static SimulatedTable emptyTable(std::int64_t rows)
    {
        SimulatedTable table({{"l1_pt", "GeV", NL_TEXT("Transverse momentum of the harder lepton.")},
                              {"l1_eta", "", NL_TEXT("Pseudorapidity of the harder lepton.")},
                              {"l1_phi", "rad", NL_TEXT("Azimuth of the harder lepton.")},
                              {"l2_pt", "GeV", NL_TEXT("Transverse momentum of the softer lepton.")},
                              {"l2_eta", "", NL_TEXT("Pseudorapidity of the softer lepton.")},
                              {"l2_phi", "rad", NL_TEXT("Azimuth of the softer lepton.")},
                              {"ll_pt", "GeV", NL_TEXT("Transverse momentum of both together.")},
                              {"ll_rapidity", "", NL_TEXT("Rapidity of both together.")},
                              {"m_ll", "GeV", NL_TEXT("Invariant mass of both, as measured.")}},
                             rows);
        table.setClasses({"process", "", NL_TEXT("What the event was simulated as.")}, {"background", "signal"});
        return table;
    }

    static GeneratorInfo describe()
    {
        ParamSpec spin = realParam("spin", NL_TEXT("Spin"), 0, 0, 0,
                                   NL_TEXT("Of the resonance: 0 decays evenly, 1 as 1 + cos^2 of the decay angle, like the "
                                           "background, so that the mass alone tells them apart."));
        spin.type = ParamType::Choice;
        spin.defaultValue = std::string("0");
        spin.choices = {"0", "1"};
        return {
            "two-body-resonance",
            NL_TEXT("Resonance of two leptons"),
            NL_TEXT("Pairs of leptons from a narrow resonance (signal) on a falling background, with a tracker's "
                    "resolution. The mass shows a peak; kinematics help where it is broad."),
            NL_TEXT("Signal: relativistic Breit-Wigner mass. Background: mass falling as m^-power, decay angle 1 + cos^2. "
                    "Pairs: p(pt^2) falling as (pt^2 + (20 GeV)^2)^-3, normal rapidity of spread 1. 1/pt is smeared by "
                    "resolution (+) resolution pt / 100 GeV (Gluckstern 1963); masses of the leptons are left out."),
            5000,
            {realParam("signal", NL_TEXT("Signal share"), 0.2, 0, 1, NL_TEXT("The share of events that are signal.")),
             inUnit(
                 realParam("mass", NL_TEXT("Mass"), 91.1876, 1, 10'000, NL_TEXT("Of the resonance; that of the Z boson.")),
                 "GeV"),
             inUnit(
                 realParam("width", NL_TEXT("Width"), 2.4952, 1e-6, 1000, NL_TEXT("Of the resonance; that of the Z boson.")),
                 "GeV"),
             inUnit(realParam("lowest", NL_TEXT("Lowest mass"), 50, 1, 10'000, NL_TEXT("Where the spectrum begins.")),
                    "GeV"),
             inUnit(realParam("highest", NL_TEXT("Highest mass"), 200, 1, 100'000, NL_TEXT("Where the spectrum ends.")),
                    "GeV"),
             realParam("power", NL_TEXT("Fall of the background"), 4, -10, 20,
                       NL_TEXT("The background falls as the mass to minus this power.")),
             realParam("resolution", NL_TEXT("Resolution"), 0.015, 0, 0.5,
                       NL_TEXT("Relative error of a small transverse momentum; at 100 GeV it is 1.4 times as large.")),
             spin}};
    }
};

} // namespace

const Generator &twoBodyResonance()
{
    static const TwoBodyResonance generator;
    return generator;
}

} // namespace netloom
