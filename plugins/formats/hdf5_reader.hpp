// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// Reads tables and arrays of HDF5 files. See its ReaderInfo for which datasets become what.
const Reader &hdf5Reader();

} // namespace netloom
