// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/fast_math.hpp"
#include "engine/losses/class_weights.hpp"
#include "engine/losses/loss_type_of.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// prediction (rows, classes): logits; target (rows, 1): the class index. Weights and ignored rows as PyTorch.
template <class T>
class CrossEntropyLoss : public Loss<T>
{
public:
    CrossEntropyLoss(const Params &params, std::int64_t units)
        : m_classes(units), m_weights(params, units), m_smoothing(static_cast<T>(params.real("label_smoothing")))
    {
    }

    double evaluate(const T *prediction, const T *target, std::int64_t rows, T scale, T *gradient) const override
    {
        const T spread = m_smoothing / static_cast<T>(m_classes);
        double loss = 0;
        for (std::int64_t row = 0; row < rows; ++row) {
            const T *const z = prediction + row * m_classes;
            T *const g = gradient ? gradient + row * m_classes : nullptr;
            if (m_weights.ignores(target[row])) {
                if (g)
                    std::fill(g, g + m_classes, T(0));
                continue;
            }
            const std::int64_t truth = classIndex(target[row], m_classes);
            const T top = *std::max_element(z, z + m_classes); // taken off first, so that exp cannot overflow
            T sum = 0, mean = 0;
            for (std::int64_t i = 0; i < m_classes; ++i) {
                sum += fast_math::exp(z[i] - top);
                mean += z[i] - top;
            }
            mean /= static_cast<T>(m_classes);
            if (!m_weights.areEqual()) {
                loss += static_cast<double>(weighted(z, truth, top, sum, scale, g));
                continue;
            }
            loss += static_cast<double>(std::log(sum) - (T(1) - m_smoothing) * (z[truth] - top) - m_smoothing * mean);
            if (!g)
                continue;
            const T share = T(1) / sum;
            for (std::int64_t i = 0; i < m_classes; ++i)
                g[i] = scale * (fast_math::exp(z[i] - top) * share - spread);
            g[truth] -= scale * (T(1) - m_smoothing);
        }
        return loss;
    }

    bool weighsRows() const override { return !m_weights.areRowsEqual(); }
    double weightOf(const T *target, std::int64_t rows) const override { return m_weights.ofRows(target, rows); }

private:
    /// One row where the classes count unequally. z (classes), sum: of exp(z - top). The smoothed part of the truth is
    /// weighted class by class, the rest by the true class.
    T weighted(const T *z, std::int64_t truth, T top, T sum, T scale, T *g) const
    {
        const T spread = m_smoothing / static_cast<T>(m_classes), log = std::log(sum) + top;
        const T own = (T(1) - m_smoothing) * m_weights.of(truth), all = own + spread * m_weights.sum();
        T loss = own * (log - z[truth]);
        for (std::int64_t i = 0; i < m_classes; ++i)
            loss += spread * m_weights.of(i) * (log - z[i]);
        if (!g)
            return loss;
        for (std::int64_t i = 0; i < m_classes; ++i)
            g[i] = scale * (all * fast_math::exp(z[i] - top) / sum - spread * m_weights.of(i));
        g[truth] -= scale * own;
        return loss;
    }

    std::int64_t m_classes;
    ClassWeights<T> m_weights;
    T m_smoothing;
};

class CrossEntropy : public LossTypeOf<CrossEntropyLoss>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "cross_entropy",
            .label = NL_TEXT("Cross-entropy"),
            .category = NodeCategory::Loss,
            .help = NL_TEXT("The usual loss for several classes. Takes the raw last numbers (the logits), one a class, and "
                            "applies the softmax itself: no Softmax before it."),
            .formula = NL_TEXT("L = -log(exp(z[t]) / sum over j of exp(z[j]))"),
            .source = "Bishop 2006, eq. 4.108; weights as torch.nn.CrossEntropyLoss",
            .params = withLossWeight(
                {classWeightsSpec(),
                 ignoredLabelSpec(),
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
            .shortLabel = NL_TEXT("CE, logits")};
        return info;
    }

    OutputLink link() const override { return OutputLink::Softmax; }
    bool takesLogits() const override { return true; }
    bool takesProbabilities() const override { return false; }
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
const LossType &cross_entropy()
{
    static const CrossEntropy type;
    return type;
}
} // namespace all_losses

} // namespace netloom
