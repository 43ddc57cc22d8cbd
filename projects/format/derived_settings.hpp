// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "engine/data/derived.hpp"
#include "projects/format/byte_io.hpp"
#include "projects/model/project.hpp"

namespace netloom {

// Columns by formula and what else a project has gained, as settings by name ("derived 0001 name"): a file that has none of
// them is the same as before there were any, and an older program says of the others that they are newer.

void writeJoins(Params &settings, const std::vector<DataJoin> &joins);
void writeDerived(Params &settings, const std::vector<DerivedColumn> &derived);
void writeUnits(Params &settings, const std::map<std::string, std::string> &units);
/// Under "condition", "answers of" or "accepted leaks"; nothing when it is empty.
void writeWord(Params &settings, const std::string &key, const std::string &word);

/// Takes what it knows from the settings. Throws Error (File) when one is of another kind or incomplete.
std::vector<DataJoin> takeJoins(Params &settings, const FilePlace &place);
std::vector<DerivedColumn> takeDerived(Params &settings, const FilePlace &place);
std::map<std::string, std::string> takeUnits(Params &settings, const FilePlace &place);
std::string takeWord(Params &settings, const std::string &key, const FilePlace &place); ///< empty when it is not there

} // namespace netloom
