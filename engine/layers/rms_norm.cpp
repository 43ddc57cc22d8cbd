// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/feature_axis.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// x and y (rows, outer, size); scale (size).
template <class T>
class RmsNormLayer : public Layer<T>
{
public:
    RmsNormLayer(const Params &params, std::span<const Shape> inputs)
        : m_outer(FeatureAxis(inputs[0]).outer),
          m_size(FeatureAxis(inputs[0]).features),
          m_epsilon(static_cast<T>(params.real("epsilon")))
    {
    }

    /// 1 / root mean square of each run.
    std::int64_t savedPerRow() const override { return m_outer; }

    void forward(const LayerCall<T> &call) override
    {
        const T *const scale = call.weights[0];
        for (std::int64_t run = 0; run < call.rows * m_outer; ++run) {
            const T *const x = call.in[0] + run * m_size;
            T *const y = call.out + run * m_size;
            T squares = 0;
            for (std::int64_t i = 0; i < m_size; ++i)
                squares += x[i] * x[i];
            const T inverse = T(1) / std::sqrt(squares / static_cast<T>(m_size) + m_epsilon);
            call.saved[run] = inverse;
            for (std::int64_t i = 0; i < m_size; ++i)
                y[i] = x[i] * inverse * scale[i];
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        const T *const scale = call.weights[0];
        T *const gradScale = call.gradWeights[0];
        std::fill(gradScale, gradScale + m_size, T(0));
        for (std::int64_t run = 0; run < call.rows * m_outer; ++run) {
            const T *const x = call.in[0] + run * m_size, *const g = call.gradOut + run * m_size;
            const T inverse = call.saved[run];
            T along = 0;
            for (std::int64_t i = 0; i < m_size; ++i) {
                gradScale[i] += g[i] * x[i] * inverse;
                along += g[i] * scale[i] * x[i];
            }
            if (!call.gradIn[0])
                continue;
            T *const gradIn = call.gradIn[0] + run * m_size;
            along *= inverse * inverse / static_cast<T>(m_size);
            for (std::int64_t i = 0; i < m_size; ++i)
                gradIn[i] = inverse * (g[i] * scale[i] - x[i] * along);
        }
    }

private:
    std::int64_t m_outer, m_size;
    T m_epsilon;
};

class RmsNorm : public LayerTypeOf<RmsNormLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "rms_norm",
            .label = NL_TEXT("RMS norm"),
            .category = NodeCategory::Normalisation,
            .help = NL_TEXT("Divides each sample (of a sequence: each step) by its root mean square and scales each feature "
                            "as training likes. Does nearly what Layer norm does with less work; usual in language models."),
            .formula = NL_TEXT("y = x / sqrt(mean of x^2 + epsilon) scale"),
            .source = "Zhang, Sennrich 2019, Root mean square layer normalization",
            .params = withWeightSettings(
                {epsilonSpec(1e-6, NL_TEXT("Added to the mean square, so that a row of zeros does not divide by zero."))})};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        if (inputs[0].rank() > 2)
            throwWrongShape(info().label, text(NL_TEXT("a flat input or a sequence")), inputs[0],
                            text(NL_TEXT("put Flatten before it")));
        return inputs[0];
    }

    std::vector<WeightSpec> weights(const Params &, std::span<const Shape> inputs) const override
    {
        return {{.name = "scale", .shape = Shape{FeatureAxis(inputs[0]).features}, .initialiser = Initialiser::Ones}};
    }

    std::int64_t multiplyAdds(const Params &, std::span<const Shape> inputs) const override { return 2 * inputs[0].size(); }
};

} // namespace

namespace all_layers {
const LayerType &rms_norm()
{
    static const RmsNorm type;
    return type;
}
} // namespace all_layers

} // namespace netloom
