// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/attention_settings.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/multi_head.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

namespace {

AttentionSetup selfAttentionSetup(const Params &params, std::span<const Shape> inputs)
{
    const std::int64_t steps = inputs[0].items(), features = inputs[0].item().size(), dim = params.integer("dim");
    return {.steps = steps,
            .memorySteps = steps,
            .features = features,
            .memoryFeatures = features,
            .dim = dim > 0 ? dim : features,
            .heads = params.integer("heads"),
            .isSelf = true,
            .isCausal = params.flag("causal")};
}

template <class T>
class SelfAttentionLayer : public Layer<T>
{
public:
    SelfAttentionLayer(const Params &params, std::span<const Shape> inputs) : m_attention(selfAttentionSetup(params, inputs))
    {
    }

    std::int64_t savedPerRow() const override { return m_attention.savedPerRow(); }
    std::int64_t scratchSize(std::int64_t rows) const override { return m_attention.scratchSize(rows); }
    std::int64_t packedSize() const override { return m_attention.packedSize(); }
    void pack(std::span<T *const> weights, T *packed) const override { m_attention.pack(weights, packed); }
    void forward(const LayerCall<T> &call) override { m_attention.forward(MultiHeadAttention<T>::callOf(call)); }
    void backward(const LayerCall<T> &call) override { m_attention.backward(MultiHeadAttention<T>::callOf(call)); }

private:
    MultiHeadAttention<T> m_attention;
};

class SelfAttention : public LayerTypeOf<SelfAttentionLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "self_attention",
            .label = NL_TEXT("Self-attention"),
            .category = NodeCategory::Attention,
            .help = NL_TEXT("Every step of a sequence gathers what it needs from all of its steps: it asks by a query, they "
                            "offer keys, and where these agree their values are taken. It knows no order by itself."),
            .formula = "y = softmax(q k^T / sqrt(dim / heads)) v W + b, q = x Wq + bq, ...",
            .source = "Vaswani et al. 2017, Attention is all you need",
            .params =
                withWeightSettings({headsSpec(),
                                    {.key = "dim",
                                     .label = NL_TEXT("Features out"),
                                     .type = ParamType::Int,
                                     .defaultValue = std::int64_t{0},
                                     .minimum = 0,
                                     .maximum = 1048576,
                                     .help = NL_TEXT("How many numbers come out of each step; 0 takes as many as go in.")},
                                    causalSpec(),
                                    initialiserSpec()})};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        requireFlatItems(info().label, inputs[0]);
        const AttentionSetup setup = selfAttentionSetup(params, inputs);
        requireWholeHeads(info().label, setup.dim, setup.heads);
        return inputs[0].withItem(Shape{setup.dim});
    }
    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        return attentionWeightSpecs(selfAttentionSetup(params, inputs), "", params);
    }
    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        return attentionMultiplyAdds(selfAttentionSetup(params, inputs));
    }
};

} // namespace

namespace all_layers {
const LayerType &self_attention()
{
    static const SelfAttention type;
    return type;
}
} // namespace all_layers

} // namespace netloom
