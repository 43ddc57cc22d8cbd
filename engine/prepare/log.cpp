// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/preparation.hpp"
#include "engine/prepare/step_values.hpp"

#include <algorithm>
#include <limits>

namespace netloom::all_prepareSteps {

namespace {

class Logarithm final : public StepType
{
public:
    const StepInfo &info() const override
    {
        static const StepInfo info{
            .id = "log",
            .label = NL_TEXT("Logarithm"),
            .help = NL_TEXT("Draws together values that run over several powers of ten, such as counts, prices and "
                            "concentrations. A value at which it is not defined becomes missing."),
            .formula = NL_TEXT("ln(x + offset)"),
            .params = {{.key = "offset",
                        .label = NL_TEXT("Offset"),
                        .type = ParamType::Real,
                        .defaultValue = 1.0,
                        .minimum = -1e12,
                        .maximum = 1e12,
                        .help = NL_TEXT("What is added before the logarithm is taken; 1 lets zeros be. Raise it when there "
                                        "are negative values.")}},
            .fittedNumbers = 1};
        return info;
    }

    FittedStep fit(const Column &column, const std::vector<std::uint32_t> &rows, const Params &given) const override
    {
        const Params params = withDefaults(info().params, given);
        const double offset = params.real("offset");
        std::size_t undefined = 0;
        double least = std::numeric_limits<double>::infinity();
        forEachValue(column, rows, [&](double value) {
            undefined += value + offset > 0 ? 0 : 1;
            least = std::min(least, value);
        });
        if (undefined > 0)
            throw Error(ErrorKind::Usage, column.name,
                        text(NL_TEXT("The logarithm is not defined for {1} training values of '{2}', the least of which is "
                                     "{3}, with the offset {4}. Raise the offset above {5}."),
                             undefined, column.name, least, offset, least == 0 ? 0 : -least));
        return {info().id, params, {offset}, {}};
    }

    std::vector<std::string> outputNames(const FittedStep &, const std::string &column) const override { return {column}; }

    double applyNumber(const FittedStep &step, double value) const override
    {
        const double offset = step.numbers[0];
        if (!(value + offset > 0))
            return std::numeric_limits<double>::quiet_NaN();
        return offset == 1 ? std::log1p(value) : std::log(value + offset);
    }

    Text whyMissing(const FittedStep &step, const std::string &column, const std::string &cell) const override
    {
        return text(NL_TEXT("The logarithm of {1} in '{2}' is not defined with the offset {3}. Raise the offset and train "
                            "again."),
                    cell, column, step.numbers[0]);
    }
};

} // namespace

const StepType &log()
{
    static const Logarithm type;
    return type;
}

} // namespace netloom::all_prepareSteps
