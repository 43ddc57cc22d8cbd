// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/next_token.hpp"
#include "engine/prepare/class_order.hpp"
#include "engine/prepare/graph_columns.hpp"
#include "engine/prepare/preparation.hpp"
#include "engine/prepare/token_vocabulary.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_set>

namespace netloom {

namespace {

constexpr std::size_t mostNumericClasses = 20;

std::vector<const Column *> targetsOf(const Dataset &data, const std::vector<ColumnRole> &roles)
{
    std::vector<const Column *> targets;
    for (std::size_t i = 0; i < data.columns.size() && i < roles.size(); ++i)
        if (roles[i] == ColumnRole::Target)
            targets.push_back(&data.columns[i]);
    return targets;
}

bool hasValue(const Column &column, std::size_t rows)
{
    for (std::size_t row = 0; row < rows; ++row)
        if (!column.isMissing(row))
            return true;
    return false;
}

[[noreturn]] void throwTooUniform(const Column &target)
{
    throw Error(
        ErrorKind::Usage, target.name,
        text(NL_TEXT("The target '{1}' has the same value in every row, so there is nothing to learn. Choose another "
                     "target."),
             target.name));
}

Task taskOfNumbers(const Column &target)
{
    std::map<double, std::size_t> counts;
    bool areWhole = true;
    for (const double value : target.numbers) {
        if (std::isnan(value))
            continue;
        areWhole = areWhole && value == std::floor(value);
        ++counts[value];
        if (counts.size() > mostNumericClasses)
            return Task::Regression;
    }
    if (counts.size() < 2)
        throwTooUniform(target);
    if (counts.size() == 2)
        return Task::Binary;
    const bool areFilled = std::all_of(counts.begin(), counts.end(), [](const auto &entry) { return entry.second > 1; });
    return areWhole && areFilled ? Task::Multiclass : Task::Regression;
}

Task taskOfWords(const Column &target, std::size_t rows)
{
    std::unordered_set<std::string> words;
    std::size_t used = 0;
    for (std::size_t row = 0; row < rows; ++row)
        if (!target.isMissing(row)) {
            words.insert(target.cellText(row));
            ++used;
        }
    if (words.size() < 2)
        throwTooUniform(target);
    if (words.size() == used && used > 2)
        throw Error(
            ErrorKind::Usage, target.name,
            text(NL_TEXT("The target '{1}' has another word in every row, so no class repeats. Choose another target."),
                 target.name));
    return words.size() == 2 ? Task::Binary : Task::Multiclass;
}

/// Several columns with the same two words are as many yes-or-no questions, else they are values.
Task taskOfSeveral(const std::vector<const Column *> &targets, std::size_t rows)
{
    if (classesOfSeveral(targets, rows).size() == 2)
        return Task::Binary;
    for (const Column *target : targets)
        if (target->type != ColumnType::Number)
            throw Error(ErrorKind::Usage, target->name,
                        text(NL_TEXT("Several targets must all be numbers, or all be answered by the same two words, but "
                                     "'{1}' is not. Keep one target, or those that are alike."),
                             target->name));
    return Task::Regression;
}

/// Raw pixels run to 255 and more; a network wants numbers around 1.
bool needsScaling(const Column &tensor)
{
    return std::any_of(tensor.values.begin(), tensor.values.end(), [](float value) { return value > 2 || value < -2; });
}

/// Texts without blanks, such as SMILES or sequences of a protein: each sign means something, and C is not c.
bool areSignsInARow(const Column &column)
{
    constexpr std::size_t rowsToSee = 500, leastLength = 6;
    std::size_t seen = 0, signs = 0;
    for (std::size_t row = 0; row < column.texts.size() && seen < rowsToSee; ++row) {
        if (column.isMissing(row))
            continue;
        if (column.texts[row].find_first_of(" \t\n") != std::string::npos)
            return false;
        signs += column.texts[row].size();
        ++seen;
    }
    return seen > 0 && signs >= leastLength * seen;
}

std::vector<StepChoice> proposedSteps(const Column &column)
{
    switch (column.type) {
    case ColumnType::Number:
        return {{"impute", {}}, {"standardise", {}}};
    case ColumnType::Category:
        return {{"onehot", {}}};
    case ColumnType::Tensor:
        return needsScaling(column) && !isGraphColumn(column.name) ? std::vector<StepChoice>{{"minmax", {}}}
                                                                   : std::vector<StepChoice>{};
    case ColumnType::Text:
        if (areSignsInARow(column))
            return {{"tokens", {{"split", std::string("characters")}, {"lower", false}}}};
        return {{"tokens", {}}};
    }
    return {};
}

std::size_t tokensIn(const std::string &text)
{
    std::size_t count = 0;
    forEachToken(text, "blanks", [&count](std::string_view) { ++count; });
    return count;
}

bool beginsWithStart(const Column &column)
{
    return !column.texts.empty() && column.texts.front().starts_with(sequenceStart);
}

} // namespace

bool areAnswersOf(const Column &texts, const Column &answers, std::size_t rows)
{
    constexpr std::size_t rowsToSee = 500;
    if (texts.type != ColumnType::Text || answers.type != ColumnType::Text)
        return false;
    std::size_t seen = 0, tokens = 0;
    for (std::size_t row = 0; row < rows && seen < rowsToSee; ++row) {
        if (texts.isMissing(row) || answers.isMissing(row))
            continue;
        const std::size_t count = tokensIn(texts.texts[row]);
        if (count != tokensIn(answers.texts[row]))
            return false;
        tokens += count;
        ++seen;
    }
    return tokens > seen; // more than one word a row, else the answer is one of the row
}

Task guessTask(const Dataset &data, const std::vector<ColumnRole> &roles)
{
    const std::vector<const Column *> targets = targetsOf(data, roles);
    if (targets.empty())
        throw Error(ErrorKind::Usage, data.provenance.title,
                    text(NL_TEXT("No column is the target. Give one column the role of the target.")));
    for (const Column *target : targets) {
        if (target->type == ColumnType::Tensor)
            throw Error(ErrorKind::Usage, target->name,
                        text(NL_TEXT("The target '{1}' is an image or a signal, which cannot be predicted. Choose another "
                                     "target."),
                             target->name));
    }
    if (targets.size() > 1)
        return taskOfSeveral(targets, data.rows);
    if (targets[0]->type == ColumnType::Text)
        for (std::size_t i = 0; i < data.columns.size() && i < roles.size(); ++i)
            if (roles[i] == ColumnRole::Feature && areAnswersOf(data.columns[i], *targets[0], data.rows))
                return Task::Multiclass;
    return targets[0]->type == ColumnType::Number ? taskOfNumbers(*targets[0]) : taskOfWords(*targets[0], data.rows);
}

PreparationPlan proposePlan(const Dataset &data, const std::vector<ColumnRole> &roles, Task task)
{
    PreparationPlan plan;
    plan.task = task;
    for (std::size_t i = 0; i < data.columns.size() && i < roles.size(); ++i) {
        const Column &column = data.columns[i];
        if (roles[i] == ColumnRole::Target)
            plan.targets.push_back(column.name);
        else if (roles[i] == ColumnRole::Feature && hasValue(column, data.rows))
            plan.features.push_back({column.name, column.type, proposedSteps(column)});
    }
    for (PreparationPlan::ForColumn &feature : plan.features)
        if (plan.targets.size() == 1 && plan.answersOf.empty() &&
            areAnswersOf(data.columns[static_cast<std::size_t>(data.at(feature.column))],
                         data.columns[static_cast<std::size_t>(data.at(plan.targets.front()))], data.rows)) {
            plan.answersOf = feature.column;
            feature.steps.front().params.set("split", std::string("blanks"));
            // A language model says the very tokens that it read, small letters and large ones apart, rare ones, too.
            if (beginsWithStart(data.columns[static_cast<std::size_t>(data.at(feature.column))])) {
                feature.steps.front().params.set("lower", false);
                feature.steps.front().params.set("at_least", std::int64_t{1});
            }
        }
    return plan;
}

std::vector<std::uint32_t> usableRows(const Dataset &data, const PreparationPlan &plan)
{
    std::vector<const Column *> targets;
    for (const std::string &name : plan.targets)
        targets.push_back(&data.columns[static_cast<std::size_t>(data.at(name))]);
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < data.rows; ++row)
        if (!std::all_of(targets.begin(), targets.end(), [&](const Column *target) { return target->isMissing(row); }))
            rows.push_back(static_cast<std::uint32_t>(row));
    return rows;
}

} // namespace netloom
