// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/class_weights.hpp"
#include "engine/losses/limited_log.hpp"
#include "engine/losses/loss_type_of.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// prediction (rows, classes): probabilities; target (rows, 1): the class index. Negative numbers give NaN.
template <class T>
class NegativeLogLikelihoodLoss : public Loss<T>
{
public:
    NegativeLogLikelihoodLoss(const Params &params, std::int64_t units) : m_classes(units), m_weights(params, units) {}

    double evaluate(const T *prediction, const T *target, std::int64_t rows, T scale, T *gradient) const override
    {
        double loss = 0;
        if (gradient)
            std::fill(gradient, gradient + rows * m_classes, T(0));
        for (std::int64_t row = 0; row < rows; ++row) {
            if (m_weights.ignores(target[row]))
                continue;
            const std::int64_t truth = classIndex(target[row], m_classes), at = row * m_classes + truth;
            const T weight = m_weights.of(truth);
            loss -= static_cast<double>(weight * limitedLog(prediction[at]));
            if (gradient)
                gradient[at] = -scale * weight / std::max(prediction[at], leastSpread<T>);
        }
        return loss;
    }

    bool weighsRows() const override { return !m_weights.areRowsEqual(); }
    double weightOf(const T *target, std::int64_t rows) const override { return m_weights.ofRows(target, rows); }

private:
    std::int64_t m_classes;
    ClassWeights<T> m_weights;
};

class NegativeLogLikelihood : public LossTypeOf<NegativeLogLikelihoodLoss>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "nll",
                                   .label = NL_TEXT("Negative log-likelihood"),
                                   .category = NodeCategory::Loss,
                                   .help = NL_TEXT("For several classes, after a last Softmax. Logarithms below -100 count "
                                                   "as -100. Cross-entropy on the raw numbers is more exact: prefer it."),
                                   .formula = "L = -log p[t]",
                                   .source =
                                       "Bishop 2006, eq. 4.108; limits as torch.nn.BCELoss, weights as torch.nn.NLLLoss",
                                   .params = withLossWeight({classWeightsSpec(), ignoredLabelSpec()}),
                                   .inputs = lossInputs(),
                                   .outputs = {},
                                   .shortLabel = NL_TEXT("NLL, probabilities")};
        return info;
    }

    OutputLink link() const override { return OutputLink::Identity; }
    bool takesLogits() const override { return false; }
    bool takesProbabilities() const override { return true; }
    bool fits(Task task) const override { return task != Task::Regression; }
    std::optional<Text> mismatch(const Shape &prediction, const DataSignature &signature) const override
    {
        return mismatchOfClasses(info().label, prediction, signature);
    }
    std::optional<Text> wrongSettings(const Params &params, const DataSignature &signature) const override
    {
        return wrongClassWeights(info().label, params, static_cast<std::int64_t>(signature.classes.size()));
    }
};

} // namespace

namespace all_losses {
const LossType &nll()
{
    static const NegativeLogLikelihood type;
    return type;
}
} // namespace all_losses

} // namespace netloom
