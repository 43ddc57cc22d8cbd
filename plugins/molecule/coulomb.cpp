// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/coulomb.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netloom {

namespace {

constexpr double angstromsOfBohr = 0.529177210903; // CODATA 2018

} // namespace

std::vector<float> sortedCoulombMatrix(const std::vector<int> &charges, const std::vector<std::array<double, 3>> &at)
{
    const std::size_t atoms = charges.size();
    std::vector<double> matrix(atoms * atoms), norms(atoms);
    for (std::size_t i = 0; i < atoms; ++i)
        for (std::size_t j = 0; j < atoms; ++j) {
            const double distance = std::hypot(at[i][0] - at[j][0], at[i][1] - at[j][1], at[i][2] - at[j][2]);
            const double entry =
                i == j ? 0.5 * std::pow(charges[i], 2.4) : charges[i] * charges[j] / (distance / angstromsOfBohr);
            matrix[i * atoms + j] = entry;
            norms[i] += entry * entry;
        }
    std::vector<std::size_t> order(atoms);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return norms[a] > norms[b]; });
    std::vector<float> sorted(atoms * atoms);
    for (std::size_t i = 0; i < atoms; ++i)
        for (std::size_t j = 0; j < atoms; ++j)
            sorted[i * atoms + j] = static_cast<float>(matrix[order[i] * atoms + order[j]]);
    return sorted;
}

} // namespace netloom
