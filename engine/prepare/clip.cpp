// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/preparation.hpp"
#include "engine/prepare/step_values.hpp"

#include <algorithm>

namespace netloom::all_prepareSteps {

namespace {

class Clip final : public StepType
{
public:
    const StepInfo &info() const override
    {
        static const StepInfo info = describe();
        return info;
    }

    FittedStep fit(const Column &column, const std::vector<std::uint32_t> &rows, const Params &given) const override
    {
        const Params params = withDefaults(info().params, given);
        const bool isByShare = params.word("by") == "quantiles";
        double lower = params.real(isByShare ? "lower_share" : "lower");
        double upper = params.real(isByShare ? "upper_share" : "upper");
        if (lower > upper)
            throw Error(ErrorKind::Usage, column.name,
                        text(NL_TEXT("'{1}' cannot be clipped: the lower limit {2} lies above the upper limit {3}. Swap "
                                     "them."),
                             column.name, lower, upper));
        if (isByShare) {
            const std::vector<double> values = sortedValues(column, rows);
            lower = quantileOf(values, lower);
            upper = quantileOf(values, upper);
        }
        return {info().id, params, {lower, upper}, {}};
    }

    std::vector<std::string> outputNames(const FittedStep &, const std::string &column) const override { return {column}; }

    double applyNumber(const FittedStep &step, double value) const override
    {
        return value < step.numbers[0] ? step.numbers[0] : value > step.numbers[1] ? step.numbers[1] : value;
    }

private:
    static StepInfo describe()
    {
        const auto share = [](std::string key, std::string label, double value, std::string help) {
            return ParamSpec{.key = std::move(key),
                             .label = std::move(label),
                             .type = ParamType::Real,
                             .defaultValue = value,
                             .minimum = 0,
                             .maximum = 1,
                             .help = std::move(help)};
        };
        const auto limit = [](std::string key, std::string label, double value, std::string help) {
            return ParamSpec{.key = std::move(key),
                             .label = std::move(label),
                             .type = ParamType::Real,
                             .defaultValue = value,
                             .minimum = -1e300,
                             .maximum = 1e300,
                             .help = std::move(help)};
        };
        return {.id = "clip",
                .label = NL_TEXT("Clip"),
                .help = NL_TEXT("Moves values that lie outside two limits onto the nearer one, so that a few wild values "
                                "cannot rule the learning."),
                .formula = NL_TEXT("min(max(x, lower), upper)"),
                .params = {{.key = "by",
                            .label = NL_TEXT("Limits from"),
                            .type = ParamType::Choice,
                            .defaultValue = std::string("quantiles"),
                            .choices = {"quantiles", "limits"},
                            .help = NL_TEXT("Whether the limits are shares of the training rows or fixed values.")},
                           share("lower_share", NL_TEXT("Lower share"), 0.01,
                                 NL_TEXT("The share of the training rows below the lower limit, for the choice "
                                         "'quantiles'.")),
                           share("upper_share", NL_TEXT("Upper share"), 0.99,
                                 NL_TEXT("The share of the training rows below the upper limit, for the choice "
                                         "'quantiles'.")),
                           limit("lower", NL_TEXT("Lower limit"), 0,
                                 NL_TEXT("The least value that is let through, for the choice 'limits'.")),
                           limit("upper", NL_TEXT("Upper limit"), 1,
                                 NL_TEXT("The largest value that is let through, for the choice 'limits'."))},
                .fittedNumbers = 2};
    }
};

} // namespace

const StepType &clip()
{
    static const Clip type;
    return type;
}

} // namespace netloom::all_prepareSteps
