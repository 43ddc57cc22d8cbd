// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "engine/data/derived.hpp"
#include "projects/format/byte_io.hpp"

namespace netloom {

// Columns by formula and the condition for the rows as settings by name ("derived 0001 name", "condition"): a file that has
// none of them is the same as before there were any, and an older program says of the others that they are newer.

void writeDerived(Params &settings, const std::vector<DerivedColumn> &derived);
void writeCondition(Params &settings, const std::string &condition);

/// Takes what it knows from the settings. Throws Error (File) when one is of another kind or incomplete.
std::vector<DerivedColumn> takeDerived(Params &settings, const FilePlace &place);
std::string takeCondition(Params &settings, const FilePlace &place);

} // namespace netloom
