// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"
#include "engine/layers/transformer_block.hpp"

namespace netloom {

namespace {

TransformerSetup decoderSetup(const Params &params, std::span<const Shape> inputs)
{
    return transformerSetup(params, inputs, true);
}

template <class T>
class DecoderLayer : public TransformerBlock<T>
{
public:
    DecoderLayer(const Params &params, std::span<const Shape> inputs) : TransformerBlock<T>(decoderSetup(params, inputs)) {}
};

class TransformerDecoder : public LayerTypeOf<DecoderLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "transformer_decoder",
            .label = NL_TEXT("Transformer decoder"),
            .category = NodeCategory::Attention,
            .help =
                NL_TEXT("One block of a transformer that reads a second sequence, the memory: every step looks at itself "
                        "and the steps before it, then at all of the memory, then goes through two dense layers; each is "
                        "added to what came in and normalised."),
            .formula = "u = norm(x + attention(x)), v = norm(u + attention(u, memory)), y = norm(v + f(v W1 + b1) W2 + b2)",
            .source = "Vaswani et al. 2017, Attention is all you need",
            .params = withWeightSettings(transformerParams()),
            .inputs = {{NL_TEXT("input")}, {NL_TEXT("memory")}}};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        return transformerShape(info().label, params, inputs);
    }
    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        return transformerWeights(decoderSetup(params, inputs), params);
    }
    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        return transformerMultiplyAdds(decoderSetup(params, inputs));
    }
};

} // namespace

namespace all_layers {
const LayerType &transformer_decoder()
{
    static const TransformerDecoder type;
    return type;
}
} // namespace all_layers

} // namespace netloom
