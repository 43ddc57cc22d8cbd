// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/molecule_table.hpp"

#include "plugins/molecule/molecule_columns.hpp"
#include "plugins/molecule/molecule_roles.hpp"
#include "plugins/molecule/table_rows.hpp"

#include <algorithm>
#include <filesystem>
#include <unordered_map>

namespace netloom {

namespace {

/// Where the trouble with a row stands in the file.
RowTrouble troubleOfRow(const MoleculeTable &table, std::size_t row)
{
    const MoleculeRow &its = table.rows[row];
    const std::int64_t first = table.data.lines[row];
    return {its.trouble, table.linesAreRecords && its.line > 0 ? first + its.line - 1 : first};
}

void noteMixtures(const Dataset &data, const std::vector<const MoleculeRow *> &rows, const std::string &path,
                  ReadResult &found)
{
    std::size_t mixtures = 0, first = 0;
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows[row]->fragments > 1 && ++mixtures == 1)
            first = row;
    if (mixtures > 0)
        keepProblem(found,
                    {path, 0, 0,
                     text(NL_TEXT("{1} of {2} molecules are salts or mixtures of several parts, the first in line {3}. Set "
                                  "standardise to largest_fragment if only the largest part counts."),
                          mixtures, rows.size(), data.lines[first]),
                     false},
                    false);
}

/// Canonical SMILES tell structures apart as well as they can here: Debian's RDKit is built without InChI.
void noteDuplicates(const Dataset &data, const std::vector<const MoleculeRow *> &rows, const std::string &path,
                    ReadResult &found)
{
    std::unordered_map<std::string_view, std::size_t> counts;
    for (const MoleculeRow *row : rows)
        ++counts[row->smiles];
    std::size_t sharing = 0, structures = 0;
    for (const auto &[smiles, count] : counts)
        if (count > 1) {
            sharing += count;
            ++structures;
        }
    if (structures == 0)
        return;
    const auto first =
        std::find_if(rows.begin(), rows.end(), [&](const MoleculeRow *row) { return counts[row->smiles] > 1; });
    keepProblem(
        found,
        {path, 0, 0,
         text(NL_TEXT("{1} rows share their structure with another row ({2} structures), the first in line {3}. Part the "
                      "rows by scaffold, so that none is both learnt and tested."),
              sharing, structures, data.lines[static_cast<std::size_t>(first - rows.begin())]),
         false},
        false);
}

} // namespace

ReadResult withMolecules(MoleculeTable table, const MoleculeWish &wish, const Params &given, Params options,
                         const std::string &path, const std::string &reader, const JobControl &job)
{
    const bool keepsAll = !hintedTypes(given).empty();
    const PaddedSizes sizes = fitSizes(table.rows, wish, given);
    Dataset &data = table.data;
    const std::vector<std::int64_t> good = keepGoodRows(data, table.found, path, table.columnInFile, keepsAll,
                                                        [&table](std::size_t row) { return troubleOfRow(table, row); });
    std::vector<const MoleculeRow *> rows;
    for (const std::int64_t row : good)
        rows.push_back(&table.rows[static_cast<std::size_t>(row)]);
    if (!keepsAll) {
        noteMixtures(data, rows, path, table.found);
        noteDuplicates(data, rows, path, table.found);
    }
    data.roles = wish.wantsAnything() ? rolesBesideMolecules(data) : guessRoles(data);
    if (table.blockColumn >= 0)
        data.roles[static_cast<std::size_t>(table.blockColumn)] = ColumnRole::Ignored;
    if (table.column >= 0)
        data.roles[static_cast<std::size_t>(table.column)] = wish.wantsTokens ? ColumnRole::Feature : ColumnRole::Id;
    if (wish.wantsNextTokens) // a measured column would be a second target
        std::replace(data.roles.begin(), data.roles.end(), ColumnRole::Target, ColumnRole::Ignored);
    MadeNames names(data, given);
    MoleculeWish made = wish;
    made.keepsClustersTogether = wish.keepsClustersTogether && !keepsAll; // of rows that are predicted nothing is parted
    appendMoleculeColumns(data, rows, made, sizes, names, job);
    data.provenance.paths = {path};
    data.provenance.reader = reader;
    data.provenance.options = std::move(options);
    data.provenance.title = std::filesystem::path(path).filename().string();
    job.throwIfStopped();
    data.provenance.contentHash = contentHash(data);
    ReadResult result = std::move(table.found);
    result.data = std::make_shared<const Dataset>(std::move(data));
    return result;
}

} // namespace netloom
