// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/sdf_reader.hpp"

#include "engine/data/csv/text_table.hpp"
#include "plugins/molecule/molecule_table.hpp"
#include "plugins/molecule/parallel_rows.hpp"
#include "plugins/molecule/sdf_fields.hpp"
#include "plugins/molecule/smiles_judge.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace netloom {

namespace {

bool isSdfExtension(const std::string &extension)
{
    constexpr std::array<std::string_view, 4> known = {"sdf", "sd", "mol", "mdl"};
    return std::find(known.begin(), known.end(), extension) != known.end();
}

std::vector<SdfRecord> readRecords(const std::string &path, const JobControl &job, bool &isMended)
{
    WholeText lines(path, readingShare, job);
    isMended = lines.isMended();
    std::vector<SdfRecord> records;
    SdfRecord record;
    while (nextSdfRecord(lines, record)) {
        if (records.size() % 256 == 0)
            job.throwIfStopped();
        records.push_back(std::move(record));
    }
    if (records.empty())
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("There is no molecule in the file. Choose an SD or MOL file with some.")));
    return records;
}

/// The fields of all records as a table, and the canonical SMILES and the block of each molecule behind them.
Dataset recordTable(const std::string &path, const std::vector<SdfRecord> &records, const std::vector<MoleculeRow> &rows,
                    bool isMended, const Params &given, ReadResult &found)
{
    SdfFieldColumns fields;
    for (const SdfRecord &record : records)
        fields.look(record, path);
    TableLayout layout = fields.layout();
    std::vector<std::string> names = layout.names;
    const std::size_t own = names.size();
    names.insert(names.end(), {"smiles", "molblock"});
    layout.names = columnNames(names, names.size(), layout);
    layout.beginsAsWords.insert(layout.beginsAsWords.end(), {true, true});
    layout.declared.insert(layout.declared.end(), {ColumnType::Text, ColumnType::Text});
    const MissingWords missing = MissingWords::of(given);
    Dataset data;
    found = fillTable(
        path, layout, missing, hintedTypes(given),
        [&](TextTable &table) {
            table.expectRows(records.size());
            std::vector<std::string> cells;
            for (std::size_t i = 0; i < records.size(); ++i) {
                fields.fill(records[i], cells);
                for (std::size_t column = 0; column < own; ++column)
                    table.add(column, cells[column]);
                table.add(own, rows[i].smiles);
                table.add(own + 1, rows[i].trouble.empty() ? records[i].block : std::string());
                table.keepRow(records[i].line);
                for (const std::int64_t line : records[i].unseparated)
                    table.note(line, 0,
                               text(NL_TEXT("A field begins here without an empty line before it, and was read as one.")));
            }
            if (isMended)
                table.note(0, 0, mendedText());
        },
        data);
    return data;
}

class SdfReader final : public Reader, public RowJudge
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info = describe();
        return info;
    }

    double sniff(const FileHead &head) const override;
    ReadResult read(const std::vector<std::string> &paths, const Params &given, const JobControl &job) const override;
    ReadResult judge(const std::vector<std::string> &tokens, const JobControl &job) const override
    {
        return judgedSmiles(tokens, job);
    }

private:
    static ReaderInfo describe();
};

ReaderInfo SdfReader::describe()
{
    std::vector<ParamSpec> options = moleculeSpecs();
    std::erase_if(options, [](const ParamSpec &spec) { return spec.key == "longest"; });
    options.push_back(missingWordsSpec());
    options.back().isAdvanced = true;
    return {
        "sdf",
        NL_TEXT("Molecules as SDF or MOL"),
        NL_TEXT(
            "SD and MOL files (V2000, V3000) with one or many molecules, flat or in 3-D. The fields become columns; makes "
            "of each molecule what a network learns from: descriptors, fingerprints, a graph, a Coulomb matrix."),
        {"sdf", "sd", "mol", "mdl"},
        options};
}

double SdfReader::sniff(const FileHead &head) const
{
    if (head.isFolder || head.bytes.starts_with("$RXN"))
        return 0;
    std::string_view rest = head.bytes;
    std::string_view line;
    for (int place = 0; place < 4; ++place) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (line.find("V2000") != std::string_view::npos || line.find("V3000") != std::string_view::npos)
        return 1;
    if (!isSdfExtension(head.extension))
        return 0;
    return rest.find("M  END") != std::string_view::npos ? 0.9 : 0.5;
}

ReadResult SdfReader::read(const std::vector<std::string> &paths, const Params &given, const JobControl &job) const
{
    if (paths.size() != 1)
        throw Error(ErrorKind::Usage, paths.empty() ? "sdf" : paths[1],
                    text(NL_TEXT("Molecules are read from one file. Name one file, or join them first.")));
    Params options = withDefaults(info().options, withoutHints(given));
    if (const auto wrong = checkParams(info().options, options); !wrong.empty())
        throw Error(ErrorKind::Usage, "sdf", wrong.front());
    options.set("longest", static_cast<std::int64_t>(usualLongestSmiles));
    const MoleculeWish wish = moleculeWish(options, info().id);
    options.erase("longest");
    const std::string &path = paths.front();
    bool isMended = false;
    const std::vector<SdfRecord> records = readRecords(path, job, isMended);
    std::vector<MoleculeRow> rows(records.size());
    inParallel(records.size(), readingShare, text(NL_TEXT("Looking at {1} molecules"), records.size()), job,
               [&](std::size_t i) {
                   rows[i] = rowOfBlock(records[i].block, wish);
                   if (records[i].hasZeroByte)
                       rows[i].trouble = text(NL_TEXT("The record holds a zero byte, which no text has. Correct it."));
               });
    MoleculeTable table;
    table.data = recordTable(path, records, rows, isMended, given, table.found);
    table.rows = std::move(rows);
    table.column = static_cast<int>(table.data.columns.size()) - 2; // the block stands behind it
    table.blockColumn = table.column + 1;
    table.linesAreRecords = true;
    return withMolecules(std::move(table), wish, given, std::move(options), path, info().id, job);
}

} // namespace

const Reader &sdfReader()
{
    static const SdfReader reader;
    return reader;
}

} // namespace netloom
