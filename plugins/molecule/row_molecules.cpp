// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/row_molecules.hpp"

#include "engine/base/error.hpp"
#include "plugins/molecule/smiles_columns.hpp"

#include <algorithm>

namespace netloom {

namespace {

bool holdsBlocks(const Column &column)
{
    const auto written =
        std::find_if(column.texts.begin(), column.texts.end(), [](const auto &cell) { return !cell.empty(); });
    return column.type == ColumnType::Text && written != column.texts.end() &&
           std::string(*written).find("M  END") != std::string::npos;
}

} // namespace

RowMolecules::RowMolecules(const Dataset &data)
{
    if (const int smiles = chemicalColumn(data, ChemicalCells::Smiles); smiles >= 0) {
        m_column = &data.columns[static_cast<std::size_t>(smiles)];
        return;
    }
    const auto blocks = std::find_if(data.columns.rbegin(), data.columns.rend(), holdsBlocks);
    if (blocks == data.columns.rend())
        throw Error(ErrorKind::File, {}, text(NL_TEXT("No column of these rows holds molecules.")));
    m_column = &*blocks;
    m_isOfBlocks = true;
}

ParsedMolecule RowMolecules::at(std::size_t row) const
{
    const std::string cell = m_column->cellText(row);
    return m_isOfBlocks ? moleculeOfBlock(cell, Hydrogens::Removed) : moleculeOfSmiles(cell, usualLongestSmiles);
}

} // namespace netloom
