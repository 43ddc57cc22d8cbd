// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"

#include <cmath>

namespace netloom {

namespace {

/// x (rows, size); scale and shift (size).
template <class T>
class LayerNormLayer : public Layer<T>
{
public:
    LayerNormLayer(const Params &params, std::span<const Shape> inputs)
        : m_size(inputs[0].size()), m_epsilon(static_cast<T>(params.real("epsilon")))
    {
    }

    /// The row's mean and 1 / deviation.
    std::int64_t savedPerRow() const override { return 2; }

    void forward(const LayerCall<T> &call) override
    {
        for (std::int64_t row = 0; row < call.rows; ++row) {
            const T *const x = call.in[0] + row * m_size;
            T *const y = call.out + row * m_size;
            T mean = 0, squares = 0;
            for (std::int64_t i = 0; i < m_size; ++i)
                mean += x[i];
            mean /= static_cast<T>(m_size);
            for (std::int64_t i = 0; i < m_size; ++i)
                squares += (x[i] - mean) * (x[i] - mean);
            const T inverse = T(1) / std::sqrt(squares / static_cast<T>(m_size) + m_epsilon);
            for (std::int64_t i = 0; i < m_size; ++i)
                y[i] = (x[i] - mean) * inverse * call.weights[0][i] + call.weights[1][i];
            call.saved[2 * row] = mean;
            call.saved[2 * row + 1] = inverse;
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        T *const gradScale = call.gradWeights[0], *const gradShift = call.gradWeights[1];
        std::fill(gradScale, gradScale + m_size, T(0));
        std::fill(gradShift, gradShift + m_size, T(0));
        for (std::int64_t row = 0; row < call.rows; ++row) {
            const T *const x = call.in[0] + row * m_size, *const g = call.gradOut + row * m_size;
            const T mean = call.saved[2 * row], inverse = call.saved[2 * row + 1];
            T sum = 0, along = 0; // of the gradient of the normalised row, and its part along that row
            for (std::int64_t i = 0; i < m_size; ++i) {
                const T normal = (x[i] - mean) * inverse;
                gradScale[i] += g[i] * normal;
                gradShift[i] += g[i];
                sum += g[i] * call.weights[0][i];
                along += g[i] * call.weights[0][i] * normal;
            }
            if (!call.gradIn[0])
                continue;
            T *const gradIn = call.gradIn[0] + row * m_size;
            sum /= static_cast<T>(m_size);
            along /= static_cast<T>(m_size);
            for (std::int64_t i = 0; i < m_size; ++i)
                gradIn[i] = inverse * (g[i] * call.weights[0][i] - sum - (x[i] - mean) * inverse * along);
        }
    }

private:
    std::int64_t m_size;
    T m_epsilon;
};

class LayerNorm : public LayerTypeOf<LayerNormLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "layernorm",
            .label = NL_TEXT("Layer norm"),
            .category = NodeCategory::Normalisation,
            .help =
                NL_TEXT("Brings the numbers of each sample to mean 0 and deviation 1, then scales and shifts them as "
                        "training likes. Unlike Batch norm it does not look at the other rows, so any batch size will do."),
            .formula = "y = (x - mean) / sqrt(variance + epsilon) scale + shift",
            .source = "Ba, Kiros, Hinton 2016, Layer normalization",
            .params = withWeightSettings(
                {{.key = "epsilon",
                  .label = NL_TEXT("Epsilon"),
                  .type = ParamType::Real,
                  .defaultValue = 1e-5,
                  .minimum = 1e-12,
                  .maximum = 1,
                  .help = NL_TEXT("Added to the variance, so that a constant row does not divide by zero."),
                  .isAdvanced = true}})};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override { return inputs[0]; }

    std::vector<WeightSpec> weights(const Params &, std::span<const Shape> inputs) const override
    {
        return {{.name = "scale", .shape = inputs[0], .initialiser = Initialiser::Ones},
                {.name = "shift", .shape = inputs[0]}};
    }

    std::int64_t multiplyAdds(const Params &, std::span<const Shape> inputs) const override { return 2 * inputs[0].size(); }
};

} // namespace

namespace all_layers {
const LayerType &layernorm()
{
    static const LayerNorm type;
    return type;
}
} // namespace all_layers

} // namespace netloom
