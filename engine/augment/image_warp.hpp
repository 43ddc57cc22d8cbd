// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/augment/augmentation.hpp"

namespace netloom {

/// Where in the old picture, seen from its middle, the new picture's place (y, x) comes from: (yy y + yx x, xy y + xx x).
struct ImageWarp {
    double yy = 1, yx = 0, xy = 0, xx = 1;
};

/// The pictures (channels, height, width) of a row as the warp says, bilinear between four pixels; as
/// scipy.ndimage.affine_transform(order=1) with mode "nearest", or with "grid-constant" where what lies beyond is 0.
void warpImage(const AugmentedRow &row, const Shape &shape, const ImageWarp &warp, bool isEdgeRepeated);

} // namespace netloom
