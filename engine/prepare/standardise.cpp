// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/preparation.hpp"
#include "engine/prepare/step_values.hpp"

namespace netloom::all_prepareSteps {

namespace {

class Standardise final : public StepType
{
public:
    const StepInfo &info() const override
    {
        static const StepInfo info{.id = "standardise",
                                   .label = NL_TEXT("Standardise"),
                                   .help =
                                       NL_TEXT("Shifts and scales a column to mean 0 and deviation 1, so that every input "
                                               "weighs alike when learning begins."),
                                   .formula = NL_TEXT("(x - mean) / deviation, both of the training rows, divisor n"),
                                   .params = {},
                                   .fittedNumbers = 2};
        return info;
    }

    FittedStep fit(const Column &column, const std::vector<std::uint32_t> &rows, const Params &params) const override
    {
        const Moments moments = momentsOf(column, rows);
        return {info().id, params, {moments.mean, moments.deviation}, {}};
    }

    std::vector<std::string> outputNames(const FittedStep &, const std::string &column) const override { return {column}; }

    double applyNumber(const FittedStep &step, double value) const override
    {
        return (value - step.numbers[0]) / step.numbers[1];
    }
};

} // namespace

const StepType &standardise()
{
    static const Standardise type;
    return type;
}

} // namespace netloom::all_prepareSteps
