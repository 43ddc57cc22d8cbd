// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/attention_settings.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/multi_head.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

namespace {

AttentionSetup crossAttentionSetup(const Params &params, std::span<const Shape> inputs)
{
    return {.steps = inputs[0].items(),
            .memorySteps = inputs[1].items(),
            .features = inputs[0].item().size(),
            .memoryFeatures = inputs[1].item().size(),
            .dim = inputs[0].item().size(),
            .heads = params.integer("heads")};
}

template <class T>
class CrossAttentionLayer : public Layer<T>
{
public:
    CrossAttentionLayer(const Params &params, std::span<const Shape> inputs)
        : m_attention(crossAttentionSetup(params, inputs))
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

class CrossAttention : public LayerTypeOf<CrossAttentionLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "cross_attention",
            .label = NL_TEXT("Cross-attention"),
            .category = NodeCategory::Attention,
            .help =
                NL_TEXT("Every step of one sequence, the query, gathers what it needs from all steps of another one, the "
                        "memory. What comes out has the steps and the features of the query."),
            .formula = "y = softmax(q k^T / sqrt(dim / heads)) v W + b, q = query Wq + bq, k = memory Wk + bk, ...",
            .source = "Bahdanau, Cho, Bengio 2015, Neural machine translation by jointly learning to align and translate; "
                      "Vaswani et al. 2017, Attention is all you need",
            .params = withWeightSettings({headsSpec(), initialiserSpec()}),
            .inputs = {{NL_TEXT("query")}, {NL_TEXT("memory")}}};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        for (const Shape &input : inputs)
            requireFlatItems(info().label, input);
        const AttentionSetup setup = crossAttentionSetup(params, inputs);
        requireWholeHeads(info().label, setup.dim, setup.heads);
        return inputs[0];
    }
    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        return attentionWeightSpecs(crossAttentionSetup(params, inputs), "", params);
    }
    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        return attentionMultiplyAdds(crossAttentionSetup(params, inputs));
    }
};

} // namespace

namespace all_layers {
const LayerType &cross_attention()
{
    static const CrossAttention type;
    return type;
}
} // namespace all_layers

} // namespace netloom
