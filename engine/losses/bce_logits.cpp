// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/fast_math.hpp"
#include "engine/losses/loss_type_of.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// prediction (rows, 1): logits; target (rows, 1): 0 or 1.
template <class T>
class BinaryCrossEntropyLogitsLoss : public Loss<T>
{
public:
    BinaryCrossEntropyLogitsLoss(const Params &params, std::int64_t)
        : m_weight(static_cast<T>(params.real("positive_weight"))),
          m_smoothing(static_cast<T>(params.real("label_smoothing")))
    {
    }

    double evaluate(const T *prediction, const T *target, std::int64_t rows, T scale, T *gradient) const override
    {
        constexpr std::int64_t block = 32; // small enough for the stack, long enough for whole vectors
        T losses[block];
        double sum = 0;
        for (std::int64_t first = 0; first < rows; first += block) {
            const std::int64_t count = std::min(block, rows - first);
            rowLosses(prediction + first, target + first, count, losses);
            if (gradient)
                gradients(prediction + first, target + first, count, scale, gradient + first);
            for (std::int64_t i = 0; i < count; ++i)
                sum += static_cast<double>(losses[i]);
        }
        return sum;
    }

private:
    T smoothed(T target) const { return target * (T(1) - m_smoothing) + m_smoothing / T(2); }
    T weightOfRow(T smoothedTarget) const { return T(1) + (m_weight - T(1)) * smoothedTarget; }

    void rowLosses(const T *prediction, const T *target, std::int64_t rows, T *losses) const
    {
#pragma GCC ivdep
        for (std::int64_t i = 0; i < rows; ++i) {
            const T z = prediction[i], t = smoothed(target[i]);
            losses[i] = (T(1) - t) * z + weightOfRow(t) * fast_math::softplus(-z);
        }
    }

    void gradients(const T *prediction, const T *target, std::int64_t rows, T scale, T *gradient) const
    {
#pragma GCC ivdep
        for (std::int64_t i = 0; i < rows; ++i) {
            const T z = prediction[i], t = smoothed(target[i]);
            gradient[i] = scale * ((T(1) - t) - weightOfRow(t) * fast_math::sigmoid(-z));
        }
    }

    T m_weight, m_smoothing;
};

class BinaryCrossEntropyLogits : public LossTypeOf<BinaryCrossEntropyLogitsLoss>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "bce_logits",
            .label = NL_TEXT("Binary cross-entropy"),
            .category = NodeCategory::Loss,
            .help = NL_TEXT("The usual loss for two classes. Takes the raw last number (the logit) and applies the sigmoid "
                            "itself, which stays exact for very sure predictions: no Sigmoid before it."),
            .formula = "L = -w t log s(z) - (1 - t) log(1 - s(z)), s(z) = 1 / (1 + exp(-z))",
            .source = "Bishop 2006, eq. 4.90",
            .params = withLossWeight(
                {{.key = "positive_weight",
                  .label = NL_TEXT("Weight of positives"),
                  .type = ParamType::Real,
                  .defaultValue = 1.0,
                  .minimum = 0.000001,
                  .maximum = 1000000,
                  .help = NL_TEXT("How much more a row of the positive class counts; above 1 where positives are rare."),
                  .isAdvanced = true},
                 {.key = "label_smoothing",
                  .label = NL_TEXT("Label smoothing"),
                  .type = ParamType::Real,
                  .defaultValue = 0.0,
                  .minimum = 0,
                  .maximum = 0.99,
                  .help = NL_TEXT("Spreads this part of the truth evenly over all classes, so that the network does "
                                  "not grow too sure; 0.1 is usual."),
                  .isAdvanced = true}}),
            .inputs = lossInputs(),
            .outputs = {},
            .shortLabel = NL_TEXT("BCE, logits")};
        return info;
    }

    OutputLink link() const override { return OutputLink::Sigmoid; }
    bool takesLogits() const override { return true; }
    bool takesProbabilities() const override { return false; }
    bool fits(Task task) const override { return task == Task::Binary; }
    std::optional<Text> mismatch(const Shape &prediction, const DataSignature &signature) const override
    {
        return mismatchOfBinary(info().label, prediction, signature);
    }
};

} // namespace

namespace all_losses {
const LossType &bce_logits()
{
    static const BinaryCrossEntropyLogits type;
    return type;
}
} // namespace all_losses

} // namespace netloom
