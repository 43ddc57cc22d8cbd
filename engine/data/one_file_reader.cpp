// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/one_file_reader.hpp"

#include "engine/data/part_names.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace netloom {

namespace {

constexpr std::size_t mostStackedProblems = 1000; // as many as one file gives

std::string fileName(const std::string &path)
{
    return std::filesystem::path(path).filename().string();
}

[[noreturn]] void refuseFile(const std::string &path, Text why)
{
    throw Error(ErrorKind::File, path, std::move(why));
}

bool isAllMissing(const Column &column, std::size_t rows)
{
    for (std::size_t row = 0; row < rows; ++row)
        if (!column.isMissing(row))
            return false;
    return true;
}

/// The type that holds the cells of both. Words win over numbers; a column without a cell takes any type.
ColumnType commonType(const Column &a, std::size_t rowsOfA, const Column &b, std::size_t rowsOfB)
{
    if (a.type == b.type || isAllMissing(b, rowsOfB))
        return a.type;
    if (isAllMissing(a, rowsOfA))
        return b.type;
    return a.type == ColumnType::Text || b.type == ColumnType::Text ? ColumnType::Text : ColumnType::Category;
}

template <class T>
void append(Values<T> &values, const Values<T> &more)
{
    values.insert(values.end(), more.begin(), more.end());
}

/// Both categories in one sorted list, the codes of both columns with them.
void appendCategories(Column &column, const Column &more)
{
    if (column.categories == more.categories) { // in an order that may mean something
        append(column.codes, more.codes);
        return;
    }
    std::set<std::string> all(column.categories.begin(), column.categories.end());
    all.insert(more.categories.begin(), more.categories.end());
    const std::vector<std::string> categories(all.begin(), all.end());
    const auto newCodes = [&](const std::vector<std::string> &old) {
        std::vector<std::int32_t> codes;
        for (const std::string &word : old)
            codes.push_back(static_cast<std::int32_t>(std::lower_bound(categories.begin(), categories.end(), word) -
                                                      categories.begin()));
        return codes;
    };
    const std::vector<std::int32_t> own = newCodes(column.categories), theirs = newCodes(more.categories);
    for (std::int32_t &code : column.codes)
        code = code < 0 ? code : own[static_cast<std::size_t>(code)];
    for (const std::int32_t code : more.codes)
        column.codes.push_back(code < 0 ? code : theirs[static_cast<std::size_t>(code)]);
    column.categories = categories;
}

void appendColumn(Column &column, Column more, std::size_t rows, std::size_t moreRows, const std::string &path)
{
    if ((column.type == ColumnType::Tensor) != (more.type == ColumnType::Tensor) || column.shape != more.shape)
        refuseFile(path, text(NL_TEXT("'{1}' has the shape {2} here and {3} in the first file. Use files of one form."),
                              column.name, more.shape.str(), column.shape.str()));
    const ColumnType type = commonType(column, rows, more, moreRows);
    std::size_t lost = 0; // nothing is: words hold all
    const std::string name = column.name, unit = column.unit, description = column.description;
    if (column.type != type)
        column = convertColumn(column, type, lost);
    if (more.type != type)
        more = convertColumn(more, type, lost);
    column.name = name;
    column.unit = unit;
    column.description = description;
    append(column.numbers, more.numbers);
    append(column.texts, more.texts);
    append(column.values, more.values);
    if (type == ColumnType::Category)
        appendCategories(column, more);
}

void appendFile(ReadResult &whole, Dataset &data, const ReadResult &next, const std::string &path)
{
    if (next.data->columns.size() != data.columns.size())
        for (const Column &column : next.data->columns)
            if (data.find(column.name) < 0)
                refuseFile(path, text(NL_TEXT("It has a column '{1}' that the first file has not. Use files with the same "
                                              "columns, or read them as two projects."),
                                      column.name));
    for (Column &column : data.columns) {
        const int place = next.data->find(column.name);
        if (place < 0)
            refuseFile(path,
                       text(NL_TEXT("It has no column '{1}', which the first file has. Use files with the same columns."),
                            column.name));
        appendColumn(column, next.data->columns[static_cast<std::size_t>(place)], data.rows, next.data->rows, path);
    }
    const bool haveLines = data.lines.size() == data.rows && next.data->lines.size() == next.data->rows;
    data.lines.resize(haveLines ? data.rows : 0);
    if (haveLines)
        append(data.lines, next.data->lines);
    data.rows += next.data->rows;
    whole.problems.insert(whole.problems.end(), next.problems.begin(), next.problems.end());
    whole.problemCount += next.problemCount;
    whole.rowsSeen += next.rowsSeen;
    whole.rowsRejected += next.rowsRejected;
}

/// The split that the names of the files speak of; false when they do not all name one, or only one and the same.
bool givePartsByName(Dataset &data, const std::vector<std::string> &paths, const std::vector<std::size_t> &rows)
{
    std::vector<std::uint8_t> parts;
    std::set<std::uint8_t> named;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const auto part = partOfFile(paths[i]);
        if (!part)
            return false;
        named.insert(*part);
        parts.resize(parts.size() + rows[i], *part);
    }
    if (named.size() < 2 || !named.contains(0))
        return false;
    data.parts = std::move(parts);
    return true;
}

void addFileColumn(Dataset &data, const std::vector<std::string> &paths, const std::vector<std::size_t> &rows)
{
    Column column;
    column.type = ColumnType::Category;
    column.name = "file";
    for (int number = 2; data.find(column.name) >= 0; ++number)
        column.name = "file (" + std::to_string(number) + ")";
    std::set<std::string> names;
    for (const std::string &path : paths)
        names.insert(fileName(path));
    column.categories.assign(names.begin(), names.end());
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const auto place = std::find(column.categories.begin(), column.categories.end(), fileName(paths[i]));
        column.codes.resize(column.codes.size() + rows[i], static_cast<std::int32_t>(place - column.categories.begin()));
    }
    data.columns.push_back(std::move(column));
    if (!data.roles.empty())
        data.roles.push_back(ColumnRole::Ignored);
}

} // namespace

ReadResult OneFileReader::read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const
{
    if (paths.empty())
        throw Error(ErrorKind::Usage, info().id, text(NL_TEXT("No file is named. Choose one.")));
    if (paths.size() == 1)
        return readFile(paths.front(), options, job);
    ReadResult whole;
    auto data = std::make_shared<Dataset>();
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const auto share = [&](double fraction) {
            return (static_cast<double>(i) + std::clamp(fraction, 0.0, 1.0)) / static_cast<double>(paths.size());
        };
        const JobControl part{[&](double fraction, const Text &doing) { job.report(share(fraction), doing); }, job.stop};
        const ReadResult next = readFile(paths[i], options, part);
        rows.push_back(next.data->rows);
        if (i > 0) {
            appendFile(whole, *data, next, paths[i]);
        } else {
            *data = *next.data;
            whole = next;
        }
    }
    if (whole.problems.size() > mostStackedProblems && hintedTypes(options).empty())
        whole.problems.resize(mostStackedProblems);
    data->fileStarts.clear();
    std::size_t start = 0;
    for (const std::size_t count : rows) {
        data->fileStarts.push_back(start);
        start += count;
    }
    data->parts.clear();
    if (!givePartsByName(*data, paths, rows))
        addFileColumn(*data, paths, rows);
    data->provenance.paths = paths;
    data->provenance.contentHash = contentHash(*data);
    whole.data = std::move(data);
    return whole;
}

} // namespace netloom
