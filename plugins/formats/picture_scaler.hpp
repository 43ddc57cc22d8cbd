// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/formats/picture.hpp"

namespace netloom {

/// Writes a picture as (channels, height, width) numbers from 0 to 255, stretched to that size: where it shrinks, every
/// pixel counts (a triangle filter as wide as the shrinking, Pillow's BILINEAR), where it grows, it is interpolated. Grey
/// of colours is 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601). A picture of the very size keeps its numbers.
void scalePicture(const Picture &picture, std::int64_t channels, std::int64_t height, std::int64_t width, float *out);

} // namespace netloom
