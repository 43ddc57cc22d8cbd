// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"
#include "engine/layers/token_ids.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// ids (items), weight (tokens, dim), y (items, dim)
template <class T>
class EmbeddingLayer : public Layer<T>
{
public:
    EmbeddingLayer(const Params &params, std::span<const Shape> inputs)
        : m_perRow(inputs[0].size()),
          m_tokens(inputs[0].tokens()),
          m_dim(params.integer("dim")),
          m_padding(params.integer("padding_id"))
    {
    }

    void forward(const LayerCall<T> &call) override
    {
        const std::int64_t count = tokenCount(call, m_perRow);
        checkIds("Embedding", call.in[0], count, m_tokens);
        for (std::int64_t i = 0; i < count; ++i) {
            const auto id = static_cast<std::int64_t>(call.in[0][i]);
            if (id == m_padding)
                std::fill_n(call.out + i * m_dim, m_dim, T(0));
            else
                std::copy_n(call.weights[0] + id * m_dim, m_dim, call.out + i * m_dim);
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        const std::int64_t count = tokenCount(call, m_perRow);
        std::fill_n(call.gradWeights[0], m_tokens * m_dim, T(0));
        for (std::int64_t i = 0; i < count; ++i) {
            const auto id = static_cast<std::int64_t>(call.in[0][i]);
            T *const sum = call.gradWeights[0] + id * m_dim;
            const T *const g = call.gradOut + i * m_dim;
            for (std::int64_t j = 0; id != m_padding && j < m_dim; ++j)
                sum[j] += g[j];
        }
        if (call.gradIn[0])
            std::fill_n(call.gradIn[0], count, T(0));
    }

private:
    std::int64_t m_perRow, m_tokens, m_dim, m_padding;
};

class Embedding : public LayerTypeOf<EmbeddingLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "embedding",
            .label = NL_TEXT("Embedding"),
            .category = NodeCategory::Linear,
            .help = NL_TEXT("Gives each word or category a row of numbers of its own, which training places so that those "
                            "that act alike lie close together."),
            .formula = "y = W[id]",
            .source = "Bengio, Ducharme, Vincent, Jauvin 2003, A neural probabilistic language model",
            .params = withWeightSettings(
                {{.key = "dim",
                  .label = NL_TEXT("Dimensions"),
                  .type = ParamType::Int,
                  .defaultValue = std::int64_t{32},
                  .minimum = 1,
                  .maximum = 65536,
                  .help = NL_TEXT("How many numbers each word or category is described by: some 8 for few categories, "
                                  "50 to 300 for the words of a language."),
                  .isPositional = true},
                 {.key = "padding_id",
                  .label = NL_TEXT("Padding id"),
                  .type = ParamType::Int,
                  .defaultValue = std::int64_t{-1},
                  .minimum = -1,
                  .maximum = 1e15,
                  .help = NL_TEXT("The id that only fills short sequences up: its numbers are always 0 and never "
                                  "trained. -1 for none."),
                  .isAdvanced = true}})};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    bool takesTokens() const override { return true; }
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        checkTokens(info().label, inputs[0]);
        if (params.integer("padding_id") >= inputs[0].tokens())
            throw Error(ErrorKind::Graph, {},
                        text(NL_TEXT("{1} has the padding id {2}, and the ids that enter go from 0 to {3}; choose one of "
                                     "those, or -1 for none."),
                             text(info().label), params.integer("padding_id"), inputs[0].tokens() - 1));
        return inputs[0].withItem(Shape{params.integer("dim")});
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        return {{.name = "weight",
                 .shape = Shape{inputs[0].tokens(), params.integer("dim")},
                 .initialiser = Initialiser::UnitNormal,
                 .l2 = params.real("l2")}};
    }
};

} // namespace

namespace all_layers {
const LayerType &embedding()
{
    static const Embedding type;
    return type;
}
} // namespace all_layers

} // namespace netloom
