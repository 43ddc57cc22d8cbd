// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/fast_math.hpp"
#include "engine/losses/loss_type_of.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// prediction (rows, questions): logits; target (rows, questions): 0 or 1. A row's loss is the mean over its questions.
template <class T>
class BinaryCrossEntropyLogitsLoss : public Loss<T>
{
public:
    BinaryCrossEntropyLogitsLoss(const Params &params, std::int64_t questions)
        : m_questions(questions),
          m_weight(static_cast<T>(params.real("positive_weight"))),
          m_smoothing(static_cast<T>(params.real("label_smoothing")))
    {
    }

    double evaluate(const T *prediction, const T *target, std::int64_t rows, T scale, T *gradient) const override
    {
        const std::int64_t answers = rows * m_questions;
        const T share = scale / static_cast<T>(m_questions);
        double sum = 0;
        for (std::int64_t first = 0; first < answers; first += Block::size) {
            const std::int64_t count = std::min(Block::size, answers - first);
            Block block;
            std::copy_n(prediction + first, count, block.logits);
            std::copy_n(target + first, count, block.targets);
            work(block);
            if (m_questions > 1)
                forgetBlanks(block);
            for (std::int64_t i = 0; gradient && i < count; ++i)
                gradient[first + i] = share * block.slopes[i];
            for (std::int64_t i = 0; i < count; ++i)
                sum += static_cast<double>(block.losses[i]);
        }
        return sum / static_cast<double>(m_questions);
    }

    bool takesBlanks() const override { return m_questions > 1; }
    double weightOf(const T *target, std::int64_t rows) const override { return knownRows(target, rows, m_questions); }

private:
    /// Rows at once, the last ones filled up with zeros: a loop of whole vectors without a rest.
    struct Block {
        static constexpr std::int64_t size = 16;
        T logits[size] = {}, targets[size] = {}, losses[size], slopes[size];
    };

    /// softplus(-z) = log(1 + exp(-z)) and sigmoid(-z) from one exponential that cannot overflow.
    void work(Block &block) const
    {
        for (std::int64_t i = 0; i < Block::size; ++i) {
            const T z = block.logits[i], t = block.targets[i] * (T(1) - m_smoothing) + m_smoothing / T(2);
            const T weight = T(1) + (m_weight - T(1)) * t;
            const T small = fast_math::exp(-std::fabs(z));
            const T softPlus = fast_math::log1p(small) + (z < T(0) ? -z : T(0));
            block.losses[i] = (T(1) - t) * z + weight * softPlus;
            block.slopes[i] = (T(1) - t) - weight * (z < T(0) ? T(1) : small) / (T(1) + small);
        }
    }

    void forgetBlanks(Block &block) const
    {
        for (std::int64_t i = 0; i < Block::size; ++i)
            if (isBlank(block.logits[i], block.targets[i]))
                block.losses[i] = block.slopes[i] = T(0);
    }

    std::int64_t m_questions;
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
                            "itself, which stays exact for very sure predictions: no Sigmoid before it. With several "
                            "yes-or-no targets the mean over those that are known."),
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
