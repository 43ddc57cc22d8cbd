// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/step_values.hpp"

#include "engine/data/sort_numbers.hpp"
#include "engine/prepare/preparation.hpp"

#include <cassert>

namespace netloom {

void StepType::applyWord(const FittedStep &, const std::string &, double *) const
{
    assert(!"a step that gives numbers from words must say how");
}

void StepType::applyImages(const FittedStep &, const Shape &, std::span<const float>, float *, const JobControl &) const
{
    assert(!"a step on pictures must say what it does");
}

Text StepType::whyMissing(const FittedStep &, const std::string &column, const std::string &cell) const
{
    return text(NL_TEXT("The step '{1}' makes no number of '{2}' in '{3}'."), text(info().label), quotable(cell), column);
}

std::vector<double> sortedValues(const Column &column, const std::vector<std::uint32_t> &rows)
{
    std::vector<double> values;
    forEachValue(column, rows, [&](double value) {
        if (std::isfinite(value))
            values.push_back(value);
    });
    sortNumbers(values);
    return values;
}

double quantileOf(const std::vector<double> &sorted, double share)
{
    if (sorted.empty())
        return 0;
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const double weight = place - static_cast<double>(below);
    if (below + 1 >= sorted.size())
        return sorted.back();
    const double step = sorted[below + 1] - sorted[below];
    return weight < 0.5 ? sorted[below] + step * weight : sorted[below + 1] - step * (1 - weight);
}

Moments momentsOf(const Column &column, const std::vector<std::uint32_t> &rows)
{
    // Welford 1962, which keeps the digits of a deviation that is small beside the mean.
    Moments moments;
    double squares = 0;
    forEachValue(column, rows, [&](double value) {
        ++moments.count;
        const double step = value - moments.mean;
        moments.mean += step / static_cast<double>(moments.count);
        squares += step * (value - moments.mean);
    });
    const double deviation = moments.count ? std::sqrt(squares / static_cast<double>(moments.count)) : 0;
    const bool isConstant = !(deviation > 1e-12 * std::abs(moments.mean));
    moments.deviation = isConstant ? 1 : deviation;
    return moments;
}

} // namespace netloom
