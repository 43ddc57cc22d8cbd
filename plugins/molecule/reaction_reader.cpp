// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/reaction_reader.hpp"

#include "engine/data/csv/text_table.hpp"
#include "engine/data/part_of_job.hpp"
#include "plugins/molecule/molecule.hpp"
#include "plugins/molecule/molecule_columns.hpp"
#include "plugins/molecule/molecule_roles.hpp"
#include "plugins/molecule/molecule_table.hpp"
#include "plugins/molecule/padded_limit.hpp"
#include "plugins/molecule/parallel_rows.hpp"
#include "plugins/molecule/reaction.hpp"
#include "plugins/molecule/smiles_columns.hpp"
#include "plugins/molecule/table_rows.hpp"
#include "plugins/molecule/whole_text.hpp"

#include <algorithm>
#include <functional>

namespace netloom {

namespace {

constexpr double sureOfReactions = 0.97;

std::vector<ParamSpec> reactionOptions()
{
    ParamSpec inputs;
    inputs.key = "inputs";
    inputs.label = NL_TEXT("Learn from");
    inputs.type = ParamType::Choice;
    inputs.defaultValue = std::string("change");
    inputs.choices = {"change", "tokens"};
    inputs.help = NL_TEXT("Change: a fingerprint of what the products have more, and less, than the reactants. Tokens: the "
                          "reaction as text.");
    ParamSpec column;
    column.key = "column";
    column.label = NL_TEXT("Reaction column");
    column.type = ParamType::Text;
    column.defaultValue = std::string();
    column.help = NL_TEXT("The column of a table that holds the reactions. Empty: the one whose cells are reactions.");
    std::vector<ParamSpec> specs = moleculeSpecs();
    std::erase_if(specs, [](const ParamSpec &spec) { return spec.key != "bits" && spec.key != "longest"; });
    specs.front().defaultValue = std::int64_t{1024};
    specs.front().help = NL_TEXT("How long the fingerprint of the change is.");
    specs.insert(specs.begin(), {inputs, column});
    for (const ParamSpec &spec : csvReader().info().options) {
        specs.push_back(spec);
        specs.back().isAdvanced = true;
    }
    return specs;
}

class ReactionReader final : public Reader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info{
            "reaction",
            NL_TEXT("Chemical reactions"),
            NL_TEXT("Tables (CSV, TSV) with a column of reactions as SMILES (reactants>agents>products), and RXN files."),
            {"rxn", "csv", "tsv"},
            reactionOptions()};
        return info;
    }

    double sniff(const FileHead &head) const override
    {
        if (head.bytes.starts_with("$RXN"))
            return 1;
        if (head.isFolder || head.extension == "rxn")
            return head.isFolder ? 0 : 0.5;
        const bool isTable = head.extension == "csv" || head.extension == "tsv" || head.extension == "tab" ||
                             head.extension == "txt" || head.extension.empty();
        return isTable && chemicalTable(head).hasReactions ? sureOfReactions : 0;
    }

    ReadResult read(const std::vector<std::string> &paths, const Params &given, const JobControl &job) const override;
};

/// The reaction of an RXN file as a table of one row.
Dataset tableOfBlock(const std::string &path, const ReactionRow &row, ReadResult &found)
{
    TableLayout layout;
    layout.names = {"reaction"};
    layout.beginsAsWords = {true};
    layout.declared = {ColumnType::Text};
    const MissingWords missing = MissingWords::only({});
    Dataset data;
    found = fillTable(
        path, layout, missing, {},
        [&](TextTable &table) {
            if (!row.trouble.empty()) {
                table.rejectRow(1, 0, row.trouble);
                return;
            }
            table.add(0, row.smiles);
            table.keepRow(1);
        },
        data);
    return data;
}

Column sideColumn(std::string name, const std::vector<ReactionRow> &rows, std::int64_t ReactionRow::*side)
{
    Column column;
    column.name = std::move(name);
    for (const ReactionRow &row : rows)
        column.numbers.push_back(static_cast<double>(row.*side));
    return column;
}

void appendReactionColumns(Dataset &data, const std::vector<ReactionRow> &rows, std::int64_t bits, MadeNames &names)
{
    for (const auto &[name, side] :
         {std::pair("reactants", &ReactionRow::reactants), std::pair("agents", &ReactionRow::agents),
          std::pair("products", &ReactionRow::products)}) {
        data.columns.push_back(sideColumn(names.take(name), rows, side));
        data.roles.push_back(ColumnRole::Ignored);
    }
    if (bits == 0)
        return;
    checkPadded({}, "change", rows.size(), bits);
    Column change;
    change.name = names.take("change");
    change.type = ColumnType::Tensor;
    change.shape = Shape{bits};
    change.description = NL_TEXT("What the products have more (positive) and less than the reactants, as a fingerprint.");
    change.values.reserve(rows.size() * static_cast<std::size_t>(bits));
    for (const ReactionRow &row : rows)
        change.values.insert(change.values.end(), row.change.begin(), row.change.end());
    data.columns.push_back(std::move(change));
    data.roles.push_back(ColumnRole::Feature);
}

