// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/smiles_columns.hpp"

#include "engine/data/csv/csv_dialect.hpp"
#include "engine/data/csv/head_table.hpp"
#include "plugins/molecule/molecule.hpp"
#include "plugins/molecule/molecule_roles.hpp"
#include "plugins/molecule/smiles_trouble.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace netloom {

namespace {

constexpr std::size_t cellsToSee = 40;

/// In the order of how sure the name is; a number below this many.
constexpr std::array<std::string_view, 12> smilesNames = {"smiles", "canonicalsmiles", "isomericsmiles", "smi",
                                                          "mol",    "molecule",        "structure",      "compound",
                                                          "drug",   "ligand",          "cansmi",         "smile"};

/// 0 for the surest name, as many as there are for one that says nothing.
std::size_t smilesNameRank(const std::string &name)
{
    const std::string plain = plainColumnName(name);
    const auto found = std::find(smilesNames.begin(), smilesNames.end(), plain);
    if (found != smilesNames.end())
        return static_cast<std::size_t>(found - smilesNames.begin());
    return plain.find("smiles") != std::string::npos ? 3 : smilesNames.size();
}

bool isReactionName(const std::string &name)
{
    const std::string plain = plainColumnName(name);
    return plain.find("rxn") != std::string::npos || plain.find("reaction") != std::string::npos;
}

bool isWrittenAsSmiles(std::string_view cell)
{
    return !cell.empty() && cell.size() <= usualLongestSmiles &&
           std::all_of(cell.begin(), cell.end(), [](char c) { return c > ' ' && c < 0x7f; }) && !findSmilesTrouble(cell);
}

/// Reactants, agents and products between two > signs.
bool isWrittenAsReaction(std::string_view cell)
{
    const std::size_t first = cell.find('>');
    const std::size_t second = first == std::string_view::npos ? first : cell.find('>', first + 1);
    if (second == std::string_view::npos || cell.find('>', second + 1) != std::string_view::npos)
        return false;
    for (const std::string_view part :
         {cell.substr(0, first), cell.substr(first + 1, second - first - 1), cell.substr(second + 1)})
        if (!part.empty() && !isWrittenAsSmiles(part))
            return false;
    return cell.size() > 2;
}

/// Letters alone may be words or codes; a ring, a branch, a bond or a bracket is a sign of chemistry.
bool hasSignsOfChemistry(std::string_view cell)
{
    return cell.find_first_of("()[]=#123456789") != std::string_view::npos &&
           cell.find_first_of("CNOcnoSsPFBI") != std::string_view::npos;
}

double shareOf(std::size_t part, std::size_t all)
{
    return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

std::vector<std::string> someCells(const Column &column, std::size_t rows)
{
    std::vector<std::string> cells;
    const std::size_t step = std::max<std::size_t>(1, rows / cellsToSee);
    for (std::size_t row = 0; row < rows && cells.size() < cellsToSee; row += step)
        if (!column.isMissing(row))
            cells.push_back(column.cellText(row));
    return cells;
}

} // namespace

ChemicalCells chemicalCells(const std::string &name, const std::vector<std::string> &cells)
{
    std::size_t smiles = 0, reactions = 0, signs = 0;
    for (const std::string &cell : cells) {
        smiles += isWrittenAsSmiles(cell);
        reactions += isWrittenAsReaction(cell);
        signs += hasSignsOfChemistry(cell);
    }
    const double reactionShare = shareOf(reactions, cells.size()), smilesShare = shareOf(smiles, cells.size());
    if (reactionShare >= (isReactionName(name) ? 0.5 : 0.9))
        return ChemicalCells::Reactions;
    if (smilesNameRank(name) < 4 ? smilesShare >= 0.3 : smilesNameRank(name) < smilesNames.size() && smilesShare >= 0.8)
        return ChemicalCells::Smiles;
    return smilesShare >= 0.9 && shareOf(signs, cells.size()) >= 0.5 ? ChemicalCells::Smiles : ChemicalCells::None;
}

int chemicalColumn(const Dataset &data, ChemicalCells kind)
{
    int best = -1;
    std::size_t bestRank = smilesNames.size() + 1;
    for (std::size_t i = 0; i < data.columns.size(); ++i) {
        const Column &column = data.columns[i];
        const bool isOfWords = column.type == ColumnType::Text || column.type == ColumnType::Category;
        const std::size_t rank = smilesNameRank(column.name);
        if (isOfWords && rank < bestRank && chemicalCells(column.name, someCells(column, data.rows)) == kind) {
            best = static_cast<int>(i);
            bestRank = rank;
        }
    }
    return best;
}

std::optional<HeadColumns> headColumns(const FileHead &head)
{
    const bool isWhole = head.bytes.size() < 64 * 1024;
    if (head.bytes.empty())
        return std::nullopt;
    try {
        const CsvDialect dialect = guessDialect(head.bytes, isWhole, head.path, {}, {});
        Decoder decoder(dialect.encoding);
        std::string_view text = decoder.decode(head.bytes);
        text.remove_prefix(std::min(dialect.skippedBytes, text.size()));
        HeadRows rows = headRows(text, isWhole, dialect.separator, dialect.quote, cellsToSee + 1);
        HeadColumns columns;
        columns.hasHeader = dialect.hasHeader;
        columns.names = dialect.names;
        if (dialect.hasHeader && !rows.empty())
            rows.erase(rows.begin());
        columns.cells.resize(columns.names.size());
        for (const auto &row : rows)
            for (std::size_t i = 0; i < columns.names.size() && row.size() == columns.names.size(); ++i)
                if (!row[i].empty())
                    columns.cells[i].push_back(row[i]);
        return columns;
    } catch (const Error &) {
        return std::nullopt;
    }
}

ChemicalTable chemicalTable(const FileHead &head)
{
    ChemicalTable table;
    const std::optional<HeadColumns> columns = headColumns(head);
    for (std::size_t i = 0; columns && i < columns->names.size(); ++i) {
        const ChemicalCells kind = chemicalCells(columns->names[i], columns->cells[i]);
        table.hasSmiles = table.hasSmiles || kind == ChemicalCells::Smiles;
        table.hasReactions = table.hasReactions || kind == ChemicalCells::Reactions;
        table.isNamedSo = table.isNamedSo || (kind == ChemicalCells::Smiles && smilesNameRank(columns->names[i]) < 4);
    }
    return table;
}

} // namespace netloom
