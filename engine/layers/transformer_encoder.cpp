// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/attention_settings.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"
#include "engine/layers/transformer_block.hpp"

namespace netloom {

namespace {

TransformerSetup encoderSetup(const Params &params, std::span<const Shape> inputs)
{
    return transformerSetup(params, inputs, params.flag("causal"));
}

template <class T>
class EncoderLayer : public TransformerBlock<T>
{
public:
    EncoderLayer(const Params &params, std::span<const Shape> inputs) : TransformerBlock<T>(encoderSetup(params, inputs)) {}
};

class TransformerEncoder : public LayerTypeOf<EncoderLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info = [] {
            NodeInfo encoder{.id = "transformer_encoder",
                             .label = NL_TEXT("Transformer encoder"),
                             .category = NodeCategory::Attention,
                             .help =
                                 NL_TEXT("One block of a transformer: every step looks at all steps of its sequence, then "
                                         "goes through two dense layers of its own; both are added to what came in and "
                                         "normalised. Several are put one behind the other."),
                             .formula = "u = norm(x + attention(x)), y = norm(u + f(u W1 + b1) W2 + b2)",
                             .source = "Vaswani et al. 2017, Attention is all you need",
                             .params = withWeightSettings(transformerParams())};
            encoder.params.insert(encoder.params.begin() + 4, causalSpec());
            return encoder;
        }();
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        return transformerShape(info().label, params, inputs);
    }
    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        return transformerWeights(encoderSetup(params, inputs), params);
    }
    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        return transformerMultiplyAdds(encoderSetup(params, inputs));
    }
};

} // namespace

namespace all_layers {
const LayerType &transformer_encoder()
{
    static const TransformerEncoder type;
    return type;
}
} // namespace all_layers

} // namespace netloom
