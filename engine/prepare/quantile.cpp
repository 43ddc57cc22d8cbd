// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/preparation.hpp"
#include "engine/prepare/step_values.hpp"

#include <algorithm>
#include <limits>
#include <numbers>

namespace netloom::all_prepareSteps {

namespace {

/// How near to 0 and 1 a share counts as the end, as in scikit-learn's QuantileTransformer.
constexpr double endWidth = 1e-7;

/// The inverse of the standard normal distribution for a share in (0, 0.5]: the rational approximation of P. J. Acklam
/// (2003, relative error 1.15e-9), then one step of Halley's method on erfc, which leaves the rounding error.
double lowerNormalQuantile(double share)
{
    constexpr double a[] = {-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                            1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
    constexpr double b[] = {-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01,
                            -1.328068155288572e+01};
    constexpr double c[] = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                            -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
    constexpr double d[] = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00};
    double x = 0;
    if (share < 0.02425) {
        const double q = std::sqrt(-2 * std::log(share));
        x = (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
            ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
    } else {
        const double q = share - 0.5;
        const double r = q * q;
        x = (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q /
            (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
    }
    const double excess = std::erfc(-x / std::numbers::sqrt2) / 2 - share;
    const double step = excess * std::sqrt(2 * std::numbers::pi) * std::exp(x * x / 2);
    return x - step / (1 + x * step / 2);
}

/// Cut off at shares of endWidth from both ends.
double normalQuantile(double share)
{
    constexpr double least = endWidth - std::numeric_limits<double>::epsilon();
    return share <= 0.5 ? lowerNormalQuantile(std::max(share, least)) : -lowerNormalQuantile(std::max(1 - share, least));
}

/// The share of values at or below x, linear between the quantiles; the highest one among equal quantiles.
double shareUpTo(const std::vector<double> &quantiles, double x)
{
    const std::size_t last = quantiles.size() - 1;
    const auto shareOf = [last](std::size_t i) {
        return last == 0 ? 0 : static_cast<double>(i) / static_cast<double>(last);
    };
    if (x < quantiles.front())
        return 0;
    const auto above = std::upper_bound(quantiles.begin(), quantiles.end(), x);
    if (above == quantiles.end())
        return shareOf(last);
    const auto i = static_cast<std::size_t>(above - quantiles.begin()) - 1;
    const double slope = (shareOf(i + 1) - shareOf(i)) / (quantiles[i + 1] - quantiles[i]);
    return slope * (x - quantiles[i]) + shareOf(i);
}

/// The same from above: the lowest share among equal quantiles.
double shareBelow(const std::vector<double> &quantiles, double x)
{
    const std::size_t last = quantiles.size() - 1;
    const auto shareOf = [last](std::size_t i) {
        return last == 0 ? 0 : static_cast<double>(i) / static_cast<double>(last);
    };
    if (x > quantiles.back())
        return shareOf(last);
    const auto at = std::lower_bound(quantiles.begin(), quantiles.end(), x);
    if (at == quantiles.begin())
        return 0;
    const auto i = static_cast<std::size_t>(at - quantiles.begin());
    const double slope = (shareOf(i) - shareOf(i - 1)) / (quantiles[i] - quantiles[i - 1]);
    return shareOf(i) - slope * (quantiles[i] - x);
}

class Quantile final : public StepType
{
public:
    const StepInfo &info() const override
    {
        static const StepInfo info{
            .id = "quantile",
            .label = NL_TEXT("Even out by rank"),
            .help = NL_TEXT("Replaces a value by its rank among the training values, so that any distribution becomes a "
                            "uniform or a normal one. Outliers lose their weight, and so do distances."),
            .formula = NL_TEXT("the share of training values below x, and its normal quantile if wanted"),
            .params = {{.key = "output",
                        .label = NL_TEXT("Distribution"),
                        .type = ParamType::Choice,
                        .defaultValue = std::string("uniform"),
                        .choices = {"uniform", "normal"},
                        .help = NL_TEXT("What the values look like afterwards: even over 0 to 1, or a bell with mean 0 and "
                                        "deviation 1 that ends at 5.2.")},
                       {.key = "n_quantiles",
                        .label = NL_TEXT("Quantiles"),
                        .type = ParamType::Int,
                        .defaultValue = std::int64_t{1000},
                        .minimum = 1,
                        .maximum = 10000,
                        .help = NL_TEXT("How many points the distribution is kept as, at most one a training value; "
                                        "fewer make it smoother.")}},
            .fittedNumbers = 1};
        return info;
    }

    FittedStep fit(const Column &column, const std::vector<std::uint32_t> &rows, const Params &given) const override
    {
        const Params params = withDefaults(info().params, given);
        const std::vector<double> values = sortedValues(column, rows);
        const auto wanted = static_cast<std::size_t>(params.integer("n_quantiles"));
        const std::size_t count = std::min(wanted, std::max<std::size_t>(values.size(), 1));
        FittedStep step{info().id, params, {}, {}};
        for (std::size_t i = 0; i < count; ++i) {
            const double share = count == 1 ? 0 : static_cast<double>(i) / static_cast<double>(count - 1);
            const double quantile = quantileOf(values, share);
            step.numbers.push_back(i == 0 ? quantile : std::max(quantile, step.numbers.back())); // rounding may swap two
        }
        return step;
    }

    std::vector<std::string> outputNames(const FittedStep &, const std::string &column) const override { return {column}; }

    double applyNumber(const FittedStep &step, double value) const override
    {
        if (std::isnan(value))
            return value;
        const bool isNormal = step.params.word("output") == "normal";
        // Ties go to the middle of their ranks; the ends are ends even where they are ties.
        double share = (shareUpTo(step.numbers, value) + shareBelow(step.numbers, value)) / 2;
        if (isNormal ? value + endWidth > step.numbers.back() : value == step.numbers.back())
            share = 1;
        if (isNormal ? value - endWidth < step.numbers.front() : value == step.numbers.front())
            share = 0;
        return isNormal ? normalQuantile(share) : share;
    }
};

} // namespace

const StepType &quantile()
{
    static const Quantile type;
    return type;
}

} // namespace netloom::all_prepareSteps
