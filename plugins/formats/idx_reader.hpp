// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// Reads IDX files, the format of MNIST, plain or packed with gzip: images, and their labels from the file beside.
const Reader &idxReader();

} // namespace netloom
