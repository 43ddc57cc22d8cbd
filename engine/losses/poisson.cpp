// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/loss_type_of.hpp"

#include <cmath>

namespace netloom {

namespace {

/// prediction (rows, units): log of the rate; target (rows, units): counts. The constant log(t!) is left out.
template <class T>
class PoissonLoss : public Loss<T>
{
public:
    PoissonLoss(const Params &, std::int64_t units) : m_units(units) {}

    double evaluate(const T *prediction, const T *target, std::int64_t rows, T scale, T *gradient) const override
    {
        const T share = scale / static_cast<T>(m_units);
        double sum = 0;
        for (std::int64_t i = 0; i < rows * m_units; ++i) {
            const T rate = std::exp(prediction[i]);
            sum += static_cast<double>(rate - target[i] * prediction[i]);
            if (gradient)
                gradient[i] = share * (rate - target[i]);
        }
        return sum / static_cast<double>(m_units);
    }

private:
    std::int64_t m_units;
};

class PoissonLossType : public LossTypeOf<PoissonLoss>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "poisson",
            .label = NL_TEXT("Poisson loss"),
            .category = NodeCategory::Loss,
            .help =
                NL_TEXT("For counts, such as events in an hour. The network gives the logarithm of the expected count, and "
                        "predictions are shown as counts. The targets must be whole counts as measured, not standardised."),
            .formula = NL_TEXT("L = mean of exp(y) - t y"),
            .source = "McCullagh, Nelder 1989, chapter 6; as torch.nn.PoissonNLLLoss",
            .params = withLossWeight({}),
            .inputs = lossInputs(),
            .outputs = {}};
        return info;
    }

    OutputLink link() const override { return OutputLink::Exponential; }
    bool takesLogits() const override { return false; }
    bool takesProbabilities() const override { return false; }
    bool fits(Task task) const override { return task == Task::Regression; }
    std::optional<Text> mismatch(const Shape &prediction, const DataSignature &signature) const override
    {
        return mismatchOfValues(info().label, prediction, signature, false);
    }
    bool needsRawTarget() const override { return true; }
    std::optional<Text> wrongTarget(const Params &, const DataSignature &, double target, std::int64_t row) const override
    {
        if (target >= 0)
            return std::nullopt;
        return text(
            NL_TEXT("The Poisson loss takes counts from 0, and the answer of row {1} is {2}; switch off the scaling of "
                    "the target if it is on, else use Mean squared error."),
            row, target);
    }
};

} // namespace

namespace all_losses {
const LossType &poisson()
{
    static const PoissonLossType type;
    return type;
}
} // namespace all_losses

} // namespace netloom
