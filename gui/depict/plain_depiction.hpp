// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/api/depiction.hpp"

#include <span>

namespace netloom {

/// What a row looks like when no plug-in says so: its first picture or signal, else its values. row: the data set with that
/// one row alone.
Depiction plainDepiction(const Dataset &row);

/// The cells of the row that are no tensors, with their units.
TableDepiction valuesOf(const Dataset &row);

/// Numbers (channels, height, width) as a picture, black at the low end: in colour where there are three channels, else the
/// first one in grey.
PictureDepiction pictureOf(const Shape &shape, std::span<const float> values, float low, float high);

} // namespace netloom
