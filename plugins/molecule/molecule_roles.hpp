// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"

#include <string>
#include <vector>

namespace netloom {

/// Letters and digits of a name in lower case: "Canonical SMILES" and "canonical_smiles" are one name.
std::string plainColumnName(const std::string &name);

/// Roles of a table whose molecules are what is learnt from: its other columns are no inputs until somebody says so, since
/// they are other people's predictions and measurements as often as not. A measured quantity becomes the target: one whose
/// name says so, or the only one there is.
std::vector<ColumnRole> rolesBesideMolecules(const Dataset &table);

} // namespace netloom
