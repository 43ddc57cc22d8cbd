// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// XYZ and extended XYZ files of one or many frames.
const Reader &xyzReader();

} // namespace netloom
