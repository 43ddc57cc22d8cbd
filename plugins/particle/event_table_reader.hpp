// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// Published tables of events in CSV: they get their column names, units, descriptions, roles and source.
const Reader &eventTableReader();

} // namespace netloom
