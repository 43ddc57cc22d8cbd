// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/libsvm_reader.hpp"

#include "engine/data/csv/text_table.hpp"
#include "engine/data/one_file_reader.hpp"
#include "plugins/formats/array_dataset.hpp"
#include "plugins/formats/libsvm_row.hpp"
#include "plugins/formats/spread_limit.hpp"
#include "plugins/formats/text_lines.hpp"

#include <algorithm>
#include <charconv>

namespace netloom {

namespace {

constexpr std::string_view featurePrefix = "feature_";
constexpr std::int64_t linesToSniff = 50;

/// What the whole file has to say before its table can be made.
struct LibsvmExtent {
    std::size_t rows = 0;
    std::int64_t first = 1; ///< index
    std::int64_t last = -1;
    bool hasGroups = false;
    std::size_t columns() const { return last < first ? 0 : static_cast<std::size_t>(last - first) + 1; }
};

/// The indices of the features that are expected; an index that no row of this file has is a column of zeros then.
void widenLibsvm(LibsvmExtent &extent, const std::map<std::string, ColumnType> &hints, std::int64_t mostColumns)
{
    for (const auto &[name, type] : hints) {
        std::int64_t index = 0;
        if (!name.starts_with(featurePrefix))
            continue;
        const char *const end = name.data() + name.size();
        const auto [last, code] = std::from_chars(name.data() + featurePrefix.size(), end, index);
        if (code != std::errc{} || last != end || index < 0 || index > mostColumns)
            continue;
        extent.first = std::min(extent.first, index);
        extent.last = std::max(extent.last, index);
    }
    extent.hasGroups = extent.hasGroups || hints.contains("query");
}

LibsvmExtent lookAtLibsvm(const std::string &path, const Params &options, const JobControl &job)
{
    const std::string &wanted = options.word("first_index");
    const std::int64_t mostColumns = options.integer("columns");
    LibsvmExtent extent;
    extent.first = wanted == "0" ? 0 : 1;
    TextLines lines(path, job);
    LibsvmRow row;
    std::string_view line;
    while (lines.next(line)) {
        if (!isLibsvmRow(line) || parseLibsvmRow(line, row))
            continue;
        if (!row.values.empty()) {
            if (wanted == "auto")
                extent.first = std::min(extent.first, row.values.front().first);
            extent.last = std::max(extent.last, row.values.back().first);
            if (extent.last > mostColumns)
                throw Error(
                    ErrorKind::File, placeInText(path, lines.number()),
                    text(NL_TEXT("Index {1} is beyond the {2} columns that are allowed. Correct it, or raise the option "
                                 "columns if there are so many."),
                         extent.last, mostColumns));
        }
        extent.hasGroups = extent.hasGroups || row.group.has_value();
        ++extent.rows;
    }
    return extent;
}

/// Rows into columns: label and query as in any other table, features straight into place.
class LibsvmTable
{
public:
    LibsvmTable(const std::string &path, const LibsvmExtent &extent, const JobControl &job)
        : m_path(path), m_extent(extent), m_job(job)
    {
    }

    TableLayout layout() const
    {
        TableLayout layout;
        layout.names = {"label"};
        if (m_extent.hasGroups)
            layout.names.emplace_back("query");
        layout.beginsAsWords.assign(layout.names.size(), false);
        layout.declared.assign(layout.names.size(), ColumnType::Number);
        return layout;
    }
    void layRows(TextTable &table);
    void appendFeatures(Dataset &data, const std::map<std::string, ColumnType> &hints);

private:
    std::optional<LibsvmTrouble> keep(const LibsvmRow &row, TextTable &table);

    std::string m_path;
    LibsvmExtent m_extent;
    const JobControl &m_job;
    std::vector<Values<double>> m_features;
    std::size_t m_row = 0;
};

void LibsvmTable::layRows(TextTable &table)
{
    m_features.assign(m_extent.columns(), Values<double>(m_extent.rows, 0.0));
    m_row = 0;
    TextLines lines(m_path, m_job);
    LibsvmRow row;
    std::string_view line;
    while (lines.next(line)) {
        if (!isLibsvmRow(line))
            continue;
        std::optional<LibsvmTrouble> trouble = parseLibsvmRow(line, row);
        if (!trouble)
            trouble = keep(row, table);
        if (trouble)
            table.rejectRow(lines.number(), trouble->column, std::move(trouble->reason));
        else
            table.keepRow(lines.number());
    }
    for (Values<double> &column : m_features)
        column.resize(m_row);
    if (m_extent.columns() > 0)
        table.note(
            0, 0,
            text(NL_TEXT("The indices of the features were taken to begin at {1}; an index that a row leaves out is 0."),
                 m_extent.first));
}

std::optional<LibsvmTrouble> LibsvmTable::keep(const LibsvmRow &row, TextTable &table)
{
    if (!row.values.empty() && row.values.front().first < m_extent.first)
        return LibsvmTrouble{
            0, text(NL_TEXT("There is an index 0, but indices begin at 1 here. Set the option first index to 0."))};
    if (m_row >= m_extent.rows || (!row.values.empty() && row.values.back().first > m_extent.last))
        throw Error(ErrorKind::File, m_path, text(NL_TEXT("The file was changed while it was read. Read it again.")));
    table.add(0, toWord(row.label));
    if (m_extent.hasGroups)
        table.add(1, row.group ? std::to_string(*row.group) : std::string());
    for (const auto &[index, value] : row.values)
        m_features[static_cast<std::size_t>(index - m_extent.first)][m_row] = value;
    ++m_row;
    return std::nullopt;
}

void LibsvmTable::appendFeatures(Dataset &data, const std::map<std::string, ColumnType> &hints)
{
    for (std::size_t i = 0; i < m_features.size(); ++i) {
        m_job.throwIfStopped();
        Column column;
        column.name = std::string(featurePrefix) + std::to_string(m_extent.first + static_cast<std::int64_t>(i));
        column.numbers = std::move(m_features[i]);
        std::size_t lost = 0;
        if (const auto hint = hints.find(column.name); hint != hints.end() && hint->second != ColumnType::Number)
            column = convertColumn(column, hint->second, lost);
        data.columns.push_back(std::move(column));
    }
}

class LibsvmReader final : public OneFileReader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info = describe();
        return info;
    }

