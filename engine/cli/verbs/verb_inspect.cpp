// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/option_words.hpp"
#include "engine/cli/report_text.hpp"
#include "engine/cli/verb.hpp"

#include <memory>
#include <nlohmann/json.hpp>

namespace netloom::all_verbs {

namespace {

using Json = nlohmann::ordered_json;
constexpr std::size_t problemsInText = 20;
constexpr std::size_t categoriesInJson = 100;

struct Options {
    std::vector<std::string> data, readerOptions;
    std::string reader;
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
            range += (i ? ", " : "") + column.categories[i];
    if (column.categories.size() > 4)
        range += ", ...";
    return {"#" + std::to_string(number),
            column.name,
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

int work(const Options &options, Console &console)
{
    const ReaderChoice choice = readerChoice(options.reader, options.readerOptions, options.data, console);
    const ReadResult read = console.registry().read(options.data, choice.id, choice.options, console.job());
    console.progress().clear();
    if (console.isJson)
        console.json(readingJson(read));
    else
        console.say(readingText(read));
    return 0;
}

VerbWork define(Arguments &arguments)
{
    auto options = std::make_shared<Options>();
    arguments.required("data", options->data, "The data file, or several of one kind");
    arguments.optional("--reader", options->reader, "The reader's id; chosen by content and extension unless given");
    arguments.readerOptions(options->readerOptions);
    return [options](Console &console) { return work(*options, console); };
}

} // namespace

const Verb &verb_inspect()
{
    static const Verb verb({"inspect", "Shows what a reader sees in a data file"}, define);
    return verb;
}

} // namespace netloom::all_verbs
