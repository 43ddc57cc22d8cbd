// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/image_labels.hpp"

#include "plugins/formats/array_dataset.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <set>
#include <unordered_map>

namespace netloom {

namespace {

using Names = std::vector<std::string_view>;

/// A header without case, blanks, and signs: "File name" is "filename".
std::string plainHeader(const std::string &name)
{
    std::string plain;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)))
            plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return plain;
}

int columnNamed(const Dataset &data, const Names &names)
{
    for (const std::string_view name : names)
        for (std::size_t i = 0; i < data.columns.size(); ++i)
            if (plainHeader(data.columns[i].name) == name)
                return static_cast<int>(i);
    return -1;
}

std::string withoutEnding(const std::string &name)
{
    const std::size_t point = name.rfind('.');
    return point == std::string::npos || point == 0 || name.find('/', point) != std::string::npos ? name
                                                                                                  : name.substr(0, point);
}

/// Finds files by what a table calls them.
class FilesByName
{
public:
    static constexpr std::ptrdiff_t none = -1;
    static constexpr std::ptrdiff_t several = -2;

    explicit FilesByName(const std::vector<FolderFile> &files)
    {
        for (std::size_t i = 0; i < files.size(); ++i) {
            const auto file = static_cast<std::ptrdiff_t>(i);
            const std::string relative = files[i].relative();
            for (const std::string &name :
                 std::set<std::string>{relative, files[i].name, withoutEnding(relative), withoutEnding(files[i].name)})
                m_files[name] = m_files.contains(name) ? several : file;
        }
        for (std::size_t i = 0; i < files.size(); ++i)
            m_files[files[i].relative()] = static_cast<std::ptrdiff_t>(i); // the whole path is never in doubt
    }

    std::ptrdiff_t find(std::string name) const
    {
        std::replace(name.begin(), name.end(), '\\', '/');
        if (name.starts_with("./"))
            name.erase(0, 2);
        const auto found = m_files.find(name);
        return found == m_files.end() ? none : found->second;
    }

private:
    std::unordered_map<std::string, std::ptrdiff_t> m_files;
};

/// The table with its file column as texts: "001" stays what it is.
ReadResult readNames(const std::string &path, const FilesByName &files, int &fileColumn, const JobControl &job)
{
    const Names fileNames = {"file",    "filename", "image",    "imagefile", "imagename",
                             "imageid", "path",     "filepath", "imagepath"};
    Params options;
    ReadResult read = csvReader().read({path}, options, job);
    const auto column = [&] { return std::max(columnNamed(*read.data, fileNames), 0); };
    const bool isHeaderAFile = files.find(read.data->columns[static_cast<std::size_t>(column())].name) != FilesByName::none;
    options.set("header", isHeaderAFile ? std::string("no") : read.data->provenance.options.word("header"));
    if (isHeaderAFile)
        read = csvReader().read({path}, options, job);
    fileColumn = column();
    hintColumnType(options, read.data->columns[static_cast<std::size_t>(fileColumn)].name, ColumnType::Text);
    return csvReader().read({path}, options, job);
}

} // namespace

std::optional<LabelTable> readLabelTable(const std::string &path, const std::vector<FolderFile> &files,
                                         const JobControl &job)
{
    const FilesByName byName(files);
    LabelTable table;
    int fileColumn = 0;
    ReadResult read;
    try {
        read = readNames(path, byName, fileColumn, job);
    } catch (const Error &error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        return std::nullopt;
    }
    const Dataset &data = *read.data;
    const int named = columnNamed(data, {"label", "labels", "class", "classname", "target", "category", "diagnosis"});
    if (data.columns.size() < 2 || named == fileColumn)
        return std::nullopt;
    table.isNamedSo = named >= 0;
    table.labels = data.columns[static_cast<std::size_t>(named >= 0 ? named : fileColumn == 0 ? 1 : 0)];
    if (table.labels.type == ColumnType::Number)
        table.labels = labelsAsClasses(std::move(table.labels));
    table.rows.assign(files.size(), -1);
    table.problems = std::move(read.problems);
    table.rejected = read.rowsRejected;
    for (std::size_t row = 0; row < data.rows; ++row) {
        if (row % 4096 == 0)
            job.throwIfStopped();
        const std::string name = data.columns[static_cast<std::size_t>(fileColumn)].cellText(row);
        const std::ptrdiff_t file = byName.find(name);
        Text reason;
        if (file == FilesByName::none)
            reason = text(NL_TEXT("There is no file '{1}' in the folder. Correct the name, or add the file."), name);
        else if (file == FilesByName::several)
            reason = text(NL_TEXT("Several files are called '{1}'. Write the folder before the name."), name);
        else if (table.rows[static_cast<std::size_t>(file)] >= 0)
            reason = text(NL_TEXT("'{1}' has got a label further up, which holds."), name);
        if (reason.empty()) {
            table.rows[static_cast<std::size_t>(file)] = static_cast<std::ptrdiff_t>(row);
            ++table.named;
            continue;
        }
        table.problems.push_back({path, data.lines[row], fileColumn + 1, std::move(reason), true});
        ++table.rejected;
    }
    return table;
}

Column labelsOfFolders(const std::vector<FolderFile> &files, std::size_t depth)
{
    Column column;
    column.type = ColumnType::Category;
    std::set<std::string> names;
    for (const FolderFile &file : files)
        if (file.folders.size() > depth)
            names.insert(file.folders[depth]);
    column.categories.assign(names.begin(), names.end());
    for (const FolderFile &file : files) {
        const auto place = file.folders.size() > depth ? names.find(file.folders[depth]) : names.end();
        column.codes.push_back(place == names.end() ? -1 : static_cast<std::int32_t>(std::distance(names.begin(), place)));
    }
    return column;
}

Column gatherRows(const Column &column, const std::vector<std::ptrdiff_t> &rows)
{
    Column gathered;
    gathered.name = column.name;
    gathered.type = column.type;
    gathered.categories = column.categories;
    for (const std::ptrdiff_t row : rows) {
        const auto at = static_cast<std::size_t>(row);
        if (column.type == ColumnType::Number)
            gathered.numbers.push_back(row < 0 ? std::nan("") : column.numbers[at]);
        else if (column.type == ColumnType::Category)
            gathered.codes.push_back(row < 0 ? -1 : column.codes[at]);
        else
            gathered.texts.push_back(row < 0 ? std::string() : column.texts[at]);
    }
    return gathered;
}

} // namespace netloom
