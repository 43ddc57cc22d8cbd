// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/image_warp.hpp"

#include <algorithm>
#include <array>

namespace netloom {

namespace {

/// The two pixels of an axis between which a place lies, and how much each counts.
struct Between {
    std::array<std::int64_t, 2> at{};
    std::array<float, 2> share{};
};

Between pixelsAt(double place, std::int64_t size, bool isEdgeRepeated)
{
    // Beyond one pixel outside nothing changes any more. A cast and a look are quicker than std::floor.
    const double kept = std::clamp(place, -2.0, static_cast<double>(size) + 1);
    auto first = static_cast<std::int64_t>(kept);
    first -= kept < static_cast<double>(first) ? 1 : 0;
    const auto second = static_cast<float>(kept - static_cast<double>(first));
    Between found{{first, first + 1}, {1 - second, second}};
    for (std::size_t i = 0; i < 2; ++i) {
        const bool isInside = found.at[i] >= 0 && found.at[i] < size;
        if (!isInside && !isEdgeRepeated)
            found.share[i] = 0;
        found.at[i] = std::clamp<std::int64_t>(found.at[i], 0, size - 1);
    }
    return found;
}

} // namespace

void warpImage(const AugmentedRow &row, const Shape &shape, const ImageWarp &warp, bool isEdgeRepeated)
{
    const std::int64_t channels = shape[0], height = shape[1], width = shape[2], pixels = height * width;
    std::copy(row.values.begin(), row.values.end(), row.scratch.begin());
    const double middleY = static_cast<double>(height - 1) / 2, middleX = static_cast<double>(width - 1) / 2;
    for (std::int64_t y = 0; y < height; ++y)
        for (std::int64_t x = 0; x < width; ++x) {
            const double fromY = static_cast<double>(y) - middleY, fromX = static_cast<double>(x) - middleX;
            const Between rows = pixelsAt(warp.yy * fromY + warp.yx * fromX + middleY, height, isEdgeRepeated);
            const Between columns = pixelsAt(warp.xy * fromY + warp.xx * fromX + middleX, width, isEdgeRepeated);
            const float upLeft = rows.share[0] * columns.share[0], upRight = rows.share[0] * columns.share[1];
            const float downLeft = rows.share[1] * columns.share[0], downRight = rows.share[1] * columns.share[1];
            const std::int64_t up = rows.at[0] * width, down = rows.at[1] * width;
            const float *from = row.scratch.data();
            float *to = row.values.data() + y * width + x;
            for (std::int64_t channel = 0; channel < channels; ++channel, from += pixels, to += pixels)
                *to = upLeft * from[up + columns.at[0]] + upRight * from[up + columns.at[1]] +
                      downLeft * from[down + columns.at[0]] + downRight * from[down + columns.at[1]];
        }
}

} // namespace netloom
