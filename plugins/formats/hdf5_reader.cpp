// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/hdf5_reader.hpp"

#include "plugins/formats/array_dataset.hpp"
#include "plugins/formats/hdf5_columns.hpp"
#include "plugins/formats/spread_limit.hpp"

#include <algorithm>
#include <filesystem>

namespace netloom {

namespace {

constexpr std::string_view hdf5Magic = "\x89HDF\r\n\x1a\n";
constexpr std::size_t matlabBlock = 512; ///< MATLAB 7.3 puts words of its own before
constexpr std::size_t mostListedTables = 12;

/// Datasets that are read together: a compound one, or all others of a group that have equally many rows.
struct Hdf5Table {
    std::string name; ///< what the option takes
    std::vector<const Hdf5Set *> sets;

    std::int64_t rows() const { return sets.front()->rows(); }
    /// Numbers in a row.
    std::size_t width() const
    {
        std::size_t values = 0;
        for (const Hdf5Set *set : sets) {
            std::size_t own = set->members.size();
            for (std::size_t axis = 1; axis < set->dims.size(); ++axis)
                own *= static_cast<std::size_t>(set->dims[axis]);
            values += own;
        }
        return values;
    }
    bool has(const std::string &path) const
    {
        return std::any_of(sets.begin(), sets.end(), [&](const Hdf5Set *set) { return set->path == path; });
    }
};

std::vector<Hdf5Table> tablesOf(const std::vector<Hdf5Set> &sets)
{
    std::vector<Hdf5Table> tables;
    for (const Hdf5Set &set : sets) {
        if (set.trouble)
            continue;
        const auto together = std::find_if(tables.begin(), tables.end(), [&](const Hdf5Table &table) {
            const Hdf5Set &first = *table.sets.front();
            return !set.isCompound && !first.isCompound && first.group() == set.group() && first.rows() == set.rows();
        });
        if (together == tables.end())
            tables.push_back({set.path, {&set}});
        else
            together->sets.push_back(&set);
    }
    // The only table of a group bears the group's name.
    for (Hdf5Table &table : tables) {
        const std::string group = table.sets.front()->group();
        const auto isOfGroup = [&](const Hdf5Table &other) { return other.sets.front()->group() == group; };
        if (group != "/" && !table.sets.front()->isCompound && std::count_if(tables.begin(), tables.end(), isOfGroup) == 1)
            table.name = group;
    }
    return tables;
}

std::string listedTables(const std::vector<Hdf5Table> &tables)
{
    std::string names;
    for (std::size_t i = 0; i < std::min(tables.size(), mostListedTables); ++i)
        names += (i > 0 ? ", " : "") + quotable(tables[i].name) + " (" + std::to_string(tables[i].rows()) + ")";
    return tables.size() > mostListedTables ? names + ", ..." : names;
}

[[noreturn]] void refuseWithoutTables(const std::vector<Hdf5Set> &sets, const std::string &path)
{
    if (sets.empty())
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("There is no table or array in the file. Choose a file with data.")));
    throw Error(
        ErrorKind::File, path,
        text(NL_TEXT("No table of the file can be read. {1}: {2}."), quotable(sets.front().path), *sets.front().trouble));
}

/// The one with the most numbers: what else is there is said beside it, and may then be chosen.
const Hdf5Table &largest(const std::vector<Hdf5Table> &tables)
{
    return *std::max_element(tables.begin(), tables.end(), [](const Hdf5Table &a, const Hdf5Table &b) {
        return static_cast<double>(a.width()) * static_cast<double>(a.rows()) <
               static_cast<double>(b.width()) * static_cast<double>(b.rows());
    });
}

/// wanted: a dataset, a group, or empty.
const Hdf5Table &chosenTable(const std::vector<Hdf5Table> &tables, const std::vector<Hdf5Set> &sets, std::string wanted,
                             const std::string &path)
{
    if (tables.empty() && wanted.empty())
        refuseWithoutTables(sets, path);
    if (wanted.empty())
        return largest(tables);
    if (!wanted.starts_with('/'))
        wanted.insert(0, 1, '/');
    while (wanted.ends_with('/'))
        wanted.pop_back();
    std::vector<const Hdf5Table *> found;
    for (const Hdf5Table &table : tables) {
        if (table.has(wanted) || table.name == wanted)
            return table;
        if (table.name.starts_with(wanted + '/'))
            found.push_back(&table);
    }
    for (const Hdf5Set &set : sets)
        if (set.path == wanted && set.trouble)
            throw Error(ErrorKind::File, path,
                        text(NL_TEXT("The dataset {1} cannot be read: {2}."), quotable(set.path), *set.trouble));
    if (tables.empty())
        refuseWithoutTables(sets, path);
    if (found.empty())
        throw Error(ErrorKind::Usage, path,
                    text(NL_TEXT("There is no dataset or group '{1}' in the file. It holds (with their rows): {2}."),
                         quotable(wanted), listedTables(tables)));
    if (found.size() > 1)
        throw Error(
            ErrorKind::Usage, path,
            text(NL_TEXT("The group '{1}' holds several tables. The file has (with their rows): {2}. Name one of them."),
                 quotable(wanted), listedTables(tables)));
    return *found.front();
}

