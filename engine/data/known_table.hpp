// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"

#include <string>
#include <vector>

namespace netloom {

/// What a field knows of one column of a published table.
struct KnownColumn {
    std::string name;        ///< as in the published description
    std::string unit;        ///< empty where the publisher states none
    std::string description; ///< one sentence, codes explained
    ColumnRole role = ColumnRole::Feature;
    bool isCoded = false; ///< its numbers are codes for words, not quantities
};

/// A table that is known by its columns.
struct KnownTableInfo {
    std::string id, title;
    std::string note; ///< source, licence and limits in a few sentences
    std::vector<KnownColumn> columns;
};

/// The known column of a name, or null: how alike names must be is up to the field.
using FindKnownColumn = const KnownColumn *(*)(const KnownTableInfo &table, const std::string &name);

/// Title, note, units, descriptions and roles of a known table; codes become categories, so that a network does not count
/// with them. The data have a role for each column.
void annotate(Dataset &data, const KnownTableInfo &table, FindKnownColumn find);

} // namespace netloom
