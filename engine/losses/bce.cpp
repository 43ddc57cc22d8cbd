// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/limited_log.hpp"
#include "engine/losses/loss_type_of.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// prediction (rows, questions): probabilities; target (rows, questions): 0 or 1. Numbers outside [0, 1] give NaN. A row's
/// loss is the mean over its questions.
template <class T>
class BinaryCrossEntropyLoss : public Loss<T>
{
public:
    BinaryCrossEntropyLoss(const Params &, std::int64_t questions) : m_questions(questions) {}

    double evaluate(const T *prediction, const T *target, std::int64_t rows, T scale, T *gradient) const override
    {
        const T share = scale / static_cast<T>(m_questions);
        double sum = 0;
        for (std::int64_t i = 0; i < rows * m_questions; ++i) {
            if (m_questions > 1 && isBlank(prediction[i], target[i])) {
                if (gradient)
                    gradient[i] = T(0);
                continue;
            }
            const T p = prediction[i], t = target[i];
            sum -= static_cast<double>(t * limitedLog(p) + (T(1) - t) * limitedLog(T(1) - p));
            if (gradient)
                gradient[i] = share * (p - t) / std::max(p * (T(1) - p), leastSpread<T>);
        }
        return sum / static_cast<double>(m_questions);
    }

    bool takesBlanks() const override { return m_questions > 1; }
    double weightOf(const T *target, std::int64_t rows) const override { return knownRows(target, rows, m_questions); }

private:
    std::int64_t m_questions;
};

class BinaryCrossEntropy : public LossTypeOf<BinaryCrossEntropyLoss>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "bce",
                                   .label = NL_TEXT("Binary cross-entropy of probabilities"),
                                   .category = NodeCategory::Loss,
                                   .help = NL_TEXT("For two classes, after a last Sigmoid. Logarithms below -100 count as "
                                                   "-100. Binary cross-entropy on the raw number is more exact: prefer it."),
                                   .formula = "L = -t log p - (1 - t) log(1 - p)",
                                   .source = "Bishop 2006, eq. 4.90; limits as torch.nn.BCELoss",
                                   .params = withLossWeight({}),
                                   .inputs = lossInputs(),
                                   .outputs = {},
                                   .shortLabel = NL_TEXT("BCE, probabilities")};
        return info;
    }

    OutputLink link() const override { return OutputLink::Identity; }
    bool takesLogits() const override { return false; }
    bool takesProbabilities() const override { return true; }
    bool fits(Task task) const override { return task == Task::Binary; }
    std::optional<Text> mismatch(const Shape &prediction, const DataSignature &signature) const override
    {
        return mismatchOfBinary(info().label, prediction, signature);
    }
};

} // namespace

namespace all_losses {
const LossType &bce()
{
    static const BinaryCrossEntropy type;
    return type;
}
} // namespace all_losses

} // namespace netloom
