// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"
#include "engine/data/reader.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netloom {

/// What cells of a column look like, by their name and a few of them.
enum class ChemicalCells { None, Smiles, Reactions };

/// cells: some that are not empty. A name such as smiles, mol or reaction makes it surer, but the cells decide.
ChemicalCells chemicalCells(const std::string &name, const std::vector<std::string> &cells);

/// The column of a table that holds the most likely SMILES, or reactions; -1 when none does.
int chemicalColumn(const Dataset &data, ChemicalCells kind);

/// The first rows of a text as columns with their names; nothing when it is no table. For sniffing.
struct HeadColumns {
    std::vector<std::string> names;
    std::vector<std::vector<std::string>> cells; ///< one a column, as many as the rows
    bool hasHeader = false;
};
std::optional<HeadColumns> headColumns(const FileHead &head);

/// How the best column of a table of text looks; the name tells smiles from other structures.
struct ChemicalTable {
    bool hasSmiles = false, hasReactions = false;
    bool isNamedSo = false; ///< the column says what it is
};
ChemicalTable chemicalTable(const FileHead &head);

} // namespace netloom
