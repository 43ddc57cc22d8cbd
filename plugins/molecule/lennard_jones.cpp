// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/lennard_jones.hpp"

namespace netloom {

double lennardJones(const Vectors &places, Vectors &forces)
{
    forces.assign(places.size(), {});
    double energy = 0;
    for (std::size_t i = 0; i < places.size(); ++i)
        for (std::size_t j = i + 1; j < places.size(); ++j) {
            std::array<double, 3> apart{};
            double square = 0;
            for (std::size_t axis = 0; axis < 3; ++axis) {
                apart[axis] = places[i][axis] - places[j][axis];
                square += apart[axis] * apart[axis];
            }
            const double sixth = 1 / (square * square * square);
            energy += 4 * (sixth * sixth - sixth);
            const double push = (48 * sixth * sixth - 24 * sixth) / square;
            for (std::size_t axis = 0; axis < 3; ++axis) {
                forces[i][axis] += push * apart[axis];
                forces[j][axis] -= push * apart[axis];
            }
        }
    return energy;
}

} // namespace netloom
