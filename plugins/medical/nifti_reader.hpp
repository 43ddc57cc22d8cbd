// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// Volumes of brain imaging (NIfTI-1, NIfTI-2, Analyze 7.5), packed or not: a row is a volume, or a slice through it.
const Reader &niftiReader();

} // namespace netloom
