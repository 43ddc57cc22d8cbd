// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/json_lines_reader.hpp"

#include "engine/data/csv/text_table.hpp"
#include "engine/data/one_file_reader.hpp"
#include "plugins/formats/json_columns.hpp"
#include "plugins/formats/json_items.hpp"
#include "plugins/formats/json_row.hpp"
#include "plugins/formats/spread_limit.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// The object of an item, or why it is none, with its place in the file.
std::optional<JsonTrouble> jsonObjectOf(const JsonItem &item, JsonRow &row)
{
    if (item.isCutOff)
        return JsonTrouble{item.line, item.column,
                           text(NL_TEXT("The file ends within this row; it was cut off. Fetch it again."))};
    std::optional<JsonTrouble> trouble = parseJsonRow(item.text, row);
    if (trouble) {
        trouble->column += trouble->line == 0 ? item.column - 1 : 0;
        trouble->line += item.line;
    }
    return trouble;
}

JsonColumns lookAtJsonRows(const std::string &path, const MissingWords &missing, const JobControl &job)
{
    JsonColumns columns(missing);
    std::optional<JsonTrouble> first;
    const auto items = openJsonItems(path, job);
    JsonItem item;
    JsonRow row;
    while (items->next(item)) {
        if (auto trouble = jsonObjectOf(item, row); !trouble)
            columns.look(row, path);
        else if (!first)
            first = std::move(trouble);
    }
    if (columns.rows() > 0)
        return columns;
    if (!first)
        throw Error(ErrorKind::File, path, text(NL_TEXT("There is no row in the file. Choose a file with data.")));
    throw Error(ErrorKind::File, placeInText(path, first->line, first->column),
                text(NL_TEXT("The file holds neither an object a line nor one array of objects. The first trouble: {1}"),
                     first->reason.str()));
}

void layJsonRows(TextTable &table, const std::string &path, const JsonColumns &columns, const JobControl &job)
{
    const auto items = openJsonItems(path, job);
    std::vector<std::string> cells(table.width());
    JsonItem item;
    JsonRow row;
    while (items->next(item)) {
        if (auto trouble = jsonObjectOf(item, row)) {
            table.rejectRow(trouble->line, trouble->column, std::move(trouble->reason));
        } else if (auto reason = columns.fill(row, cells)) {
            table.rejectRow(item.line, item.column, std::move(*reason));
        } else {
            for (std::size_t i = 0; i < cells.size(); ++i)
                table.add(i, cells[i]);
            table.keepRow(item.line);
        }
    }
    if (auto word = items->lastWord())
        table.note(0, 0, std::move(*word));
}

/// An object that is whole in the first line; another may follow in the next.
bool beginsWithObjectLine(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    JsonRow row;
    return line.starts_with('{') && !parseJsonRow(std::string(line), row);
}

bool beginsWithArrayOfObjects(std::string_view text)
{
    const std::size_t second = text.find_first_not_of(" \t\r\n", 1);
    return text.starts_with('[') && second != std::string_view::npos && text[second] == '{';
}

class JsonLinesReader final : public OneFileReader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info{
            "json-lines",
            NL_TEXT("Objects (JSON Lines, JSON)"),
            NL_TEXT("Reads one JSON object a row, each in a line of its own or all in one array; names "
                    "within names become columns such as a.b, arrays of numbers a[0], a[1]."),
            {"jsonl", "ndjson", "json"},
            {missingWordsSpec()}};
        return info;
    }

    double sniff(const FileHead &head) const override
    {
        Decoder decoder(guessEncoding(head.bytes, head.bytes.size() < 64 * 1024));
        std::string_view text = decoder.decode(head.bytes);
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        const bool isNamedLines = head.extension == "jsonl" || head.extension == "ndjson";
        if (isNamedLines && (text.starts_with('{') || beginsWithArrayOfObjects(text)))
            return 0.95;
        if (beginsWithObjectLine(text) || beginsWithArrayOfObjects(text))
            return head.extension == "json" ? 0.9 : 0.65; // over what a CSV reader makes of the commas in a text
        return isNamedLines || head.extension == "json" ? 0.3 : 0;
    }

    ReadResult readFile(const std::string &path, const Params &options, const JobControl &job) const override
    {
        const MissingWords missing = MissingWords::of(options);
        const std::map<std::string, ColumnType> hints = hintedTypes(options);
        JsonColumns columns = lookAtJsonRows(path, missing, job);
        const TableLayout layout = columns.layout(hints);
        if (layout.names.empty())
            throw Error(ErrorKind::File, path, text(NL_TEXT("The objects of the file are empty. Choose a file with data.")));
        checkSpread(path, columns.rows(), layout.names.size());
        Dataset data;
        ReadResult result = fillTable(
            path, layout, missing, hints, [&](TextTable &table) { layJsonRows(table, path, columns, job); }, data);
        completeReading(result, std::move(data), path, info().id, withoutHints(options));
        return result;
    }
};

} // namespace

const Reader &jsonLinesReader()
{
    static const JsonLinesReader reader;
    return reader;
}

} // namespace netloom