/// What is left out is said, never silently dropped.
void noteLeftOut(const Hdf5Table &table, const std::vector<Hdf5Table> &tables, const std::vector<Hdf5Set> &sets,
                 const std::string &path, ReadResult &result)
{
    constexpr std::size_t mostKept = 1000;
    const auto note = [&](Text message) {
        ++result.problemCount;
        if (result.problems.size() < mostKept)
            result.problems.push_back({path, 0, 0, std::move(message), false});
    };
    if (tables.size() > 1)
        note(text(
            NL_TEXT("The file holds several tables (with their rows): {1}. {2} was read; the option dataset takes another."),
            listedTables(tables), quotable(table.name)));
    for (const Hdf5Set *set : table.sets)
        for (const std::string &name : set->leftOut)
            note(text(NL_TEXT("The column {1} is left out: it holds neither numbers of up to 64 bits nor words."),
                      quotable(name)));
    for (const Hdf5Set &set : sets)
        if (set.trouble && set.group() == table.sets.front()->group())
            note(text(NL_TEXT("{1} is left out: {2}."), quotable(set.path), *set.trouble));
}

class Hdf5Reader final : public Reader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info = describe();
        return info;
    }

    double sniff(const FileHead &head) const override
    {
        const std::string_view bytes = head.bytes;
        const bool isAfterBlock =
            bytes.size() > matlabBlock + hdf5Magic.size() && bytes.substr(matlabBlock).starts_with(hdf5Magic);
        return bytes.starts_with(hdf5Magic) || isAfterBlock ? 1 : 0;
    }

    ReadResult read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const override
    {
        if (paths.size() != 1)
            throw Error(ErrorKind::Usage, "hdf5", text(NL_TEXT("HDF5 tables are read from one file. Name one file.")));
        const std::string &path = paths.front();
        readHead(path); // says so where there is no such file
        const Hdf5Handle file = openHdf5(path);
        const std::vector<Hdf5Set> sets = hdf5Sets(file, path);
        const std::vector<Hdf5Table> tables = tablesOf(sets);
        const Hdf5Table &table = chosenTable(tables, sets, withDefaults(info().options, options).word("dataset"), path);

        checkSpread(path, static_cast<std::size_t>(table.rows()), table.width());
        Dataset data;
        data.rows = static_cast<std::size_t>(table.rows());
        for (const Hdf5Set *set : table.sets)
            for (Column &column : hdf5Columns(file, *set, path, job))
                data.columns.push_back(std::move(column));
        data.roles = guessRoles(data);
        data.provenance.title = std::filesystem::path(path).filename().string();
        if (tables.size() > 1)
            data.provenance.title += ": " + quotable(table.name);
        ReadResult result = wholeResult(std::move(data), paths, info().id, options);
        noteLeftOut(table, tables, sets, path, result);
        return result;
    }

private:
    static ReaderInfo describe()
    {
        ParamSpec dataset;
        dataset.key = "dataset";
        dataset.label = NL_TEXT("Dataset or group");
        dataset.type = ParamType::Text;
        dataset.defaultValue = std::string();
        dataset.help = NL_TEXT("Which table of the file to read, such as /events or /run1/energy; datasets of a group with "
                               "equally many rows are read together. Empty: the largest one.");
        return {"hdf5",
                NL_TEXT("HDF5 tables and arrays"),
                NL_TEXT("Reads compound tables, and arrays that stand side by side in a group: of one or two dimensions as "
                        "columns, of more as pictures or tensors. Nothing outside of the file is looked at."),
                {"h5", "hdf5", "hdf", "he5", "mat"},
                {dataset}};
    }
};

} // namespace

const Reader &hdf5Reader()
{
    static const Hdf5Reader reader;
    return reader;
}

} // namespace netloom
