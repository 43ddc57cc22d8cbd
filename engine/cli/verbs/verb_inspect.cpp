// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/option_words.hpp"
#include "engine/cli/report_text.hpp"
#include "engine/cli/verb.hpp"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

namespace netloom::all_verbs {

namespace {

using Json = nlohmann::ordered_json;
constexpr std::size_t problemsInText = 20;
constexpr std::size_t categoriesInJson = 100;

struct Options {
    std::vector<std::string> data, readerOptions;
    std::string reader, search;
};

Json columnJson(const Column &column, ColumnRole role)
{
    Json json = {{"name", column.name}, {"type", typeName(column.type)}, {"role", roleName(role)}};
    if (!column.unit.empty())
        json["unit"] = column.unit;
    if (!column.description.empty())
        json["description"] = column.description;
    if (column.type == ColumnType::Tensor)
        json["shape"] = column.shape.dims();
    const ColumnStatistics facts = statistics(column);
    json["missing"] = facts.missing;
    json["distinct"] = facts.distinct;
    if (column.type == ColumnType::Number && facts.distinct > 0) {
        json["range"] = {facts.minimum, facts.maximum};
        json["mean"] = facts.mean;
        json["deviation"] = facts.deviation;
        json["median"] = facts.median;
    }
    for (std::size_t i = 0; i < column.categories.size() && i < categoriesInJson; ++i)
        json["categories"].push_back(
            {{"name", column.categories[i]}, {"rows", i < facts.histogram.size() ? facts.histogram[i] : 0}});
    return json;
}

Json optionsJson(const Params &options)
{
    Json json = Json::object();
    for (const auto &[key, value] : options.all())
        std::visit([&, name = key](const auto &known) { json[name] = known; }, value);
    return json;
}

ColumnRole roleAt(const Dataset &data, std::size_t column)
{
    return column < data.roles.size() ? data.roles[column] : ColumnRole::Feature;
}

Json readingJson(const ReadResult &read)
{
    const Dataset &data = *read.data;
    const Provenance &from = data.provenance;
    Json json = {{"files", from.paths},        {"title", from.title},
                 {"reader", from.reader},      {"rows", data.rows},
                 {"rows_seen", read.rowsSeen}, {"rows_rejected", read.rowsRejected},
                 {"hash", from.contentHash},   {"options", optionsJson(from.options)}};
    if (!from.note.empty())
        json["note"] = from.note;
    if (from.isForDiagnosisForbidden)
        json["not_for_diagnosis"] = true;
    json["columns"] = Json::array();
    for (std::size_t i = 0; i < data.columns.size(); ++i)
        json["columns"].push_back(columnJson(data.columns[i], roleAt(data, i)));
    json["problem_count"] = read.problemCount;
    json["problems"] = Json::array();
    for (const Problem &problem : read.problems)
        json["problems"].push_back({{"file", problem.file},
                                    {"line", problem.line},
                                    {"column", problem.column},
                                    {"message", problem.message.str()},
                                    {"rejected", problem.isRowRejected}});
    return json;
}

std::string shortNumber(double value)
{
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.6g", value);
    return digits;
}

/// A cell may hold line breaks; a line of the table may not.
std::string onOneLine(const std::string &word)
{
    std::string line;
    for (const char c : word)
        line += c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '\t' ? "\\t" : std::string(1, c);
    return line;
}

std::vector<std::string> columnLine(const Column &column, ColumnRole role, std::size_t number)
{
    const ColumnStatistics facts = statistics(column);
    std::string range;
    if (column.type == ColumnType::Number && facts.distinct > 0)
        range = shortNumber(facts.minimum) + " to " + shortNumber(facts.maximum);
    else if (column.type == ColumnType::Tensor)
        range = column.shape.str();
    else
        for (std::size_t i = 0; i < column.categories.size() && i < 4; ++i)
            range += (i ? ", " : "") + onOneLine(column.categories[i]);
    if (column.categories.size() > 4)
        range += ", ...";
    return {"#" + std::to_string(number),
            onOneLine(column.name),
            typeName(column.type),
            roleName(role),
            range,
            column.unit,
            std::to_string(facts.missing),
            std::to_string(facts.distinct)};
}

std::string readingText(const ReadResult &read)
{
    const Dataset &data = *read.data;
    std::string words = data.provenance.title + ": " + std::to_string(data.rows) + " rows, " +
                        std::to_string(data.columns.size()) + " columns, reader " + data.provenance.reader + ".";
    if (const std::string options = optionsText(data.provenance.options); !options.empty())
        words += "\nRead with " + options + ".";
    if (!data.provenance.note.empty())
        words += "\n" + data.provenance.note;
    if (data.provenance.isForDiagnosisForbidden)
        words += "\nNot for diagnosis.";
    std::vector<std::vector<std::string>> rows = {{"", "column", "type", "role", "range", "unit", "missing", "distinct"}};
    for (std::size_t i = 0; i < data.columns.size(); ++i)
        rows.push_back(columnLine(data.columns[i], roleAt(data, i), i + 1));
    words += "\n\n" + tableText(rows, {false, false, false, false, false, false, true, true});
    if (read.problemCount > 0)
        words += "\n\n" + std::to_string(read.problemCount) + " problems, " + std::to_string(read.rowsRejected) +
                 " rows left out:";
    for (std::size_t i = 0; i < read.problems.size() && i < problemsInText; ++i)
        words += "\n" + read.problems[i].place() + ": " + read.problems[i].message.str();
    return words;
}

/// The rows that a plug-in finds: "smarts=c1ccccc1".
struct Found {
    std::string search, query;
    std::vector<std::uint32_t> rows;
};

Found found(const std::string &wanted, const Dataset &data, const Console &console)
{
    const std::size_t equals = wanted.find('=');
    const std::string id = wanted.substr(0, equals);
    const std::vector<const RowSearch *> searches = console.registry().rowSearchesFor(data.provenance.reader);
    for (const RowSearch *search : searches) {
        if (search->info().id != id || equals == std::string::npos)
            continue;
        const std::string query = wanted.substr(equals + 1);
        try {
            return {id, query, search->matches(data, query, console.job())};
        } catch (const Error &error) {
            throw Error(error.kind(), "--search", error.message());
        }
    }
    if (searches.empty())
        throw Error(ErrorKind::Usage, "--search",
                    text(NL_TEXT("No plug-in searches rows of the reader {1}."), data.provenance.reader));
    throw Error(ErrorKind::Usage, "--search",
                text(NL_TEXT("Say what to look for as {1}=QUERY: {1}={2}."), searches.front()->info().id,
                     searches.front()->info().hint));
}

Json foundJson(const Found &found)
{
    Json json = {{"search", found.search}, {"query", found.query}, {"count", found.rows.size()}};
    json["rows"] = Json::array();
    for (const std::uint32_t row : found.rows)
        json["rows"].push_back(row + 1);
    return json;
}

std::string foundText(const Found &found, std::size_t rows)
{
    constexpr std::size_t most = 50;
    std::string words = std::to_string(found.rows.size()) + " of " + std::to_string(rows) + " rows match " + found.search +
                        "=" + found.query;
    for (std::size_t i = 0; i < std::min(most, found.rows.size()); ++i)
        words += (i ? ", " : ": ") + std::to_string(found.rows[i] + 1);
    return words + (found.rows.size() > most ? ", ..." : ".");
}

int work(const Options &options, Console &console)
{
    const ReaderChoice choice = readerChoice(options.reader, options.readerOptions, options.data, console);
    const ReadResult read = console.registry().read(options.data, choice.id, choice.options, console.job());
    std::optional<Found> matches;
    if (!options.search.empty())
        matches = found(options.search, *read.data, console);
    console.progress().clear();
    if (console.isJson) {
        Json json = readingJson(read);
        if (matches)
            json["found"] = foundJson(*matches);
        console.json(json);
    } else {
        console.say(readingText(read) + (matches ? "\n\n" + foundText(*matches, read.data->rows) : std::string()));
    }
    return 0;
}

VerbWork define(Arguments &arguments)
{
    auto options = std::make_shared<Options>();
    arguments.required("data", options->data, "The data file, or several of one kind");
    arguments.optional("--reader", options->reader, "The reader's id; chosen by content and extension unless given");
    arguments.readerOptions(options->readerOptions);
    arguments.optional("--search", options->search,
                       "Names the rows that match, as KIND=QUERY in the words of a plug-in: smarts=c1ccccc1");
    return [options](Console &console) { return work(*options, console); };
}

} // namespace

const Verb &verb_inspect()
{
    static const Verb verb({"inspect", "Shows what a reader sees in a data file"}, define);
    return verb;
}

} // namespace netloom::all_verbs
