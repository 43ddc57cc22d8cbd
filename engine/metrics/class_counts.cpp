// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/class_counts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netloom {

namespace {

double ratio(std::size_t part, std::size_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

std::size_t ClassCounts::correct() const
{
    std::size_t sum = 0;
    for (std::size_t c = 0; c < classes; ++c)
        sum += at(c, c);
    return sum;
}

double ClassCounts::precision(std::size_t c) const
{
    return ratio(at(c, c), predicted[c]);
}

double ClassCounts::recall(std::size_t c) const
{
    return ratio(at(c, c), actual[c]);
}

double ClassCounts::f1(std::size_t c) const
{
    return ratio(2 * at(c, c), actual[c] + predicted[c]);
}

double ClassCounts::fHalf(std::size_t c) const
{
    return ratio(5 * at(c, c), actual[c] + 4 * predicted[c]);
}

double ClassCounts::f2(std::size_t c) const
{
    return ratio(5 * at(c, c), 4 * actual[c] + predicted[c]);
}

bool hasClassTruth(const Outcome &outcome)
{
    const auto isClass = [&](double value) { return value >= 0 && value < static_cast<double>(outcome.width); };
    return outcome.actual.size() >= outcome.rows &&
           std::all_of(outcome.actual.begin(), outcome.actual.begin() + static_cast<std::ptrdiff_t>(outcome.rows), isClass);
}

bool hasFinitePredictions(const Outcome &outcome)
{
    return std::all_of(outcome.predicted.begin(), outcome.predicted.end(),
                       [](double value) { return std::isfinite(value); });
}

std::optional<ClassCounts> countClasses(const Outcome &outcome)
{
    if (outcome.rows == 0 || !hasClassTruth(outcome))
        return std::nullopt;
    ClassCounts counts;
    counts.classes = outcome.width;
    counts.rows = outcome.rows;
    counts.confusion.resize(outcome.width * outcome.width);
    counts.actual.resize(outcome.width);
    counts.predicted.resize(outcome.width);
    for (std::size_t row = 0; row < outcome.rows; ++row) {
        const auto truth = static_cast<std::size_t>(outcome.actual[row]);
        const std::size_t guess = outcome.predictedClass(row);
        ++counts.confusion[truth * outcome.width + guess];
        ++counts.actual[truth];
        ++counts.predicted[guess];
    }
    return counts;
}

double decisionScore(const Outcome &outcome, ClassScore score)
{
    const auto counts = countClasses(outcome);
    if (!counts)
        return std::numeric_limits<double>::quiet_NaN();
    if (outcome.task == Task::Binary)
        return (*counts.*score)(1);
    double sum = 0;
    std::size_t occurring = 0;
    for (std::size_t c = 0; c < counts->classes; ++c)
        if (counts->occurs(c)) {
            sum += (*counts.*score)(c);
            ++occurring;
        }
    return sum / static_cast<double>(occurring);
}

} // namespace netloom
