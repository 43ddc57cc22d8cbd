// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/preparation.hpp"
#include "engine/prepare/step_values.hpp"

#include <algorithm>
#include <limits>

namespace netloom::all_prepareSteps {

namespace {

class MinMax final : public StepType
{
public:
    const StepInfo &info() const override
    {
        static const StepInfo info{
            .id = "minmax",
            .label = NL_TEXT("Scale to 0..1"),
            .help = NL_TEXT("Maps the smallest training value to 0 and the largest to 1: right for pixels "
                            "and other values with fixed ends. New values may lie outside."),
            .formula = NL_TEXT("(x - minimum) / (maximum - minimum), both of the training rows"),
            .params = {},
            .fittedNumbers = 2};
        return info;
    }

    FittedStep fit(const Column &column, const std::vector<std::uint32_t> &rows, const Params &params) const override
    {
        double least = std::numeric_limits<double>::infinity();
        double most = -least;
        forEachValue(column, rows, [&](double value) {
            least = std::min(least, value);
            most = std::max(most, value);
        });
        if (least > most) // no value at all
            least = most = 0;
        return {info().id, params, {least, most}, {}};
    }

    std::vector<std::string> outputNames(const FittedStep &, const std::string &column) const override { return {column}; }

    double applyNumber(const FittedStep &step, double value) const override
    {
        const double range = step.numbers[1] - step.numbers[0];
        return (value - step.numbers[0]) / (range > 0 ? range : 1); // a constant column becomes 0
    }
};

} // namespace

const StepType &minmax()
{
    static const MinMax type;
    return type;
}

} // namespace netloom::all_prepareSteps
