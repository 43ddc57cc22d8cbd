// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/formats/picture.hpp"

namespace netloom {

/// Writes a picture as (channels, height, width) numbers from 0 to 255, stretched to that size as Resampler does. Grey of
/// colours is 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601).
void scalePicture(const Picture &picture, std::int64_t channels, std::int64_t height, std::int64_t width, float *out);

} // namespace netloom
