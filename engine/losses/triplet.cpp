// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/loss_type_of.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// prediction (rows, units): points in a space; target (rows, 1): the class index. Each row is an anchor, with the farthest
/// row of its class and the nearest of another. Rows without both do not count.
template <class T>
class TripletLoss : public Loss<T>
{
public:
    TripletLoss(const Params &params, std::int64_t units) : m_units(units), m_margin(static_cast<T>(params.real("margin")))
    {
    }

    double evaluate(const T *prediction, const T *target, std::int64_t rows, T scale, T *gradient) const override
    {
        if (gradient)
            std::fill(gradient, gradient + rows * m_units, T(0));
        double loss = 0;
        for (std::int64_t anchor = 0; anchor < rows; ++anchor) {
            const Choice choice = hardest(prediction, target, rows, anchor);
            if (choice.positive < 0 || choice.negative < 0)
                continue;
            const T near = std::sqrt(choice.toPositive), far = std::sqrt(choice.toNegative);
            const T missing = m_margin + near - far;
            if (missing <= T(0))
                continue;
            loss += static_cast<double>(missing);
            if (!gradient)
                continue;
            pull(prediction, anchor, choice.positive, near, scale, gradient);
            pull(prediction, anchor, choice.negative, far, -scale, gradient);
        }
        return loss;
    }

    bool weighsRows() const override { return true; }
    double weightOf(const T *target, std::int64_t rows) const override
    {
        std::int64_t anchors = 0;
        for (std::int64_t anchor = 0; anchor < rows; ++anchor) {
            std::int64_t same = 0;
            for (std::int64_t row = 0; row < rows; ++row)
                same += target[row] == target[anchor];
            anchors += same > 1 && same < rows;
        }
        return static_cast<double>(anchors);
    }

private:
    struct Choice {
        std::int64_t positive = -1, negative = -1;
        T toPositive = 0, toNegative = 0; ///< squared distances
    };

    Choice hardest(const T *prediction, const T *target, std::int64_t rows, std::int64_t anchor) const
    {
        Choice choice;
        for (std::int64_t row = 0; row < rows; ++row) {
            if (row == anchor)
                continue;
            T squares = 0;
            for (std::int64_t i = 0; i < m_units; ++i) {
                const T d = prediction[anchor * m_units + i] - prediction[row * m_units + i];
                squares += d * d;
            }
            // Written so that a NaN is chosen, and seen in the loss.
            if (target[row] == target[anchor]) {
                if (choice.positive < 0 || !(squares <= choice.toPositive)) {
                    choice.positive = row;
                    choice.toPositive = squares;
                }
            } else if (choice.negative < 0 || !(squares >= choice.toNegative)) {
                choice.negative = row;
                choice.toNegative = squares;
            }
        }
        return choice;
    }

    /// Adds the slope of factor * distance; at a distance of 0 there is none.
    void pull(const T *prediction, std::int64_t a, std::int64_t b, T distance, T factor, T *gradient) const
    {
        if (distance == T(0))
            return;
        for (std::int64_t i = 0; i < m_units; ++i) {
            const T slope = factor * (prediction[a * m_units + i] - prediction[b * m_units + i]) / distance;
            gradient[a * m_units + i] += slope;
            gradient[b * m_units + i] -= slope;
        }
    }

    std::int64_t m_units;
    T m_margin;
};

class TripletLossType : public LossTypeOf<TripletLoss>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "triplet",
            .label = NL_TEXT("Triplet loss"),
            .category = NodeCategory::Loss,
            .help =
                NL_TEXT("Learns to place rows in a space so that those of one class lie together and classes apart. Of each "
                        "batch it compares every row with the farthest row of its own class and the nearest of another, so "
                        "take large batches. The last layer may have any number of units; it predicts no class."),
            .formula = "L = max(0, m + max d(a, p) - min d(a, n))",
            .source = "Schroff, Kalenichenko, Philbin 2015; Hermans, Beyer, Leibe 2017, eq. 5 (batch hard)",
            .params = withLossWeight(
                {{.key = "margin",
                  .label = NL_TEXT("Margin"),
                  .type = ParamType::Real,
                  .defaultValue = 1.0,
                  .minimum = 0.000001,
                  .maximum = 1000000,
                  .help = NL_TEXT("How much farther away another class must be than the own one before a row costs "
                                  "nothing."),
                  .isAdvanced = true}}),
            .inputs = lossInputs(),
            .outputs = {}};
        return info;
    }

    OutputLink link() const override { return OutputLink::Embedding; }
    bool takesLogits() const override { return false; }
    bool takesProbabilities() const override { return false; }
    bool couplesRows() const override { return true; }
    bool fits(Task task) const override { return task != Task::Regression; }
    std::optional<Text> mismatch(const Shape &prediction, const DataSignature &signature) const override
    {
        if (signature.task == Task::Regression)
            return text(NL_TEXT("{1} needs classes, and the target holds values; use Mean squared error."),
                        text(info().label));
        if (prediction.rank() != 1)
            return text(NL_TEXT("{1} needs flat outputs, not {2}; put Flatten and a Dense layer before it."),
                        text(info().label), prediction.str());
        return std::nullopt;
    }
};

} // namespace

namespace all_losses {
const LossType &triplet()
{
    static const TripletLossType type;
    return type;
}
} // namespace all_losses

} // namespace netloom
