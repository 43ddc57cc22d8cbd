// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/column.hpp"
#include "plugins/formats/text_lines.hpp"

#include <string>
#include <vector>

namespace netloom {

/// A column as the header of an ARFF file declares it.
struct ArffAttribute {
    std::string name;
    ColumnType type = ColumnType::Number;
    std::vector<std::string> values; ///< of a category, in the declared order
};

struct ArffHeader {
    std::string relation;
    std::vector<ArffAttribute> attributes;
    std::int64_t dataLine = 0; ///< where @data stands
};

/// Reads up to the line with @data. Throws Error (File) with line and column of what is not understood.
ArffHeader readArffHeader(TextLines &lines, const std::string &path);

} // namespace netloom
