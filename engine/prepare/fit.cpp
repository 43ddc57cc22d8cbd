// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/class_order.hpp"
#include "engine/prepare/graph_columns.hpp"
#include "engine/prepare/preparation.hpp"
#include "engine/prepare/step_values.hpp"
#include "engine/prepare/token_vocabulary.hpp"

#include <algorithm>
#include <set>

namespace netloom {

namespace {

using Rows = std::vector<std::uint32_t>;

bool isOfWords(const Column &column)
{
    return column.type == ColumnType::Category || column.type == ColumnType::Text;
}

/// The column as the next step sees it, so that each step is fitted on what the one before gives.
Column afterStep(Column column, const StepType &type, const FittedStep &step)
{
    if (type.info().takesImages) {
        Column result;
        result.name = column.name;
        result.type = column.type;
        result.shape = type.shapeAfter(step, column.shape);
        const std::size_t pictures = column.values.size() / static_cast<std::size_t>(column.shape.size());
        result.values.resize(pictures * static_cast<std::size_t>(result.shape.size()));
        type.applyImages(step, column.shape, column.values, result.values.data(), {});
        return result;
    }
    for (double &value : column.numbers)
        value = type.applyNumber(step, value);
    for (float &value : column.values)
        value = static_cast<float>(type.applyNumber(step, static_cast<double>(value)));
    if (!isOfWords(column))
        return column;
    const std::size_t rows = std::max(column.codes.size(), column.texts.size());
    Column result;
    result.name = column.name;
    if (type.givesNumbers()) { // one a word: checkChain() lets no step follow several
        result.numbers.resize(rows);
        for (std::size_t row = 0; row < rows; ++row)
            type.applyWord(step, column.cellText(row), &result.numbers[row]);
        return result;
    }
    result.type = ColumnType::Text;
    for (std::size_t row = 0; row < rows; ++row)
        result.texts.push_back(type.withWord(step, column.cellText(row)));
    return result;
}

void checkChain(const Column &column, const std::vector<StepChoice> &steps)
{
    bool isOfNumbers = !isOfWords(column);
    for (const StepChoice &choice : steps) {
        const StepType &type = prepareSteps().at(choice.step);
        const StepInfo &info = type.info();
        if (const auto wrong = checkParams(info.params, withDefaults(info.params, choice.params)); !wrong.empty())
            throw Error(ErrorKind::Usage, column.name, wrong.front());
        const bool isOfPictures = column.type == ColumnType::Tensor && column.shape.rank() == 3;
        if (info.takesImages && !isOfPictures)
            throw Error(
                ErrorKind::Usage, column.name,
                text(NL_TEXT("The step '{1}' works on pictures (channels, height, width), but '{2}' holds none. Take "
                             "the step away."),
                     text(info.label), column.name));
        if (info.takesImages)
            continue;
        if (isOfNumbers ? !info.takesNumbers : !info.takesCategories)
            throw Error(ErrorKind::Usage, column.name,
                        text(isOfNumbers
                                 ? NL_TEXT("The step '{1}' works on words, but here '{2}' gives numbers. Take the step "
                                           "away, or make the column a category.")
                                 : NL_TEXT("The step '{1}' works on numbers, but here '{2}' gives words. Put 'Number "
                                           "in order' before it, or take it away."),
                             text(info.label), column.name));
        if (type.givesNumbers() && !info.givesOneNumber && &choice != &steps.back())
            throw Error(ErrorKind::Usage, column.name,
                        text(NL_TEXT("'{1}' must be the last step of '{2}'. Take the later ones away."), text(info.label),
                             column.name));
        isOfNumbers = isOfNumbers || type.givesNumbers();
    }
    if (!steps.empty() && steps.back().step == "tokens" && steps.size() > 1)
        throw Error(ErrorKind::Usage, column.name,
                    text(NL_TEXT("'{1}' must be the only step of '{2}'. Take the others away."),
                         text(prepareSteps().at("tokens").info().label), column.name));
    if (!isOfNumbers)
        throw Error(
            ErrorKind::Usage, column.name,
            text(NL_TEXT("'{1}' holds words, and no step makes numbers of them. Add One-hot, or leave the column out."),
                 column.name));
}

Preparation::ForColumn fitColumn(const Column &column, const PreparationPlan::ForColumn &wanted, const Rows &rows)
{
    Preparation::ForColumn fitted{wanted.column, column.type, {}, column.shape};
    checkChain(column, wanted.steps);
    if (std::all_of(rows.begin(), rows.end(), [&](std::uint32_t row) { return column.isMissing(row); }))
        throw Error(ErrorKind::Usage, column.name,
                    text(NL_TEXT("'{1}' has no value in any training row. Leave the column out."), column.name));
    Column working;
    const Column *current = &column;
    for (const StepChoice &choice : wanted.steps) {
        const StepType &type = prepareSteps().at(choice.step);
        fitted.steps.push_back(type.fit(*current, rows, withDefaults(type.info().params, choice.params)));
        if (&choice != &wanted.steps.back()) {
            working = afterStep(*current, type, fitted.steps.back());
            current = &working;
        }
    }
    return fitted;
}

/// One class a token: the words between the blanks of the target's cells.
std::vector<std::string> classesOfTokens(const Column &target, std::size_t rows)
{
    std::set<std::string> words;
    for (std::size_t row = 0; row < rows; ++row)
        forEachToken(target.cellText(row), "blanks", [&](std::string_view word) { words.emplace(word); });
    return {words.begin(), words.end()};
}

/// Answers stand between blanks, so the tokens that they belong to must, too.
void checkAnswersOf(const Preparation &preparation)
{
    for (const Preparation::ForColumn &feature : preparation.features)
        if (feature.column == preparation.answersOf) {
            if (!sequenceShape(feature) || feature.steps.back().params.word("split") != "blanks")
                throw Error(
                    ErrorKind::Usage, feature.column,
                    text(NL_TEXT("Each token of '{1}' has an answer of its own, so it needs the step 'Words to ids', "
                                 "cut at blanks."),
                         feature.column));
            return;
        }
    throw Error(
        ErrorKind::Usage, preparation.answersOf,
        text(NL_TEXT("'{1}', whose tokens have an answer each, is no feature. Make it one."), preparation.answersOf));
}

void fitQuestions(const Dataset &data, const PreparationPlan &plan, DataSignature &signature)
{
    std::vector<const Column *> targets;
    for (const std::string &name : plan.targets)
        targets.push_back(&data.columns[static_cast<std::size_t>(data.at(name))]);
    signature.classes = classesOfSeveral(targets, data.rows);
    if (signature.classes.size() != 2)
        throw Error(
            ErrorKind::Usage, data.provenance.title,
            text(NL_TEXT("Several yes-or-no targets must be answered by the same two words, but here are {1}. Choose "
                         "other targets, or one alone."),
                 signature.classes.size()));
}

void fitTargets(const Dataset &data, const PreparationPlan &plan, const Rows &rows, Preparation &preparation)
{
    DataSignature &signature = preparation.signature;
    signature.task = plan.task;
    signature.targets = plan.targets;
    if (plan.targets.empty())
        throw Error(ErrorKind::Usage, data.provenance.title, text(NL_TEXT("No column is the target. Choose one.")));
    if (!plan.answersOf.empty()) {
        const Column &target = data.columns[static_cast<std::size_t>(data.at(plan.targets.front()))];
        signature.classes = classesOfTokens(target, data.rows);
        if (plan.task == Task::Regression || signature.classes.size() < 2)
            throw Error(ErrorKind::Usage, target.name,
                        text(NL_TEXT("The tokens' answers in '{1}' are of fewer than two classes, so there is nothing to "
                                     "learn. Choose another target."),
                             target.name));
        checkAnswersOf(preparation);
        return;
    }
    if (plan.task == Task::Binary && plan.targets.size() > 1) {
        fitQuestions(data, plan, signature);
        return;
    }
    if (plan.task != Task::Regression) {
        const Column &target = data.columns[static_cast<std::size_t>(data.at(plan.targets.front()))];
        signature.classes = classesOf(target, data.rows);
        if (plan.task == Task::Binary && signature.classes.size() != 2)
            throw Error(ErrorKind::Usage, target.name,
                        text(NL_TEXT("A binary task needs two classes, but '{1}' has {2}. Choose another task or target."),
                             target.name, signature.classes.size()));
        if (signature.classes.size() < 2)
            throw Error(
                ErrorKind::Usage, target.name,
                text(NL_TEXT("'{1}' has fewer than two classes, so there is nothing to learn. Choose another target."),
                     target.name));
        return;
    }
    for (const std::string &name : plan.targets) {
        const Column &target = data.columns[static_cast<std::size_t>(data.at(name))];
        if (target.type != ColumnType::Number)
            throw Error(ErrorKind::Usage, target.name,
                        text(NL_TEXT("A regression needs numbers, but '{1}' holds words. Choose another task or target."),
                             target.name));
        const Moments moments = momentsOf(target, rows);
        if (moments.count == 0)
            throw Error(ErrorKind::Usage, target.name,
                        text(NL_TEXT("'{1}' has no value in any training row. Choose another target."), target.name));
        preparation.targetMean.push_back(plan.isTargetScaled ? moments.mean : 0);
        preparation.targetDeviation.push_back(plan.isTargetScaled ? moments.deviation : 1);
    }
}

} // namespace

Shape preparedShape(const Preparation::ForColumn &feature)
{
    Shape shape = feature.shape;
    for (const FittedStep &step : feature.steps) {
        const StepType &type = prepareSteps().at(step.step);
        if (type.info().takesImages && shape.rank() == 3)
            shape = type.shapeAfter(step, shape);
    }
    return shape;
}

std::vector<std::string> outputNames(const Preparation::ForColumn &feature)
{
    std::vector<std::string> names = {feature.column};
    std::size_t flags = 0;
    for (const FittedStep &step : feature.steps) {
        const StepType &type = prepareSteps().at(step.step);
        names = type.outputNames(step, feature.column);
        flags += type.flagsMissing(step) ? 1 : 0;
    }
    names.insert(names.end(), flags, feature.column + " missing");
    return names;
}

void fitSignature(Preparation &preparation)
{
    DataSignature &signature = preparation.signature;
    signature.inputs.clear();
    signature.answerPlaces = {};
    DataSignature::Input flat;
    flat.name = "features";
    for (const Preparation::ForColumn &feature : preparation.features)
        if (feature.type != ColumnType::Tensor && !sequenceShape(feature))
            for (std::string &name : outputNames(feature))
                flat.features.push_back(std::move(name));
    if (!flat.features.empty()) {
        flat.shape = Shape{static_cast<std::int64_t>(flat.features.size())};
        signature.inputs.push_back(std::move(flat));
    }
    for (const Preparation::ForColumn &feature : preparation.features) {
        const auto place = static_cast<int>(signature.inputs.size());
        if (const std::optional<Shape> sequence = sequenceShape(feature, place)) {
            signature.inputs.push_back({feature.column, *sequence, {}});
            if (feature.column == preparation.answersOf)
                signature.answerPlaces = sequence->withTokens(0);
        } else if (graphPart(preparation, feature) != GraphPart::None) {
            if (auto input = graphInput(preparation, feature, place))
                signature.inputs.push_back(std::move(*input));
        } else if (feature.type == ColumnType::Tensor) {
            signature.inputs.push_back({feature.column, preparedShape(feature), {}});
        }
    }
}

Preparation fitPreparation(const Dataset &data, const PreparationPlan &plan, const std::vector<std::uint32_t> &trainRows,
                           const JobControl &job)
{
    Preparation preparation;
    if (plan.features.empty())
        throw Error(ErrorKind::Usage, data.provenance.title,
                    text(NL_TEXT("No column is a feature. Give at least one column the role of a feature.")));
    for (const PreparationPlan::ForColumn &wanted : plan.features) {
        job.throwIfStopped();
        job.report(static_cast<double>(preparation.features.size()) / static_cast<double>(plan.features.size()),
                   text(NL_TEXT("Looking at the training part")));
        const Column &column = data.columns[static_cast<std::size_t>(data.at(wanted.column))];
        preparation.features.push_back(fitColumn(column, wanted, trainRows));
    }
    preparation.answersOf = plan.answersOf;
    fitSignature(preparation);
    fitTargets(data, plan, trainRows, preparation);
    return preparation;
}

} // namespace netloom
