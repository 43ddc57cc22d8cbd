// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/workflow.hpp"

#include "engine/data/identifier.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace netloom {

namespace {

/// Rows that are enough to see how differently inputs are scaled.
constexpr std::size_t rowsForScale = 5'000;

std::vector<std::int64_t> classCounts(const Bench &bench)
{
    const DataSignature &signature = bench.preparation.signature;
    if (signature.asksSeveral())
        return {}; // one weight would not suit them all
    std::vector<std::int64_t> counts(signature.classes.size(), 0);
    for (const std::uint32_t row : bench.split.train)
        for (const float code : bench.prepared->target.numbers(row))
            if (!counts.empty() && code >= 0 && static_cast<std::size_t>(code) < counts.size())
                ++counts[static_cast<std::size_t>(code)];
    return counts;
}

double deviation(const Tensor &input, const std::vector<std::uint32_t> &rows, std::size_t stride, std::int64_t place)
{
    double sum = 0;
    double squares = 0;
    double count = 0;
    for (std::size_t i = 0; i < rows.size(); i += stride) {
        const auto value = static_cast<double>(input.row(rows[i])[place]);
        sum += value;
        squares += value * value;
        ++count;
    }
    return std::sqrt(std::max(0.0, squares / count - sum / count * (sum / count)));
}

/// Largest over smallest deviation among the numbers of all flat inputs; constant ones say nothing about scale.
double scaleRatio(const Bench &bench)
{
    const std::vector<std::uint32_t> &rows = bench.split.train;
    const std::size_t stride = rows.size() / rowsForScale + 1;
    double smallest = 0;
    double largest = 0;
    for (const Tensor &input : bench.prepared->inputs) {
        for (std::int64_t place = 0; input.shape.rank() == 1 && !input.shape.isVarying() && place < input.shape.size();
             ++place) {
            const double spread = deviation(input, rows, stride, place);
            if (!(spread > 0))
                continue;
            smallest = smallest > 0 ? std::min(smallest, spread) : spread;
            largest = std::max(largest, spread);
        }
    }
    return smallest > 0 ? largest / smallest : 1;
}

/// Of the values that the loss sees; nothing where they are classes.
std::optional<ValueRange> targetRange(const Bench &bench)
{
    if (bench.preparation.signature.task != Task::Regression)
        return std::nullopt;
    const Tensor &target = bench.prepared->target;
    ValueRange range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (const std::uint32_t row : bench.split.train)
        for (const float value : target.numbers(row))
            if (std::isfinite(value))
                range = {std::min(range.low, double{value}), std::max(range.high, double{value})};
    return range.low <= range.high ? std::optional(range) : std::nullopt;
}

/// Pearson's correlation of one number of an input with the first of the target; 0 where either is constant.
double correlation(const Tensor &input, std::int64_t place, const Tensor &target, const std::vector<std::uint32_t> &rows)
{
    const std::size_t stride = rows.size() / rowsForScale + 1;
    double count = 0, meanX = 0, meanY = 0, xx = 0, yy = 0, xy = 0;
    for (std::size_t i = 0; i < rows.size(); i += stride) {
        const double x = input.row(rows[i])[place], y = target.row(rows[i])[0];
        const double dx = x - meanX, dy = y - meanY;
        ++count;
        meanX += dx / count;
        meanY += dy / count;
        xx += dx * (x - meanX);
        yy += dy * (y - meanY);
        xy += dx * (y - meanY);
    }
    return xx > 0 && yy > 0 ? xy / std::sqrt(xx * yy) : 0;
}

/// Inputs of a table that go up and down with the target as nothing does that is only measured. One input alone may well
/// be all that a straight line needs; few rows say nothing.
std::vector<std::string> tellingInputs(const Bench &bench)
{
    constexpr std::size_t rowsToTell = 20;
    constexpr double sameness = 0.999999; // neighbours in a smooth series of time come to 0.9999
    const DataSignature &signature = bench.preparation.signature;
    const bool isOneNumber = signature.targetShape() == Shape{1} && signature.task != Task::Multiclass;
    std::vector<std::string> found;
    for (std::size_t i = 0; i < signature.inputs.size() && isOneNumber && bench.split.train.size() >= rowsToTell; ++i) {
        const std::vector<std::string> &names = signature.inputs[i].features;
        for (std::size_t place = 0; place < names.size() && names.size() > 1; ++place)
            if (std::abs(correlation(bench.prepared->inputs[i], static_cast<std::int64_t>(place), bench.prepared->target,
                                     bench.split.train)) > sameness)
                found.push_back(names[place]);
    }
    return found;
}

/// The features of one value a cell that only tell the rows apart.
std::vector<std::string> identifiersAmong(const PreparationPlan &plan, const Dataset &data)
{
    std::vector<std::string> identifiers;
    for (const PreparationPlan::ForColumn &feature : plan.features) {
        const int column = data.find(feature.column);
        const bool isRead = !feature.steps.empty() && feature.steps.back().step == "tokens";
        if (column >= 0 && !isRead && looksLikeIdentifier(data.columns[static_cast<std::size_t>(column)], data.rows))
            identifiers.push_back(feature.column);
    }
    return identifiers;
}

/// All that decides which row falls into which part.
std::string splitInWords(const DataSetup &setup)
{
    std::string words = splitByText(setup.split) + " seed " + std::to_string(setup.split.seed) + " of " + setup.contentHash;
    for (const double fraction : setup.split.fractions)
        words += " " + std::to_string(fraction);
    return words + " " + setup.condition;
}

} // namespace

SplitLeaks leaksOf(const Project &project, const Dataset &data, const Split &split, const JobControl &job)
{
    return findSplitLeaks(data, rolesOf(data, project.data), split, job);
}

void acceptLeaks(DataSetup &setup)
{
    setup.acceptedLeaks = splitInWords(setup);
}

bool areLeaksAccepted(const DataSetup &setup)
{
    return !setup.acceptedLeaks.empty() && setup.acceptedLeaks == splitInWords(setup);
}

std::vector<GraphIssue> checkProject(const Project &project, const Bench *bench, const SplitLeaks &leaks)
{
    const RunPtr run = project.lastRun();
    const DataSignature *signature = bench ? &bench->preparation.signature : run ? &run->preparation.signature : nullptr;
    const GraphAnalysis analysis = analyse(*project.graph, signature);
    CheckContext context{*project.graph, analysis, signature};
    context.recipe = &project.recipe;
    if (bench && bench->prepared && !bench->split.train.empty()) {
        context.trainRows = static_cast<std::int64_t>(bench->split.train.size());
        context.classCounts = classCounts(*bench);
        context.featureScaleRatio = scaleRatio(*bench);
        context.validationRows = static_cast<std::int64_t>(bench->split.validation.size());
        context.targets = targetRange(*bench);
        context.leaks = tellingInputs(*bench);
        context.identifiers = identifiersAmong(project.preparation, *bench->data);
        if (!areLeaksAccepted(project.data))
            context.splitLeaks = leaks;
    }
    return checkDesign(context);
}

} // namespace netloom
