// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "plugins/molecule/molecule_row.hpp"

#include <string>
#include <vector>

namespace netloom {

/// The share of the work that is over when a file's text has been read.
inline constexpr double readingShare = 0.1;

/// A table that was read, with a molecule for each of its rows.
struct MoleculeTable {
    Dataset data;     ///< without roles
    ReadResult found; ///< problems and counts of the reading so far
    std::vector<MoleculeRow> rows;
    int column = -1;               ///< of data: the SMILES, or -1
    int blockColumn = -1;          ///< of data: the molecules as blocks, or -1
    std::int64_t columnInFile = 0; ///< where a bad one is, from 1; 0 for the whole row
    bool linesAreRecords = false;  ///< a row's line is the first of several
};

/// Leaves out the rows without a molecule, each with a Problem; puts the inputs that are wished for behind the columns;
/// gives roles; says once how many rows are mixtures and how many structures stand there twice. given: the options with
/// their hints; options: those to be kept. Throws Error (File) when no row is left, and Error (Cancelled).
ReadResult withMolecules(MoleculeTable table, const MoleculeWish &wish, const Params &given, Params options,
                         const std::string &path, const std::string &reader, const JobControl &job);

} // namespace netloom
