// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// Medical tables in CSV: known sets get their column names, units, classes and source; in any table a patient column
/// becomes the group of the split; all carry "not for diagnosis".
const Reader &medicalTableReader();

} // namespace netloom
