// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/preparation.hpp"
#include "engine/prepare/step_values.hpp"

#include <limits>

namespace netloom::all_prepareSteps {

namespace {

class Robust final : public StepType
{
public:
    const StepInfo &info() const override
    {
        static const StepInfo info{
            .id = "robust",
            .label = NL_TEXT("Scale robustly"),
            .help = NL_TEXT("Shifts and scales a column by its median and the width of its middle half, which a few values "
                            "far out do not change: take it instead of Standardise when there are outliers."),
            .formula = NL_TEXT("(x - median) / (upper quartile - lower quartile), all of the training rows"),
            .params = {},
            .fittedNumbers = 2};
        return info;
    }

    FittedStep fit(const Column &column, const std::vector<std::uint32_t> &rows, const Params &params) const override
    {
        const std::vector<double> values = sortedValues(column, rows);
        const double width = quantileOf(values, 0.75) - quantileOf(values, 0.25);
        const bool isFlat = width < 10 * std::numeric_limits<double>::epsilon(); // as scikit-learn's RobustScaler
        return {info().id, params, {quantileOf(values, 0.5), isFlat ? 1 : width}, {}};
    }

    std::vector<std::string> outputNames(const FittedStep &, const std::string &column) const override { return {column}; }

    double applyNumber(const FittedStep &step, double value) const override
    {
        return (value - step.numbers[0]) / step.numbers[1];
    }
};

} // namespace

const StepType &robust()
{
    static const Robust type;
    return type;
}

} // namespace netloom::all_prepareSteps
