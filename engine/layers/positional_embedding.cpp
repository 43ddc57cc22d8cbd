// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"
#include "engine/layers/steps.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// Places that get weights.
std::int64_t placesOf(const Params &params, const Shape &input)
{
    return params.integer("length") > 0 ? params.integer("length") : input.items();
}

/// x, y (items, features), weight (length, features): y = x + weight of the item's place in its row.
template <class T>
class PositionalEmbeddingLayer : public Layer<T>
{
public:
    PositionalEmbeddingLayer(const Params &params, std::span<const Shape> inputs)
        : m_features(inputs[0].item().size()), m_places(placesOf(params, inputs[0]))
    {
    }

    void forward(const LayerCall<T> &call) override
    {
        const T *const weight = call.weights[0];
        eachRow(call, [&](std::int64_t first, std::int64_t count) {
            for (std::int64_t i = 0; i < count; ++i)
                call.out[first + i] = call.in[0][first + i] + weight[i];
        });
    }

    void backward(const LayerCall<T> &call) override
    {
        T *const sum = call.gradWeights[0];
        std::fill_n(sum, m_places * m_features, T(0));
        eachRow(call, [&](std::int64_t first, std::int64_t count) {
            for (std::int64_t i = 0; i < count; ++i)
                sum[i] += call.gradOut[first + i];
        });
        if (call.gradIn[0])
            std::copy_n(call.gradOut, call.items[0].first(call.rows) * m_features, call.gradIn[0]);
    }

private:
    /// Calls visit(first, count): where a row's numbers begin in the call, and how many they are.
    template <class Visit>
    void eachRow(const LayerCall<T> &call, Visit visit) const
    {
        for (std::int64_t row = 0; row < call.rows; ++row)
            visit(call.items[0].first(row) * m_features, call.items[0].count(row) * m_features);
    }

    std::int64_t m_features, m_places;
};

class PositionalEmbedding : public LayerTypeOf<PositionalEmbeddingLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "positional_embedding",
            .label = NL_TEXT("Positional embedding"),
            .category = NodeCategory::Linear,
            .help = NL_TEXT("Adds to each step numbers that belong to its place in the sequence and are found by training. "
                            "Places that the training data never reach stay as they began."),
            .formula = "y[t] = x[t] + W[t]",
            .source = "Gehring et al. 2017, Convolutional sequence to sequence learning",
            .params = withWeightSettings(
                {{.key = "length",
                  .label = NL_TEXT("Length"),
                  .type = ParamType::Int,
                  .defaultValue = std::int64_t{0},
                  .minimum = 0,
                  .maximum = 1e9,
                  .help = NL_TEXT("How many places get numbers: the longest sequence that may come. 0 for the longest of "
                                  "the data."),
                  .isPositional = true}})};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        checkSteps(info().label, inputs[0]);
        if (placesOf(params, inputs[0]) < inputs[0].items())
            throw Error(
                ErrorKind::Graph, {},
                text(NL_TEXT("{1} knows {2} places, and sequences of up to {3} steps enter; set its length to {3}, or "
                             "to 0 to follow the data."),
                     text(info().label), params.integer("length"), inputs[0].items()));
        return inputs[0];
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t features = inputs[0].item().size();
        return {{.name = "weight",
                 .shape = Shape{placesOf(params, inputs[0]), features},
                 .initialiser = Initialiser::FanInUniform,
                 .fanIn = features,
                 .fanOut = features,
                 .l2 = params.real("l2")}};
    }
};

} // namespace

namespace all_layers {
const LayerType &positional_embedding()
{
    static const PositionalEmbedding type;
    return type;
}
} // namespace all_layers

} // namespace netloom
