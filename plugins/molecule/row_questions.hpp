// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/api/row_likeness.hpp"
#include "plugins/api/row_search.hpp"

namespace netloom {

/// Molecules with a substructure that a SMARTS describes.
const RowSearch &smartsSearch();
/// The Tanimoto similarity of Morgan fingerprints.
const RowLikeness &morganLikeness();

} // namespace netloom
