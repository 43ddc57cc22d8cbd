// SPDX-License-Identifier: GPL-3.0-or-later
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
    NegativeLogLikelihoodLoss(const Params &, std::int64_t units) : m_classes(units) {}

    double evaluate(const T *prediction, const T *target, std::int64_t rows, T scale, T *gradient) const override
    {
        double loss = 0;
        if (gradient)
            std::fill(gradient, gradient + rows * m_classes, T(0));
        for (std::int64_t row = 0; row < rows; ++row) {
            const std::int64_t at = row * m_classes + classIndex(target[row], m_classes);
            loss -= static_cast<double>(limitedLog(prediction[at]));
            if (gradient)
                gradient[at] = -scale / std::max(prediction[at], leastSpread<T>);
        }
        return loss;
    }

private:
    std::int64_t m_classes;
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
                                   .source = "Bishop 2006, eq. 4.108; limits as torch.nn.BCELoss",
                                   .params = {},
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
