// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/fast_math.hpp"
#include "engine/losses/loss_type_of.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// prediction (rows, classes): logits; target (rows, 1): the class index.
template <class T>
class CrossEntropyLoss : public Loss<T>
{
public:
    CrossEntropyLoss(const Params &params, std::int64_t units)
        : m_classes(units), m_smoothing(static_cast<T>(params.real("label_smoothing")))
    {
    }

    double evaluate(const T *prediction, const T *target, std::int64_t rows, T scale, T *gradient) const override
    {
        const T spread = m_smoothing / static_cast<T>(m_classes);
        double loss = 0;
        for (std::int64_t row = 0; row < rows; ++row) {
            const T *const z = prediction + row * m_classes;
            const std::int64_t truth = classIndex(target[row], m_classes);
            const T top = *std::max_element(z, z + m_classes); // taken off first, so that exp cannot overflow
            T sum = 0, mean = 0;
            for (std::int64_t i = 0; i < m_classes; ++i) {
                sum += fast_math::exp(z[i] - top);
                mean += z[i] - top;
            }
            mean /= static_cast<T>(m_classes);
            loss += static_cast<double>(std::log(sum) - (T(1) - m_smoothing) * (z[truth] - top) - m_smoothing * mean);
            if (!gradient)
                continue;
            T *const g = gradient + row * m_classes;
            const T share = T(1) / sum;
            for (std::int64_t i = 0; i < m_classes; ++i)
                g[i] = scale * (fast_math::exp(z[i] - top) * share - spread);
            g[truth] -= scale * (T(1) - m_smoothing);
        }
        return loss;
    }

private:
    std::int64_t m_classes;
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
            .formula = "L = -log(exp(z[t]) / sum over j of exp(z[j]))",
            .source = "Bishop 2006, eq. 4.108",
            .params = {{.key = "label_smoothing",
                        .label = NL_TEXT("Label smoothing"),
                        .type = ParamType::Real,
                        .defaultValue = 0.0,
                        .minimum = 0,
                        .maximum = 0.99,
                        .help = NL_TEXT("Spreads this part of the truth evenly over all classes, so that the network does "
                                        "not grow too sure; 0.1 is usual."),
                        .isAdvanced = true}},
            .inputs = lossInputs(),
            .outputs = {},
            .shortLabel = NL_TEXT("Cross-entropy, logits")};
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
