// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/loss_type_of.hpp"

namespace netloom {

namespace {

template <class T>
struct MeanSquaredErrorDistance {
    explicit MeanSquaredErrorDistance(const Params &) {}
    T value(T d) const { return d * d; }
    T slope(T d) const { return T(2) * d; }
};

template <class T>
using MeanSquaredErrorLoss = ValueLoss<T, MeanSquaredErrorDistance<T>>;

class MeanSquaredError : public LossTypeOf<MeanSquaredErrorLoss>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "mse",
                                   .label = NL_TEXT("Mean squared error"),
                                   .category = NodeCategory::Loss,
                                   .help = NL_TEXT("The usual loss for values: the mean of the squared differences. Large "
                                                   "misses count very much, so outliers pull hard."),
                                   .formula = NL_TEXT("L = mean of (y - t)^2"),
                                   .source = "Gauss 1809, Theoria motus",
                                   .params = withLossWeight({}),
                                   .inputs = lossInputs(),
                                   .outputs = {}};
        return info;
    }

    OutputLink link() const override { return OutputLink::Identity; }
    bool takesLogits() const override { return false; }
    bool takesProbabilities() const override { return false; }
    bool fits(Task task) const override { return task == Task::Regression || task == Task::Binary; }
    std::optional<Text> mismatch(const Shape &prediction, const DataSignature &signature) const override
    {
        return mismatchOfValues(info().label, prediction, signature, true);
    }
};

} // namespace

namespace all_losses {
const LossType &mse()
{
    static const MeanSquaredError type;
    return type;
}
} // namespace all_losses

} // namespace netloom
