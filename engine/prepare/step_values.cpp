// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/step_values.hpp"

#include "engine/prepare/preparation.hpp"

#include <cassert>

namespace netloom {

void StepType::applyWord(const FittedStep &, const std::string &, double *) const
{
    assert(!"a step that gives numbers from words must say how");
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
