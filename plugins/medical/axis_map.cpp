// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/axis_map.hpp"

#include <string_view>

namespace netloom {

std::array<std::int64_t, 3> AxisMap::size(const std::array<std::int64_t, 3> &stored) const
{
    std::array<std::int64_t, 3> given;
    for (std::size_t axis = 0; axis < 3; ++axis)
        given[axis] = stored[static_cast<std::size_t>(from[axis])];
    return given;
}

AxisMap AxisMap::toRas(const std::string &orientation)
{
    AxisMap map;
    for (std::size_t stored = 0; stored < orientation.size() && stored < 3; ++stored) {
        const auto place = std::string_view("RLAPSI").find(orientation[stored]);
        if (place == std::string_view::npos)
            return {};
        map.from[place / 2] = static_cast<int>(stored);
        map.isTurned[place / 2] = place % 2 == 1;
    }
    return map;
}

void turnVolume(const AxisMap &map, const std::array<std::int64_t, 3> &size, const float *stored, float *out)
{
    const std::array<std::int64_t, 3> strides = {1, size[0], size[0] * size[1]}, given = map.size(size);
    std::array<std::int64_t, 3> step;
    std::int64_t begin = 0;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const std::int64_t stride = strides[static_cast<std::size_t>(map.from[axis])];
        step[axis] = map.isTurned[axis] ? -stride : stride;
        begin += map.isTurned[axis] ? stride * (given[axis] - 1) : 0;
    }
    for (std::int64_t z = 0; z < given[2]; ++z)
        for (std::int64_t y = 0; y < given[1]; ++y)
            for (std::int64_t x = 0; x < given[0]; ++x)
                *out++ = stored[begin + x * step[0] + y * step[1] + z * step[2]];
}

int axisAcross(const std::string &plane, const std::string &orientation)
{
    const std::string_view ends = plane == "sagittal" ? "RL" : plane == "coronal" ? "AP" : "SI";
    for (std::size_t axis = 0; axis < orientation.size() && axis < 3; ++axis)
        if (ends.find(orientation[axis]) != std::string_view::npos)
            return static_cast<int>(axis);
    return plane == "sagittal" ? 0 : plane == "coronal" ? 1 : 2;
}

} // namespace netloom
