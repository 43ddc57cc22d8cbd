// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/loss_type_of.hpp"

namespace netloom {

namespace {

template <class T>
struct QuantileDistance {
    explicit QuantileDistance(const Params &params) : quantile(static_cast<T>(params.real("quantile"))) {}
    T value(T d) const { return d < T(0) ? -quantile * d : (T(1) - quantile) * d; }
    /// 0 at 0.
    T slope(T d) const { return d < T(0) ? -quantile : d > T(0) ? T(1) - quantile : d; }
    T quantile;
};

template <class T>
using QuantileLoss = ValueLoss<T, QuantileDistance<T>>;

class QuantileLossType : public LossTypeOf<QuantileLoss>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "quantile",
            .label = NL_TEXT("Quantile loss"),
            .category = NodeCategory::Loss,
            .help = NL_TEXT("Learns the value below which the given share of the targets lies, not their mean: 0.9 for a "
                            "value that is seldom exceeded. Two networks, with 0.05 and 0.95, give an interval."),
            .formula = NL_TEXT("L = mean of max(q (t - y), (q - 1)(t - y))"),
            .source = "Koenker, Bassett 1978",
            .params = withLossWeight(
                {{.key = "quantile",
                  .label = NL_TEXT("Quantile"),
                  .type = ParamType::Real,
                  .defaultValue = 0.5,
                  .minimum = 0.001,
                  .maximum = 0.999,
                  .help = NL_TEXT("The share of the targets that is to lie below the prediction; 0.5 learns the median."),
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
const LossType &quantile()
{
    static const QuantileLossType type;
    return type;
}
} // namespace all_losses

} // namespace netloom
