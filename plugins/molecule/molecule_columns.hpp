// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "plugins/molecule/molecule_row.hpp"

#include <set>
#include <string>
#include <vector>

namespace netloom {

/// The sizes of padded columns: as in training where a model asks for them, else those of the largest molecule.
struct PaddedSizes {
    std::int64_t coulombAtoms = 0, graphAtoms = 0, graphLinks = 0;
};

/// Leaves out, with a reason, what is larger than the options or a model allow, and says how large the columns are to be.
PaddedSizes fitSizes(std::vector<MoleculeRow> &rows, const MoleculeWish &wish, const Params &hints);

/// Names of columns that are made, which no column of the file has. A model's own name for one is kept.
class MadeNames
{
public:
    MadeNames(const Dataset &data, const Params &hints);
    std::string take(const std::string &name);

private:
    std::set<std::string> m_taken;
    std::map<std::string, ColumnType> m_hinted;
};

/// Puts what was made of the molecules behind the data's own columns, with roles. rows: those of the data, none with
/// trouble. sizes: of fitSizes(). The scaffold comes as a column of categories, ignored unless the wish keeps it together;
/// so does the cluster where it is wished for.
void appendMoleculeColumns(Dataset &data, const std::vector<const MoleculeRow *> &rows, const MoleculeWish &wish,
                           const PaddedSizes &sizes, MadeNames &names, const JobControl &job);

} // namespace netloom
