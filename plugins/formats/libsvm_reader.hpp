// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// Reads the sparse rows of LIBSVM and SVM-light into a full table: label, query where there is one, feature_1, ...
const Reader &libsvmReader();

} // namespace netloom
