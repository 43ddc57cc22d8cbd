// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/fast_math.hpp"
#include "engine/losses/loss_type_of.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// prediction (rows, units): logits; target (rows, units): shares, usually with the sum 1. A share of 0 costs nothing.
template <class T>
class KullbackLeiblerLoss : public Loss<T>
{
public:
    KullbackLeiblerLoss(const Params &, std::int64_t units) : m_units(units) {}

    double evaluate(const T *prediction, const T *target, std::int64_t rows, T scale, T *gradient) const override
    {
        double loss = 0;
        for (std::int64_t row = 0; row < rows; ++row) {
            const T *const z = prediction + row * m_units, *const t = target + row * m_units;
            const T top = *std::max_element(z, z + m_units);
            T sum = 0, whole = 0;
            for (std::int64_t i = 0; i < m_units; ++i) {
                sum += fast_math::exp(z[i] - top);
                whole += t[i];
            }
            const T log = std::log(sum) + top;
            for (std::int64_t i = 0; i < m_units; ++i)
                loss += t[i] > T(0) ? static_cast<double>(t[i] * (std::log(t[i]) - z[i] + log)) : static_cast<double>(t[i]);
            if (!gradient)
                continue;
            for (std::int64_t i = 0; i < m_units; ++i)
                gradient[row * m_units + i] = scale * (whole * fast_math::exp(z[i] - top) / sum - t[i]);
        }
        return loss;
    }

private:
    std::int64_t m_units;
};

class KullbackLeiblerLossType : public LossTypeOf<KullbackLeiblerLoss>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "kl",
            .label = NL_TEXT("Kullback-Leibler divergence"),
            .category = NodeCategory::Loss,
            .help = NL_TEXT(
                "For targets that are the shares of a whole, a column a part. Takes the raw last numbers (the logits) and "
                "applies the softmax itself; predictions are shown as shares. The targets must not be standardised."),
            .formula = NL_TEXT("L = sum over i of t[i] log(t[i] / softmax(z)[i])"),
            .source = "Kullback, Leibler 1951; as torch.nn.KLDivLoss, batchmean",
            .params = withLossWeight({}),
            .inputs = lossInputs(),
            .outputs = {},
            .shortLabel = NL_TEXT("KL, logits")};
        return info;
    }

    OutputLink link() const override { return OutputLink::Softmax; }
    bool takesLogits() const override { return true; }
    bool takesProbabilities() const override { return false; }
    bool fits(Task task) const override { return task == Task::Regression; }
    std::optional<Text> mismatch(const Shape &prediction, const DataSignature &signature) const override
    {
        if (signature.task == Task::Regression && signature.targets.size() < 2)
            return text(NL_TEXT("{1} needs the shares of a whole in at least two target columns, not one; choose the other "
                                "columns as targets, too, or use Mean squared error."),
                        text(info().label));
        return mismatchOfValues(info().label, prediction, signature, false);
    }
    bool needsRawTarget() const override { return true; }
    std::optional<Text> wrongTarget(const Params &, const DataSignature &, double target, std::int64_t row) const override
    {
        if (target >= 0)
            return std::nullopt;
        return text(
            NL_TEXT("The Kullback-Leibler divergence takes shares from 0, and the answer of row {1} is {2}; switch off "
                    "the scaling of the target if it is on, else use Mean squared error."),
            row, target);
    }
};

} // namespace

namespace all_losses {
const LossType &kl()
{
    static const KullbackLeiblerLossType type;
    return type;
}
} // namespace all_losses

} // namespace netloom
