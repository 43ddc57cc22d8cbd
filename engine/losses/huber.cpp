// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/loss_type_of.hpp"

#include <cmath>

namespace netloom {

namespace {

template <class T>
struct HuberDistance {
    explicit HuberDistance(const Params &params) : delta(static_cast<T>(params.real("delta"))) {}
    T value(T d) const
    {
        const T size = std::abs(d);
        return size <= delta ? T(0.5) * d * d : delta * (size - T(0.5) * delta);
    }
    T slope(T d) const { return d > delta ? delta : d < -delta ? -delta : d; }

    T delta;
};

template <class T>
using HuberLoss = ValueLoss<T, HuberDistance<T>>;

class Huber : public LossTypeOf<HuberLoss>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "huber",
            .label = NL_TEXT("Huber"),
            .category = NodeCategory::Loss,
            .help = NL_TEXT("As mean squared error for small differences, as mean absolute error for "
                            "large ones: smooth, and calm about outliers."),
            .formula = NL_TEXT("L = d^2 / 2 for |d| <= delta, else delta (|d| - delta / 2)"),
            .source = "Huber 1964, Robust estimation of a location parameter",
            .params = withLossWeight({{.key = "delta",
                                       .label = NL_TEXT("Delta"),
                                       .type = ParamType::Real,
                                       .defaultValue = 1.0,
                                       .minimum = 0.000001,
                                       .maximum = 1000000,
                                       .help = NL_TEXT("The difference from which on a miss counts as an outlier; "
                                                       "values are standardised, so 1 is one deviation."),
                                       .isPositional = true}}),
            .inputs = lossInputs(),
            .outputs = {}};
        return info;
    }

    OutputLink link() const override { return OutputLink::Identity; }
    bool takesLogits() const override { return false; }
    bool takesProbabilities() const override { return false; }
    bool fits(Task task) const override { return task == Task::Regression; }
    std::optional<Text> mismatch(const Shape &prediction, const DataSignature &signature) const override
    {
        return mismatchOfValues(info().label, prediction, signature, false);
    }
};

} // namespace

namespace all_losses {
const LossType &huber()
{
    static const Huber type;
    return type;
}
} // namespace all_losses

} // namespace netloom
