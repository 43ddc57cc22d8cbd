// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/smiles_list.hpp"

#include "engine/data/csv/text_table.hpp"
#include "plugins/molecule/molecule_roles.hpp"
#include "plugins/molecule/smiles_columns.hpp"
#include "plugins/molecule/whole_text.hpp"

#include <algorithm>
#include <array>

namespace netloom {

namespace {

constexpr std::size_t linesOfListToSee = 40;

bool isListExtension(const std::string &extension)
{
    constexpr std::array<std::string_view, 5> known = {"smi", "smiles", "ism", "can", "cxsmiles"};
    return std::find(known.begin(), known.end(), extension) != known.end();
}

/// The SMILES and what stands behind it.
std::pair<std::string_view, std::string_view> cutAtBlank(std::string_view line)
{
    line = trimmedText(line);
    const std::size_t blank = std::min(line.find_first_of(" \t"), line.size());
    return {line.substr(0, blank), trimmedText(line.substr(blank))};
}

bool isSmilesHeader(std::string_view line)
{
    return plainColumnName(std::string(cutAtBlank(line).first)) == "smiles";
}

} // namespace

bool isSmilesList(const FileHead &head)
{
    if (isListExtension(head.extension))
        return true;
    if (head.extension != "txt" && !head.extension.empty())
        return false;
    std::vector<std::string> first;
    std::string_view rest = head.bytes;
    while (!rest.empty() && first.size() < linesOfListToSee) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos && head.bytes.size() >= 64 * 1024)
            break; // cut off
        const auto [smiles, name] = cutAtBlank(rest.substr(0, end));
        if (!smiles.empty() && !smiles.starts_with('#'))
            first.emplace_back(smiles);
        rest.remove_prefix(std::min(end == std::string_view::npos ? end : end + 1, rest.size()));
    }
    if (!first.empty() && isSmilesHeader(first.front()))
        first.erase(first.begin());
    return !first.empty() && chemicalCells({}, first) == ChemicalCells::Smiles;
}

Dataset readSmilesList(const std::string &path, const Params &hints, double end, const JobControl &job, ReadResult &found)
{
    WholeText lines(path, end, job);
    const auto eachMolecule = [&](const auto &work) {
        lines.goTo({});
        bool isFirst = true;
        std::string_view line;
        while (lines.next(line)) {
            if (lines.number() % 4096 == 0)
                job.throwIfStopped();
            if (trimmedText(line).empty() || line.starts_with('#') || (isFirst && isSmilesHeader(line))) {
                isFirst = isFirst && !isSmilesHeader(line);
                continue;
            }
            isFirst = false;
            const auto [smiles, name] = cutAtBlank(line);
            work(smiles, name);
        }
    };
    bool hasNames = false;
    std::size_t molecules = 0;
    eachMolecule([&](std::string_view, std::string_view name) {
        hasNames = hasNames || !name.empty();
        ++molecules;
    });
    if (molecules == 0)
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("There is no molecule in the file. Choose a file with a SMILES in each line.")));
    TableLayout layout;
    layout.names = {"smiles"};
    if (hasNames)
        layout.names.emplace_back("name");
    layout.beginsAsWords.assign(layout.names.size(), true);
    layout.declared.assign(layout.names.size(), std::nullopt);
    layout.declared.front() = ColumnType::Text;
    const MissingWords missing = MissingWords::only({});
    Dataset data;
    found = fillTable(
        path, layout, missing, hintedTypes(hints),
        [&](TextTable &table) {
            table.expectRows(molecules);
            eachMolecule([&](std::string_view smiles, std::string_view name) {
                table.add(0, smiles);
                if (hasNames)
                    table.add(1, name);
                table.keepRow(lines.number());
            });
            if (lines.isMended())
                table.note(0, 0, mendedText());
        },
        data);
    return data;
}

} // namespace netloom
