// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// Records of PhysioNet (WFDB): a row is a beat, a window of some seconds, a whole record, or a mark.
const Reader &wfdbReader();

} // namespace netloom
