// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace netloom {

/// Which stored axis of a volume is which one of the given, and whether it is turned round.
struct AxisMap {
    std::array<int, 3> from = {0, 1, 2};
    std::array<bool, 3> isTurned = {false, false, false};

    std::array<std::int64_t, 3> size(const std::array<std::int64_t, 3> &stored) const;

    /// To right, anterior, superior from an orientation such as "LPS", which must be whole.
    static AxisMap toRas(const std::string &orientation);
};

/// stored and out: (z, y, x) of the stored and of the given axes. size: of the stored ones, x first.
void turnVolume(const AxisMap &map, const std::array<std::int64_t, 3> &size, const float *stored, float *out);

/// The stored axis that a plane is cut across: "axial", "coronal", "sagittal". By the orientation, else z, y, x.
int axisAcross(const std::string &plane, const std::string &orientation);

} // namespace netloom
