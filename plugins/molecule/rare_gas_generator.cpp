// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/lennard_jones.hpp"
#include "plugins/molecule/molecule_generators.hpp"
#include "plugins/molecule/xyz_columns.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// What the potential's two parameters are for a rare gas. Bernardes 1958, Phys. Rev. 112, 1534; Ashcroft, Mermin 1976,
/// Solid State Physics, table 20.2.
struct RareGas {
    const char *name;
    int charge;
    double depth; ///< epsilon, eV
    double size;  ///< sigma, angstrom
};
constexpr RareGas gases[] = {
    {"neon", 10, 0.0031, 2.74}, {"argon", 18, 0.0104, 3.40}, {"krypton", 36, 0.0140, 3.65}, {"xenon", 54, 0.0200, 3.98}};

constexpr std::int64_t framesOfRun = 100; ///< then another cluster begins from other places
constexpr int stepsToWarm = 2000;
constexpr double timeStep = 0.005, friction = 0.5; // in the units of the potential

const RareGas &gasOf(const std::string &name)
{
    return *std::find_if(std::begin(gases), std::end(gases), [&](const RareGas &gas) { return name == gas.name; });
}

/// A ball with room for the atoms as a liquid and their vapour.
double radiusFor(std::int64_t atoms)
{
    return 0.8 * std::cbrt(static_cast<double>(atoms)) + 1;
}

/// The potential, and a wall that brings back what evaporates. The wall is not told of in the energies.
double walled(const Vectors &places, Vectors &forces, double radius)
{
    const double energy = lennardJones(places, forces);
    constexpr double stiffness = 10;
    double ofWall = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        double square = 0;
        for (const double number : places[i])
            square += number * number;
        const double distance = std::sqrt(square), beyond = distance - radius;
        if (beyond <= 0)
            continue;
        ofWall += stiffness * beyond * beyond / 2;
        for (std::size_t axis = 0; axis < 3; ++axis)
            forces[i][axis] -= stiffness * beyond * places[i][axis] / distance;
    }
    return energy + ofWall;
}

/// In a ball, none in the core of another.
Vectors randomPlaces(std::int64_t atoms, RandomStream &random)
{
    double radius = 0.7 * radiusFor(atoms);
    constexpr double nearest = 0.8;
    Vectors places;
    for (int missed = 0; static_cast<std::int64_t>(places.size()) < atoms;) {
        std::array<double, 3> place{};
        double square = 0;
        for (double &number : place) {
            number = radius * (2 * random.uniform() - 1);
            square += number * number;
        }
        const bool isFree = square < radius * radius && std::none_of(places.begin(), places.end(), [&](const auto &other) {
                                double apart = 0;
                                for (std::size_t axis = 0; axis < 3; ++axis)
                                    apart += (place[axis] - other[axis]) * (place[axis] - other[axis]);
                                return apart < nearest * nearest;
                            });
        if (isFree)
            places.push_back(place);
        else if (++missed % 1000 == 0)
            radius *= 1.05;
    }
    return places;
}

/// The next frames of a cluster of its own, in the units of the gas.
void addRun(std::vector<XyzFrame> &frames, std::vector<double> &energies, std::int64_t count, const Params &params,
            RandomStream random)
{
    const std::int64_t atoms = params.integer("atoms");
    const RareGas &gas = gasOf(params.word("gas"));
    const Bath bath{params.real("temperature"), friction};
    const double radius = radiusFor(atoms);
    const ForceField field = [radius](const Vectors &places, Vectors &forces) { return walled(places, forces, radius); };
    MovingParticles cluster(randomPlaces(atoms, random), field);
    relax(cluster, field, 1, 1000, 0.1);
    for (int i = 0; i < stepsToWarm; ++i)
        langevinStep(cluster, field, timeStep, bath, random);
    Vectors forces;
    for (std::int64_t frame = 0; frame < count; ++frame) {
        for (std::int64_t i = 0; i < params.integer("stride"); ++i)
            langevinStep(cluster, field, timeStep, bath, random);
        energies.push_back(lennardJones(cluster.places, forces) * gas.depth);
        XyzFrame made;
        made.charges.assign(static_cast<std::size_t>(atoms), gas.charge);
        for (std::size_t atom = 0; atom < forces.size(); ++atom) {
            made.positions.push_back(cluster.places[atom]);
            made.forces.push_back(forces[atom]);
            for (std::size_t axis = 0; axis < 3; ++axis) {
                made.positions.back()[axis] *= gas.size;
                made.forces.back()[axis] *= gas.depth / gas.size;
            }
        }
        frames.push_back(std::move(made));
    }
}

