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

/// How the person wants molecules to be read, without how the table around them is written.
Params optionsFor(const DataSetup &own, const std::string &source)
{
    Params options;
    for (const auto &[key, value] : own.readerOptions.all())
        if (!findSpec(csvReader().info().options, key))
            options.set(key, value);
    options.set(sourceOption, source);
    options.set("header", std::string("yes"));
    options.set("separator", std::string("comma"));
    return options;
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
    alone.readerOptions = optionsFor(own, source.column);
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

std::optional<TypedSource> typedSource(const RunRecord &run, const DataSetup &own, const Dataset *data,
                                       const DataProvider &provider, const JobControl &job)
{
    const Params &reading = data ? data->provenance.options : own.readerOptions;
    const std::string reader = data ? data->provenance.reader : own.reader;
    if (!reading.has(sourceOption) || reader.empty() || !own.joins.empty())
        return std::nullopt;
    TypedSource source{reader, reading.word(sourceOption), {}, {}};
    const int at = data ? data->find(source.column) : -1;
    if (at < 0 || data->columns[static_cast<std::size_t>(at)].type != ColumnType::Text)
        return std::nullopt;
    source.typical = firstText(data->columns[static_cast<std::size_t>(at)]);
    const ReadResult one = readTypedRow(run, own, source, {{source.column, source.typical}}, provider, job);
    for (const Column &column : one.data->columns)
        if (column.name != source.column)
            source.made.insert(column.name);
    const auto isMade = [&](const auto &feature) { return source.made.contains(feature.column); };
    const bool isNeeded = std::any_of(run.preparation.features.begin(), run.preparation.features.end(), isMade);
    return isNeeded ? std::optional(std::move(source)) : std::nullopt;
}

} // namespace netloom
