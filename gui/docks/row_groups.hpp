// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"
#include "engine/data/split.hpp"
#include "gui/plots/row_map.hpp"

namespace netloom {

/// Rows by a column: a category by its commonest words and the others together, a number by fifths of equally many rows.
/// Without a group where it is missing; texts and tensors make none.
RowGroups groupsByColumn(const Column &column, std::size_t rows);
/// Rows by the part of the split that they are in.
RowGroups groupsByPart(const Split &split, std::size_t rows);

} // namespace netloom
