// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// Reads objects as rows: one a line (JSON Lines, jsonlines.org), or all in one array. Names within names become "a.b".
const Reader &jsonLinesReader();

} // namespace netloom
