// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// Reads tables in Weka's ARFF, dense and sparse: the columns are what the header declares.
const Reader &arffReader();

} // namespace netloom
