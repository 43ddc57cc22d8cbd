// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/molecule_table.hpp"

#include "engine/data/picked_rows.hpp"
#include "plugins/molecule/molecule_columns.hpp"
#include "plugins/molecule/molecule_roles.hpp"

#include <algorithm>
#include <filesystem>
#include <unordered_map>

namespace netloom {

namespace {

constexpr std::size_t mostProblemsKept = 1000;

void keepProblem(ReadResult &found, Problem problem, bool keepsAll)
{
    ++found.problemCount;
    if (keepsAll || found.problems.size() < mostProblemsKept)
        found.problems.push_back(std::move(problem));
}

/// A category that no row has any longer is none.
Column withoutUnusedCategories(const Column &column)
{
    std::size_t lost = 0;
    const Column words = convertColumn(column, ColumnType::Text, lost);
    Column fresh = convertColumn(words, ColumnType::Category, lost);
    return fresh;
}

void keepRows(Dataset &data, const std::vector<std::int64_t> &rows)
{
    for (Column &column : data.columns) {
        column = pickedRows(column, rows);
        if (column.type == ColumnType::Category)
            column = withoutUnusedCategories(column);
    }
    data.lines = picked(data.lines, rows, std::int64_t{0});
    data.parts = picked(data.parts, rows, std::uint8_t{0});
    data.rows = rows.size();
}

/// Where the trouble with a row stands in the file.
std::int64_t lineOfTrouble(const MoleculeTable &table, std::size_t row)
{
    const std::int64_t first = table.data.lines[row];
    return table.linesAreRecords && table.rows[row].line > 0 ? first + table.rows[row].line - 1 : first;
}

/// The rows that have a molecule; the others are listed.
std::vector<std::int64_t> sortOut(MoleculeTable &table, const std::string &path, bool keepsAll)
{
    std::vector<std::int64_t> good;
    for (std::size_t row = 0; row < table.data.rows; ++row) {
        if (table.rows[row].trouble.empty()) {
            good.push_back(static_cast<std::int64_t>(row));
            continue;
        }
        keepProblem(table.found, {path, lineOfTrouble(table, row), table.columnInFile, table.rows[row].trouble, true},
                    keepsAll);
        ++table.found.rowsRejected;
    }
    std::stable_sort(table.found.problems.begin(), table.found.problems.end(),
                     [](const Problem &a, const Problem &b) { return a.line < b.line; });
    return good;
}

[[noreturn]] void throwNoMolecule(const ReadResult &found, const std::string &path)
{
    const auto first = std::find_if(found.problems.begin(), found.problems.end(),
                                    [](const Problem &problem) { return problem.isRowRejected; });
    if (first == found.problems.end())
        throw Error(ErrorKind::File, path, text(NL_TEXT("There is no molecule in the file. Choose a file with some.")));
    throw Error(ErrorKind::File, first->place(),
                text(NL_TEXT("No row of the file can be used. The first trouble: {1}"), first->message.str()));
}

void noteMixtures(MoleculeTable &table, const std::vector<std::int64_t> &good, const std::string &path, bool keepsAll)
{
    std::size_t mixtures = 0;
    std::int64_t first = 0;
    for (const std::int64_t row : good)
        if (table.rows[static_cast<std::size_t>(row)].fragments > 1 && ++mixtures == 1)
            first = table.data.lines[static_cast<std::size_t>(row)];
    if (mixtures > 0)
        keepProblem(table.found,
                    {path, 0, 0,
                     text(NL_TEXT("{1} of {2} molecules are salts or mixtures of several parts, the first in line {3}. Set "
                                  "standardise to largest_fragment if only the largest part counts."),
                          mixtures, good.size(), first),
                     false},
                    keepsAll);
}

/// Canonical SMILES tell structures apart as well as they can here: Debian's RDKit is built without InChI.
void noteDuplicates(MoleculeTable &table, const std::vector<std::int64_t> &good, const std::string &path, bool keepsAll)
{
    std::unordered_map<std::string_view, std::pair<std::size_t, std::int64_t>> seen; // how often, first row
    for (const std::int64_t row : good) {
        auto &[count, first] = seen[table.rows[static_cast<std::size_t>(row)].smiles];
        if (++count == 1)
            first = row;
    }
    std::size_t rows = 0, structures = 0;
    std::int64_t firstRow = -1;
    for (const auto &[smiles, entry] : seen)
        if (entry.first > 1 && !smiles.empty()) {
            rows += entry.first;
            ++structures;
            firstRow = firstRow < 0 ? entry.second : std::min(firstRow, entry.second);
        }
    if (structures > 0)
        keepProblem(
            table.found,
            {path, 0, 0,
             text(NL_TEXT("{1} rows share {2} structures; the first such stands in line {3}. Keep them in one part of "
                          "a split: group by scaffold, or keep equal rows together."),
                  rows, structures, table.data.lines[static_cast<std::size_t>(firstRow)]),
             false},
            keepsAll);
}

} // namespace

ReadResult withMolecules(MoleculeTable table, const MoleculeWish &wish, const Params &given, Params options,
                         const std::string &path, const std::string &reader, const JobControl &job)
{
    const bool keepsAll = !hintedTypes(given).empty();
    const PaddedSizes sizes = fitSizes(table.rows, wish, given);
    const std::vector<std::int64_t> good = sortOut(table, path, keepsAll);
    if (good.empty())
        throwNoMolecule(table.found, path);
    if (!keepsAll) {
        noteMixtures(table, good, path, keepsAll);
        noteDuplicates(table, good, path, keepsAll);
    }
    std::vector<const MoleculeRow *> rows;
    for (const std::int64_t row : good)
        rows.push_back(&table.rows[static_cast<std::size_t>(row)]);
    Dataset data = std::move(table.data);
    if (good.size() < data.rows)
        keepRows(data, good);
    data.roles = wish.wantsAnything() ? rolesBesideMolecules(data) : guessRoles(data);
    if (table.column >= 0)
        data.roles[static_cast<std::size_t>(table.column)] = wish.wantsTokens ? ColumnRole::Feature : ColumnRole::Id;
    MadeNames names(data, given);
    appendMoleculeColumns(data, rows, wish, sizes, names, job);
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
