// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/smiles_reader.hpp"

#include "engine/data/part_of_job.hpp"
#include "plugins/molecule/molecule_table.hpp"
#include "plugins/molecule/parallel_rows.hpp"
#include "plugins/molecule/smiles_columns.hpp"
#include "plugins/molecule/smiles_judge.hpp"
#include "plugins/molecule/smiles_list.hpp"
#include "plugins/molecule/table_rows.hpp"

#include <algorithm>

namespace netloom {

namespace {

// Surer than the CSV reader of what it knows; a column that only looks like SMILES outbids it by a little.
constexpr double sureOfNamedSmiles = 0.96;
constexpr double sureOfSmiles = 0.93;
constexpr double sureOfList = 0.95;

std::vector<ParamSpec> smilesOptions()
{
    ParamSpec column;
    column.key = "column";
    column.label = NL_TEXT("SMILES column");
    column.type = ParamType::Text;
    column.defaultValue = std::string();
    column.help =
        NL_TEXT("The column of a table that holds the molecules. Empty: the one that is called smiles, or whose cells "
                "are SMILES.");
    std::vector<ParamSpec> specs = moleculeSpecs();
    specs.insert(specs.begin() + 1, column);
    for (const ParamSpec &spec : csvReader().info().options) {
        specs.push_back(spec);
        specs.back().isAdvanced = true;
    }
    return specs;
}

int columnOfSmiles(const Dataset &data, const std::string &wanted, const std::string &path)
{
    if (!wanted.empty())
        return data.at(wanted);
    const int column = chemicalColumn(data, ChemicalCells::Smiles);
    if (column < 0)
        throw Error(
            ErrorKind::File, path,
            text(NL_TEXT("No column of the table holds SMILES. Name it in the reader's options, or choose the reader "
                         "for tables.")));
    return column;
}

class SmilesReader final : public Reader, public RowJudge
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info{
            "smiles",
            NL_TEXT("Molecules as SMILES"),
            NL_TEXT(
                "Tables (CSV, TSV) with a column of SMILES, and lists with one a line (SMI). Makes of each molecule what a "
                "network learns from: descriptors, fingerprints, a graph. Needs no 3-D."),
            {"smi", "smiles", "csv", "tsv"},
            smilesOptions()};
        return info;
    }

    double sniff(const FileHead &head) const override
    {
        if (head.isFolder)
            return 0;
        const bool isTable = head.extension == "csv" || head.extension == "tsv" || head.extension == "tab" ||
                             head.extension == "txt" || head.extension.empty();
        if (isSmilesList(head))
            return sureOfList;
        if (!isTable)
            return 0;
        const ChemicalTable table = chemicalTable(head);
        if (!table.hasSmiles || table.hasReactions)
            return 0;
        return table.isNamedSo ? sureOfNamedSmiles : sureOfSmiles;
    }

    ReadResult read(const std::vector<std::string> &paths, const Params &given, const JobControl &job) const override;
    ReadResult judge(const std::vector<std::string> &tokens, const JobControl &job) const override
    {
        return judgedSmiles(tokens, job);
    }

private:
    MoleculeTable readTable(const std::string &path, const Params &given, const std::string &wanted,
                            const JobControl &job) const;
};

MoleculeTable SmilesReader::readTable(const std::string &path, const Params &given, const std::string &wanted,
                                      const JobControl &job) const
{
    MoleculeTable table;
    if (isSmilesList(readHead(path))) {
        table.data = readSmilesList(path, given, readingShare, job, table.found);
        table.column = 0;
        return table;
    }
    table.found = csvReader().read({path}, given, partOfJob(job, 0, readingShare));
    table.data = *table.found.data;
    table.column = columnOfSmiles(table.data, wanted, path);
    table.columnInFile = table.column + 1;
    Column &smiles = table.data.columns[static_cast<std::size_t>(table.column)];
    std::size_t lost = 0;
    if (smiles.type != ColumnType::Text)
        smiles = convertColumn(smiles, ColumnType::Text, lost);
    return table;
}

ReadResult SmilesReader::read(const std::vector<std::string> &paths, const Params &given, const JobControl &job) const
{
    if (paths.size() != 1)
        throw Error(ErrorKind::Usage, paths.empty() ? "smiles" : paths[1],
                    text(NL_TEXT("Molecules are read from one file. Name one file, or join them first.")));
    Params options = withDefaults(info().options, withoutHints(given));
    if (const auto wrong = checkParams(info().options, options); !wrong.empty())
        throw Error(ErrorKind::Usage, "smiles", wrong.front());
    const MoleculeWish wish = moleculeWish(options, info().id);
    if (wish.wantsCoulomb)
        throw Error(ErrorKind::Usage, "smiles",
                    text(NL_TEXT("A Coulomb matrix needs 3-D coordinates, which SMILES do not have. Take coulomb out of the "
                                 "inputs, or read an SDF or XYZ file.")));
    MoleculeTable table = readTable(paths.front(), given, options.word("column"), job);
    const Values<std::string> &smiles = table.data.columns[static_cast<std::size_t>(table.column)].texts;
    table.rows.resize(table.data.rows);
    inParallel(table.data.rows, readingShare, text(NL_TEXT("Looking at {1} molecules"), table.data.rows), job,
               [&](std::size_t row) { table.rows[row] = rowOfSmiles(smiles[row], wish); });
    for (const auto &[key, value] : table.data.provenance.options.all())
        options.set(key, value);
    options.set("column", table.data.columns[static_cast<std::size_t>(table.column)].name);
    return withMolecules(std::move(table), wish, given, std::move(options), paths.front(), info().id, job);
}

} // namespace

const Reader &smilesReader()
{
    static const SmilesReader reader;
    return reader;
}

} // namespace netloom
