// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/estate.hpp"

#include <GraphMol/Descriptors/MolSurf.h>
#include <GraphMol/MolOps.h>
#include <GraphMol/RDKitBase.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

namespace netloom {

namespace {

constexpr std::array<double, 9> surfaceBounds = {4.78, 5.00, 5.410, 5.740, 6.00, 6.07, 6.45, 7.00, 11.0};
constexpr std::array<double, 10> indexBounds = {-0.390, 0.290, 0.717, 1.165, 1.540, 1.807, 2.05, 4.69, 9.17, 15.0};

int principalQuantumNumber(int atomicNumber)
{
    constexpr std::array<int, 6> last = {2, 10, 18, 36, 54, 86};
    return static_cast<int>(std::lower_bound(last.begin(), last.end(), atomicNumber) - last.begin()) + 1;
}

double intrinsicState(const RDKit::Atom &atom)
{
    const double neighbours = atom.getDegree();
    if (neighbours == 0)
        return 0;
    const double shell = principalQuantumNumber(atom.getAtomicNum());
    const double valence =
        RDKit::PeriodicTable::getTable()->getNouterElecs(atom.getAtomicNum()) - static_cast<double>(atom.getTotalNumHs());
    return (4 / (shell * shell) * valence + 1) / neighbours;
}

std::vector<double> atomSurfaces(const RDKit::ROMol &molecule)
{
    std::vector<double> surfaces(molecule.getNumAtoms());
    double ofHydrogens = 0;
    RDKit::Descriptors::getLabuteAtomContribs(molecule, surfaces, ofHydrogens, true, true);
    return surfaces;
}

/// Sums of `amounts` over the atoms whose key lies in the same range; a range begins with its bound.
std::vector<double> sumsInRanges(std::span<const double> bounds, const std::vector<double> &keys,
                                 const std::vector<double> &amounts)
{
    std::vector<double> sums(bounds.size() + 1);
    for (std::size_t i = 0; i < keys.size(); ++i)
        sums[static_cast<std::size_t>(std::upper_bound(bounds.begin(), bounds.end(), keys[i]) - bounds.begin())] +=
            amounts[i];
    return sums;
}

} // namespace

std::vector<double> estateIndices(const RDKit::ROMol &molecule)
{
    constexpr double unconnected = 1e6;
    const std::size_t atoms = molecule.getNumAtoms();
    std::vector<double> states;
    for (const RDKit::Atom *atom : molecule.atoms())
        states.push_back(intrinsicState(*atom));
    const double *const distances = RDKit::MolOps::getDistanceMat(molecule);
    std::vector<double> indices = states;
    for (std::size_t i = 0; i < atoms; ++i)
        for (std::size_t j = i + 1; j < atoms; ++j)
            if (const double steps = distances[i * atoms + j] + 1; steps < unconnected) {
                const double pull = (states[i] - states[j]) / (steps * steps);
                indices[i] += pull;
                indices[j] -= pull;
            }
    return indices;
}

std::vector<double> estateExtremes(const RDKit::ROMol &molecule)
{
    const std::vector<double> indices = estateIndices(molecule);
    double most = -std::numeric_limits<double>::infinity(), least = -most, mostSize = 0, leastSize = least;
    for (const double index : indices) {
        most = std::max(most, index);
        least = std::min(least, index);
        mostSize = std::max(mostSize, std::abs(index));
        leastSize = std::min(leastSize, std::abs(index));
    }
    return {most, least, mostSize, leastSize};
}

std::vector<double> estateVsa(const RDKit::ROMol &molecule)
{
    return sumsInRanges(indexBounds, estateIndices(molecule), atomSurfaces(molecule));
}

std::vector<double> vsaEstate(const RDKit::ROMol &molecule)
{
    return sumsInRanges(surfaceBounds, atomSurfaces(molecule), estateIndices(molecule));
}

} // namespace netloom
