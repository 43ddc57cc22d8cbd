// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/hand_row.hpp"

#include <QLocale>
#include <QString>
#include <algorithm>
#include <cmath>
#include <map>

namespace netloom {

namespace {

std::string roundedText(double value)
{
    return QString::number(value, 'g', 4).toStdString();
}

double trainingMean(const Column &column, const std::vector<std::uint32_t> &rows)
{
    double sum = 0;
    std::size_t count = 0;
    for (const std::uint32_t row : rows)
        if (std::isfinite(column.numbers[row])) {
            sum += column.numbers[row];
            ++count;
        }
    return count > 0 ? sum / static_cast<double>(count) : 0;
}

std::string commonest(const Column &column, const std::vector<std::uint32_t> &rows)
{
    std::map<std::int32_t, std::size_t> counts;
    for (const std::uint32_t row : rows)
        if (column.codes[row] >= 0)
            ++counts[column.codes[row]];
    const auto most =
        std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == counts.end() ? std::string() : column.categories[static_cast<std::size_t>(most->first)];
}

/// What the fitted steps tell when the data are not there.
void fillFromSteps(HandInput &input, const std::vector<FittedStep> &steps)
{
    for (const FittedStep &step : steps) {
        if (!step.words.empty() && input.categories.empty())
            input.categories = step.words;
        if (input.typical.empty() && input.type == ColumnType::Number && !step.numbers.empty())
            input.typical = roundedText(step.numbers.front());
    }
    if (input.typical.empty() && !input.categories.empty())
        input.typical = input.categories.front();
}

std::string typicalOf(const Column &column, const std::vector<std::uint32_t> &rows)
{
    switch (column.type) {
    case ColumnType::Number:
        return roundedText(trainingMean(column, rows));
    case ColumnType::Category:
        return commonest(column, rows);
    case ColumnType::Text:
        return rows.empty() ? std::string() : column.texts[rows.front()]; // no text is typical; one shows what is meant
    case ColumnType::Tensor:
        break;
    }
    return {};
}

/// The features as a person types them: instead of one that a formula makes, what the formula looks at.
std::vector<Preparation::ForColumn> typedFeatures(const Preparation &preparation, const Bench *bench)
{
    std::vector<Preparation::ForColumn> typed = preparation.features;
    if (!bench || !bench->data)
        return typed;
    const auto isThere = [&](const std::string &name) {
        return std::any_of(typed.begin(), typed.end(), [&](const auto &feature) { return feature.column == name; });
    };
    // From the last one, as a formula may use those before it.
    for (auto derived = preparation.derived.rbegin(); derived != preparation.derived.rend(); ++derived) {
        if (std::erase_if(typed, [&](const auto &feature) { return feature.column == derived->name; }) == 0)
            continue;
        for (const std::string &name : Formula(derived->formula, *bench->data).columns())
            if (!isThere(name)) {
                const Column &column = bench->data->columns[static_cast<std::size_t>(bench->data->at(name))];
                typed.push_back({name, column.type, {}, column.shape});
            }
    }
    return typed;
}

} // namespace

std::vector<HandInput> handInputs(const RunRecord &run, const Bench *bench, const TypedSource *source)
{
    std::vector<HandInput> inputs;
    if (source)
        inputs.push_back({source->column, ColumnType::Text, {}, source->typical, {}, {}});
    for (const Preparation::ForColumn &feature : typedFeatures(run.preparation, bench)) {
        if (source && (feature.column == source->column || source->made.contains(feature.column)))
            continue;
        if (feature.type == ColumnType::Tensor)
            return {};
        HandInput input{feature.column, feature.type, {}, {}, {}, {}};
        const int at = bench && bench->data ? bench->data->find(feature.column) : -1;
        const Column *column = at >= 0 ? &bench->data->columns[static_cast<std::size_t>(at)] : nullptr;
        if (column && column->type == feature.type) {
            input.unit = column->unit;
            input.description = column->description;
            input.categories = column->categories;
            input.typical = typicalOf(*column, bench->split.train);
        } else if (feature.type != ColumnType::Text) {
            fillFromSteps(input, feature.steps);
        }
        inputs.push_back(std::move(input));
    }
    return inputs;
}

ReadResult handRow(const std::vector<HandInput> &inputs, const std::vector<std::string> &values)
{
    auto data = std::make_shared<Dataset>();
    data->rows = 1;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        Column column;
        column.name = inputs[i].column;
        column.type = inputs[i].type;
        if (column.type == ColumnType::Number) {
            bool isNumber = true;
            const QString typed = QString::fromStdString(values[i]).trimmed();
            const double number =
                typed.isEmpty() ? std::numeric_limits<double>::quiet_NaN() : QLocale::c().toDouble(typed, &isNumber);
            if (!isNumber)
                throw Error(ErrorKind::Usage, column.name,
                            text(NL_TEXT("'{1}' is not a number. Write it like 12.5."), values[i]));
            column.numbers = {number};
        } else if (column.type == ColumnType::Text) {
            column.texts = {values[i]};
        } else {
            column.categories = inputs[i].categories;
            const auto found = std::find(column.categories.begin(), column.categories.end(), values[i]);
            if (found == column.categories.end() && !values[i].empty())
                column.categories.push_back(values[i]);
            const auto place =
                std::find(column.categories.begin(), column.categories.end(), values[i]) - column.categories.begin();
            column.codes = {values[i].empty() ? -1 : static_cast<std::int32_t>(place)};
        }
        data->columns.push_back(std::move(column));
        data->roles.push_back(ColumnRole::Feature);
    }
    ReadResult read;
    read.data = std::move(data);
    read.rowsSeen = 1;
    return read;
}

} // namespace netloom
