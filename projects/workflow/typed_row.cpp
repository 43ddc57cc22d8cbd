// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/typed_row.hpp"

#include "engine/data/csv_writer.hpp"
#include "engine/data/picked_rows.hpp"
#include "projects/workflow/other_data.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <stdlib.h>
#include <unistd.h>

namespace netloom {

namespace {

constexpr const char *sourceOption = "column";
constexpr std::int64_t typedLine = 2; ///< below the header

/// A table of one row, gone with this.
class OneRowFile
{
public:
    explicit OneRowFile(const std::string &table)
    {
        std::string name = (std::filesystem::temp_directory_path() / "netloom-row-XXXXXX.csv").string();
        const int file = ::mkstemps(name.data(), 4);
        if (file < 0)
            throw Error(
                ErrorKind::File, name,
                text(NL_TEXT("The typed row cannot be handed to its reader: no file can be made here. Free some room "
                             "for temporary files.")));
        ::close(file);
        m_path = name;
        std::ofstream(m_path, std::ios::binary) << table;
    }
    ~OneRowFile()
    {
        std::error_code unheard;
        std::filesystem::remove(m_path, unheard);
    }
    OneRowFile(const OneRowFile &) = delete;
    OneRowFile &operator=(const OneRowFile &) = delete;

    const std::string &path() const { return m_path; }

private:
    std::string m_path;
};

/// What says how the inputs are made, without how the table around them is written.
Params withoutTable(const Params &all)
{
    Params options;
    for (const auto &[key, value] : all.all())
        if (!findSpec(csvReader().info().options, key))
            options.set(key, value);
    return options;
}

/// The only column of text; -1 when there are none or several.
int onlyText(const Dataset &data)
{
    int found = -1;
    for (std::size_t i = 0; i < data.columns.size(); ++i)
        if (data.columns[i].type == ColumnType::Text) {
            if (found >= 0)
                return -1;
            found = static_cast<int>(i);
        }
    return found;
}

/// The reader, its column and its options, as far as the data say; made and typical are left out.
std::optional<TypedSource> announcedSource(const DataSetup &own, const Dataset &data)
{
    const Provenance &from = data.provenance;
    if (from.isSimulated) {
        const int column = onlyText(data);
        if (column < 0)
            return std::nullopt;
        return TypedSource{{}, data.columns[static_cast<std::size_t>(column)].name, withoutTable(from.options), {}, {}};
    }
    if (!from.options.has(sourceOption))
        return std::nullopt;
    return TypedSource{from.reader, from.options.word(sourceOption), withoutTable(own.readerOptions), {}, {}};
}

/// The first text of the column that is not empty.
std::string firstText(const Column &column)
{
    for (std::size_t row = 0; row < column.texts.size(); ++row)
        if (!column.isMissing(row))
            return column.texts[row];
    return {};
}

} // namespace

ReadResult readTypedRow(const RunRecord &run, const DataSetup &own, const TypedSource &source,
                        const std::vector<std::pair<std::string, std::string>> &cells, const DataProvider &provider,
                        const JobControl &job)
{
    std::string header, typed, known;
    for (const auto &[column, cell] : cells) {
        if (column == source.column && cell.find_first_not_of(' ') == std::string::npos)
            throw Error(ErrorKind::Usage, {}, text(NL_TEXT("There is nothing to predict yet: type something.")));
        if (cell.find_first_of("\r\n") != std::string::npos || cell.find('\0') != std::string::npos)
            throw Error(ErrorKind::Usage, column, text(NL_TEXT("A typed value is one line of text.")));
        const char *const comma = header.empty() ? "" : ",";
        header += comma + csvCell(column);
        typed += comma + csvCell(cell);
        known += comma + csvCell(column == source.column ? source.typical : cell);
    }
    // A row that is known to be good stands below: without any, a reader says of the file what is to be said of the row.
    const OneRowFile file(header + "\n" + typed + "\n" + known + "\n");
    DataSetup alone = own;
    alone.reader = source.reader;
    alone.readerOptions = source.options;
    alone.readerOptions.set(sourceOption, source.column);
    alone.readerOptions.set("header", std::string("yes"));
    alone.readerOptions.set("separator", std::string("comma"));
    ReadResult read = readForRun(run, alone, {file.path()}, source.reader, {}, provider, job);
    std::erase_if(read.problems, [](const Problem &problem) { return problem.line != typedLine; });
    for (const Problem &problem : read.problems)
        if (problem.isRowRejected)
            throw Error(ErrorKind::Usage, {}, problem.message);
    read.problemCount = read.problems.size();
    read.rowsSeen = 1;
    read.rowsRejected = 0;
    read.data = pickedRows(*read.data, std::array<std::int64_t, 1>{0});
    return read;
}

bool mayHaveTypedSource(const Dataset &data)
{
    return data.provenance.isSimulated ? onlyText(data) >= 0 : data.provenance.options.has(sourceOption);
}

std::optional<TypedSource> typedSource(const RunRecord &run, const DataSetup &own, const Dataset *data,
                                       const DataProvider &provider, const JobControl &job)
{
    std::optional<TypedSource> announced = data && own.joins.empty() ? announcedSource(own, *data) : std::nullopt;
    const int at = announced ? data->find(announced->column) : -1;
    if (at < 0 || data->columns[static_cast<std::size_t>(at)].type != ColumnType::Text)
        return std::nullopt;
    TypedSource &source = *announced;
    source.typical = firstText(data->columns[static_cast<std::size_t>(at)]);
    const ReadResult one = readTypedRow(run, own, source, {{source.column, source.typical}}, provider, job);
    for (const Column &column : one.data->columns)
        if (column.name != source.column)
            source.made.insert(column.name);
    const auto isMade = [&](const auto &feature) { return source.made.contains(feature.column); };
    const bool isNeeded = std::any_of(run.preparation.features.begin(), run.preparation.features.end(), isMade);
    return isNeeded ? std::move(announced) : std::nullopt;
}

} // namespace netloom