    double sniff(const FileHead &head) const override;
    ReadResult read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const override;
    ReadResult readFile(const std::string &path, const Params &given, const JobControl &job) const override;

private:
    static ReaderInfo describe();
};

ReaderInfo LibsvmReader::describe()
{
    ParamSpec first;
    first.key = "first_index";
    first.label = NL_TEXT("First index");
    first.type = ParamType::Choice;
    first.defaultValue = std::string("auto");
    first.choices = {"auto", "0", "1"};
    first.help = NL_TEXT("Where the indices of the features begin; auto: at 1, unless some row has an index 0.");
    ParamSpec columns;
    columns.key = "columns";
    columns.label = NL_TEXT("Most columns");
    columns.type = ParamType::Int;
    columns.defaultValue = std::int64_t{100'000};
    columns.minimum = 1;
    columns.maximum = 10'000'000;
    columns.help =
        NL_TEXT("How many features the table may have. The file names only those that are not 0, but the table holds "
                "all of them.");
    columns.isAdvanced = true;
    return {
        "libsvm",
        NL_TEXT("Sparse rows (LIBSVM, SVM-light)"),
        NL_TEXT(
            "Reads rows such as 1 3:0.5 7:2, which name the label and the features that are not 0; qid: becomes the column "
            "query, which keeps rows together in a split."),
        {"libsvm", "svmlight", "svm"},
        {first, columns}};
}

double LibsvmReader::sniff(const FileHead &head) const
{
    std::string_view text = head.bytes;
    const bool isWhole = head.bytes.size() < 64 * 1024;
    LibsvmRow row;
    std::int64_t rows = 0;
    std::int64_t withValues = 0;
    while (!text.empty() && rows < linesToSniff) {
        const std::size_t end = text.find_first_of("\r\n");
        if (end == std::string_view::npos && !isWhole)
            break;
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (!isLibsvmRow(line))
            continue;
        if (parseLibsvmRow(line, row))
            return 0;
        ++rows;
        withValues += !row.values.empty();
    }
    const bool isNamedSo =
        std::find(info().extensions.begin(), info().extensions.end(), head.extension) != info().extensions.end();
    if (withValues * 2 < rows || withValues == 0)
        return isNamedSo ? 0.3 : 0;
    return isNamedSo ? 0.95 : 0.75; // their files have all sorts of endings: heart_scale, a1a.t, covtype.scale
}

/// A file is as wide as its largest index: of several each is told of the widest.
ReadResult LibsvmReader::read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const
{
    Params widened = options;
    const Params all = withDefaults(info().options, withoutHints(options));
    for (std::size_t i = 0; i < paths.size() && paths.size() > 1; ++i) {
        const LibsvmExtent extent = lookAtLibsvm(paths[i], all, job);
        for (const std::int64_t index : {extent.first, extent.last})
            if (extent.columns() > 0)
                hintColumnType(widened, std::string(featurePrefix) + std::to_string(index), ColumnType::Number);
    }
    return OneFileReader::read(paths, widened, job);
}

ReadResult LibsvmReader::readFile(const std::string &path, const Params &given, const JobControl &job) const
{
    Params options = withDefaults(info().options, withoutHints(given));
    if (const auto wrong = checkParams(info().options, options); !wrong.empty())
        throw Error(ErrorKind::Usage, "libsvm", wrong.front());
    const std::map<std::string, ColumnType> hints = hintedTypes(given);
    LibsvmExtent extent = lookAtLibsvm(path, options, job);
    widenLibsvm(extent, hints, options.integer("columns"));
    checkSpread(path, extent.rows, extent.columns());

    LibsvmTable rows(path, extent, job);
    const TableLayout layout = rows.layout();
    const MissingWords missing = MissingWords::only({});
    Dataset data;
    ReadResult result = fillTable(
        path, layout, missing, hints, [&](TextTable &table) { rows.layRows(table); }, data);
    if (!hints.contains("label"))
        data.columns[0] = labelsAsClasses(std::move(data.columns[0]));
    rows.appendFeatures(data, hints);
    data.roles = guessRoles(data);
    data.roles[0] = ColumnRole::Target;
    if (extent.hasGroups)
        data.roles[1] = ColumnRole::Group;
    options.set("first_index", std::to_string(extent.first));
    completeReading(result, std::move(data), path, info().id, std::move(options));
    return result;
}

} // namespace

const Reader &libsvmReader()
{
    static const LibsvmReader reader;
    return reader;
}

} // namespace netloom
