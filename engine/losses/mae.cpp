// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/loss_type_of.hpp"

#include <cmath>

namespace netloom {

namespace {

template <class T>
struct MeanAbsoluteErrorDistance {
    explicit MeanAbsoluteErrorDistance(const Params &) {}
    T value(T d) const { return std::abs(d); }
    /// 0 at 0, as in PyTorch.
    T slope(T d) const { return static_cast<T>(d > T(0)) - static_cast<T>(d < T(0)); }
};

template <class T>
using MeanAbsoluteErrorLoss = ValueLoss<T, MeanAbsoluteErrorDistance<T>>;

class MeanAbsoluteError : public LossTypeOf<MeanAbsoluteErrorLoss>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "mae",
            .label = NL_TEXT("Mean absolute error"),
            .category = NodeCategory::Loss,
            .help = NL_TEXT(
                "The mean of the absolute differences. Outliers count no more than their distance; it learns the median."),
            .formula = NL_TEXT("L = mean of |y - t|"),
            .source = "Laplace 1774; Hastie, Tibshirani, Friedman 2009, section 10.6",
            .params = withLossWeight({}),
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
const LossType &mae()
{
    static const MeanAbsoluteError type;
    return type;
}
} // namespace all_losses

} // namespace netloom