class RareGasGenerator final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info{
            "rare-gas-cluster",
            NL_TEXT("Rare-gas clusters"),
            NL_TEXT("Clusters of rare-gas atoms in motion, with the exact energy and the force on each atom: the known case "
                    "for networks that learn a force field."),
            NL_TEXT(
                "Energy = sum over pairs of 4 epsilon ((sigma / r)^12 - (sigma / r)^6) (Lennard-Jones 1924), epsilon and "
                "sigma as fitted to the solids (Bernardes 1958); forces are its exact derivatives. Places by Langevin "
                "dynamics at the temperature, every so many steps of 0.005, a new cluster each 100 frames; a wall keeps "
                "atoms together and is no part of the energy."),
            600,
            specs()};
        return info;
    }

    Dataset generate(std::int64_t count, std::uint64_t seed, const Params &params) const override
    {
        std::vector<XyzFrame> frames;
        Column energy;
        energy.name = "energy";
        energy.unit = "eV";
        energy.description = NL_TEXT("Potential energy of the cluster, 0 for atoms far apart.");
        std::vector<double> energies;
        for (std::int64_t run = 0; run * framesOfRun < count; ++run)
            addRun(frames, energies, std::min(framesOfRun, count - run * framesOfRun), params,
                   RandomStream({seed, Purpose::Generator, 0, static_cast<std::uint64_t>(run)}));
        for (const double value : energies)
            energy.numbers.push_back(value);
        Dataset data;
        data.rows = frames.size();
        data.columns = {std::move(energy)};
        data.roles = {ColumnRole::Target};
        std::vector<const XyzFrame *> all;
        for (const XyzFrame &frame : frames)
            all.push_back(&frame);
        const XyzSizes sizes{.atoms = params.integer("atoms"), .hasForces = true};
        const bool wantsCoulomb = params.word("inputs") == "coulomb";
        appendAtoms(data, all, sizes, wantsCoulomb ? ColumnRole::Ignored : ColumnRole::Feature);
        data.columns.back().unit = "eV/Å";
        if (wantsCoulomb)
            appendCoulombs(data, all, sizes.atoms, {});
        return data;
    }

private:
    static std::vector<ParamSpec> specs()
    {
        ParamSpec gas{
            .key = "gas", .label = NL_TEXT("Gas"), .type = ParamType::Choice, .defaultValue = std::string("argon")};
        for (const RareGas &each : gases)
            gas.choices.emplace_back(each.name);
        gas.help = NL_TEXT("Which atoms: how deep and how wide their attraction is.");
        ParamSpec inputs{.key = "inputs",
                         .label = NL_TEXT("Learn from"),
                         .type = ParamType::Choice,
                         .defaultValue = std::string("coulomb")};
        inputs.choices = {"coulomb", "positions"};
        inputs.help = NL_TEXT("The Coulomb matrix of each frame, which turning and moving do not change, or elements and "
                              "positions.");
        ParamSpec atoms{.key = "atoms",
                        .label = NL_TEXT("Atoms"),
                        .type = ParamType::Int,
                        .defaultValue = std::int64_t{13},
                        .minimum = 2,
                        .maximum = 100};
        atoms.help = NL_TEXT("In each cluster. 13 and 55 make closed shells.");
        ParamSpec temperature{.key = "temperature",
                              .label = NL_TEXT("Temperature"),
                              .type = ParamType::Real,
                              .defaultValue = 0.25,
                              .minimum = 0.01,
                              .maximum = 2};
        temperature.unit = "epsilon / k";
        temperature.help = NL_TEXT("13 atoms melt near 0.3 and evaporate above 0.4.");
        ParamSpec stride{.key = "stride",
                         .label = NL_TEXT("Steps between frames"),
                         .type = ParamType::Int,
                         .defaultValue = std::int64_t{50},
                         .minimum = 1,
                         .maximum = 10'000};
        stride.help = NL_TEXT("More steps make frames that are less alike.");
        stride.isAdvanced = true;
        return {inputs, gas, atoms, temperature, stride};
    }
};

} // namespace

const Generator &rareGasGenerator()
{
    static const RareGasGenerator generator;
    return generator;
}

} // namespace netloom
