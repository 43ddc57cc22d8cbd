// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/loss_type_of.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// prediction, target (rows, units). A vector shorter than `leastLength` has no direction: its row costs 1 and teaches
/// nothing.
template <class T>
class CosineLoss : public Loss<T>
{
public:
    CosineLoss(const Params &, std::int64_t units) : m_units(units) {}

    double evaluate(const T *prediction, const T *target, std::int64_t rows, T scale, T *gradient) const override
    {
        double loss = 0;
        for (std::int64_t row = 0; row < rows; ++row) {
            const T *const y = prediction + row * m_units, *const t = target + row * m_units;
            T both = 0, ofY = 0, ofT = 0;
            for (std::int64_t i = 0; i < m_units; ++i) {
                both += y[i] * t[i];
                ofY += y[i] * y[i];
                ofT += t[i] * t[i];
            }
            const T lengthY = std::sqrt(ofY), lengthT = std::sqrt(ofT);
            const bool hasAngle = !(lengthY < leastLength) && !(lengthT < leastLength); // NaN goes on to be seen
            const T cosine = hasAngle ? both / (lengthY * lengthT) : T(0);
            loss += static_cast<double>(T(1) - cosine);
            if (!gradient)
                continue;
            for (std::int64_t i = 0; i < m_units; ++i)
                gradient[row * m_units + i] = hasAngle ? scale * (cosine * y[i] / lengthY - t[i] / lengthT) / lengthY : T(0);
        }
        return loss;
    }

private:
    static constexpr T leastLength = T(1e-8); // as in torch.nn.functional.cosine_similarity
    std::int64_t m_units;
};

class CosineLossType : public LossTypeOf<CosineLoss>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "cosine",
            .label = NL_TEXT("Cosine distance"),
            .category = NodeCategory::Loss,
            .help = NL_TEXT("Compares only the directions of the predicted and the actual vector of targets, not their "
                            "lengths: 0 for the same direction, 2 for the opposite one."),
            .formula = "L = 1 - y t / (|y| |t|)",
            .source = "Salton, McGill 1983; as torch.nn.CosineEmbeddingLoss",
            .params = withLossWeight({}),
            .inputs = lossInputs(),
            .outputs = {}};
        return info;
    }

    OutputLink link() const override { return OutputLink::Identity; }
    bool takesLogits() const override { return false; }
    bool takesProbabilities() const override { return false; }
    bool fits(Task task) const override { return task == Task::Regression; }
    std::optional<Text> mismatch(const Shape &prediction, const DataSignature &signature) const override
    {
        if (signature.task == Task::Regression && signature.targets.size() < 2)
            return text(NL_TEXT("{1} compares directions, for which one target column is not enough; choose more target "
                                "columns, or use Mean squared error."),
                        text(info().label));
        return mismatchOfValues(info().label, prediction, signature, false);
    }
};

} // namespace

namespace all_losses {
const LossType &cosine()
{
    static const CosineLossType type;
    return type;
}
} // namespace all_losses

} // namespace netloom
