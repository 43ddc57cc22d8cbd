// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"
#include "plugins/molecule/molecule.hpp"

#include <string>

namespace netloom {

/// The molecules of a table's rows as they are written: in the column of SMILES, else in that of blocks.
class RowMolecules
{
public:
    /// Throws Error (File) when no column holds molecules. The data must outlive it.
    explicit RowMolecules(const Dataset &data);
    ParsedMolecule at(std::size_t row) const; ///< may be asked from several threads

private:
    const Column *m_column;
    bool m_isOfBlocks = false;
};

} // namespace netloom
