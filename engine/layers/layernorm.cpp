// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_norm_rows.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"

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

    std::int64_t savedPerRow() const override { return layer_norm::statisticsPerRow; }

    void forward(const LayerCall<T> &call) override
    {
        layer_norm::forward<T>(call.in[0], call.rows, m_size, call.weights[0], call.weights[1], m_epsilon, call.out,
                               call.saved);
    }

    void backward(const LayerCall<T> &call) override
    {
        layer_norm::backward<T>(call.in[0], call.saved, call.gradOut, call.rows, m_size, call.weights[0], call.gradIn[0],
                                call.gradWeights[0], call.gradWeights[1]);
    }

private:
    std::int64_t m_size;
    T m_epsilon;
};

class LayerNorm : public SameShapeTypeOf<LayerNormLayer>
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
                {epsilonSpec(1e-5, NL_TEXT("Added to the variance, so that a constant row does not divide by zero."))})};
        return info;
    }

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