int columnOfReactions(const Dataset &data, const std::string &wanted, const std::string &path)
{
    if (!wanted.empty())
        return data.at(wanted);
    const int column = chemicalColumn(data, ChemicalCells::Reactions);
    if (column < 0)
        throw Error(
            ErrorKind::File, path,
            text(NL_TEXT("No column of the table holds reactions. Name it in the reader's options, or choose the reader "
                         "for tables.")));
    return column;
}

struct ReactionTable {
    Dataset data; ///< without roles
    ReadResult found;
    std::vector<ReactionRow> rows;
    int column = 0; ///< the reactions
};

ReactionTable readReactionFile(const std::string &path, std::uint32_t bits, const JobControl &job)
{
    WholeText text(path, readingShare, job);
    std::string block;
    std::string_view line;
    while (text.next(line))
        block.append(line) += '\n';
    ReactionTable table;
    table.rows.push_back(reactionRow(reactionOfBlock(block), bits));
    table.data = tableOfBlock(path, table.rows.front(), table.found);
    return table;
}

/// options: complete; those of the table are added.
ReactionTable readReactionTable(const std::string &path, const Params &given, Params &options, std::uint32_t bits,
                                const JobControl &job)
{
    ReactionTable table;
    table.found = csvReader().read({path}, given, partOfJob(job, 0, readingShare));
    table.data = *table.found.data;
    for (const auto &[key, value] : table.data.provenance.options.all())
        options.set(key, value);
    table.column = columnOfReactions(table.data, options.word("column"), path);
    Column &reactions = table.data.columns[static_cast<std::size_t>(table.column)];
    std::size_t lost = 0;
    reactions = convertColumn(reactions, ColumnType::Text, lost);
    const auto longest = static_cast<std::size_t>(options.integer("longest"));
    std::vector<ReactionRow> rows(table.data.rows);
    inParallel(rows.size(), readingShare, text(NL_TEXT("Looking at {1} reactions"), rows.size()), job,
               [&](std::size_t row) { rows[row] = reactionRow(reactionOfSmiles(reactions.texts[row], longest), bits); });
    const auto troubleOf = [&](std::size_t row) { return RowTrouble{rows[row].trouble, table.data.lines[row]}; };
    for (const std::int64_t row :
         keepGoodRows(table.data, table.found, path, table.column + 1, !hintedTypes(given).empty(), troubleOf))
        table.rows.push_back(std::move(rows[static_cast<std::size_t>(row)]));
    return table;
}

ReadResult ReactionReader::read(const std::vector<std::string> &paths, const Params &given, const JobControl &job) const
{
    if (paths.size() != 1)
        throw Error(ErrorKind::Usage, paths.empty() ? "reaction" : paths[1],
                    text(NL_TEXT("Reactions are read from one file. Name one file, or join them first.")));
    Params options = withDefaults(info().options, withoutHints(given));
    if (const auto wrong = checkParams(info().options, options); !wrong.empty())
        throw Error(ErrorKind::Usage, "reaction", wrong.front());
    const std::string &path = paths.front();
    const bool wantsChange = options.word("inputs") == "change";
    const std::int64_t bits = wantsChange ? options.integer("bits") : 0;
    const FileHead head = readHead(path);
    ReactionTable table = head.bytes.starts_with("$RXN") || head.extension == "rxn"
                              ? readReactionFile(path, static_cast<std::uint32_t>(bits), job)
                              : readReactionTable(path, given, options, static_cast<std::uint32_t>(bits), job);
    Dataset &data = table.data;
    const auto column = static_cast<std::size_t>(table.column);
    options.set("column", data.columns[column].name);
    data.roles = rolesBesideMolecules(data);
    data.roles[column] = wantsChange ? ColumnRole::Id : ColumnRole::Feature;
    MadeNames names(data, given);
    appendReactionColumns(data, table.rows, bits, names);
    job.throwIfStopped();
    completeReading(table.found, std::move(data), path, info().id, std::move(options));
    return std::move(table.found);
}

} // namespace

const Reader &reactionReader()
{
    static const ReactionReader reader;
    return reader;
}

} // namespace netloom
