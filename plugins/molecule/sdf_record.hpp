// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/molecule/whole_text.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace netloom {

/// One molecule of an SD file as it is written: its block, and the fields behind it.
struct SdfRecord {
    std::int64_t line = 0; ///< where it begins, from 1
    std::string title;
    std::string block; ///< up to "M  END", for RDKit
    std::vector<std::pair<std::string, std::string>> fields;
    std::vector<std::int64_t> unseparated; ///< lines of field names with no empty line before them
    bool hasZeroByte = false;
};

/// Takes the next record; false behind the last one. What stands behind the last "$$$$" is no record if it is blank.
bool nextSdfRecord(WholeText &lines, SdfRecord &record);

/// The name in ">  <LogP(RRCK)>  (99)"; empty when the line begins no field.
std::string sdfFieldName(std::string_view line);

} // namespace netloom
