// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// Reads NumPy's .npy and .npz. See its ReaderInfo for which arrays of an archive become what.
const Reader &npzReader();

} // namespace netloom
