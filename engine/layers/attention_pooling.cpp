// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/attention_settings.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/matrix.hpp"
#include "engine/layers/settings.hpp"
#include "engine/layers/softmax_row.hpp"

#include <cmath>

namespace netloom {

namespace {

/// x (items, features), query (features), y (rows, features)
template <class T>
class AttentionPoolingLayer : public Layer<T>
{
public:
    AttentionPoolingLayer(const Params &, std::span<const Shape> inputs)
        : m_steps(inputs[0].items()),
          m_features(inputs[0].item().size()),
          m_scale(T(1) / std::sqrt(static_cast<T>(m_features)))
    {
    }

    /// Each step's share.
    std::int64_t savedPerRow() const override { return m_steps; }
    std::int64_t scratchSize(std::int64_t rows) const override { return rows * m_steps; }

    void forward(const LayerCall<T> &call) override
    {
        const Items &items = call.items[0];
        const std::int64_t all = items.first(call.rows);
        rowView(call.saved, all).transpose().noalias() =
            m_scale * matrixView(call.in[0], all, m_features) * rowView<T>(call.weights[0], m_features).transpose();
        for (std::int64_t row = 0; row < call.rows; ++row) {
            const std::int64_t first = items.first(row), count = items.count(row);
            T *const shares = call.saved + first;
            if (count > 0)
                softmax_row::forward(shares, shares, count);
            rowView(call.out + row * m_features, m_features).noalias() =
                rowView(shares, count) * matrixView(call.in[0] + first * m_features, count, m_features);
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        const Items &items = call.items[0];
        const std::int64_t all = items.first(call.rows);
        for (std::int64_t row = 0; row < call.rows; ++row) {
            const std::int64_t first = items.first(row), count = items.count(row);
            T *const gradScores = call.scratch + first;
            const auto g = rowView(call.gradOut + row * m_features, m_features);
            rowView(gradScores, count).transpose().noalias() =
                matrixView(call.in[0] + first * m_features, count, m_features) * g.transpose();
            if (count > 0)
                softmax_row::backward(call.saved + first, gradScores, gradScores, count);
            rowView(gradScores, count) *= m_scale;
            if (call.gradIn[0])
                matrixView(call.gradIn[0] + first * m_features, count, m_features).noalias() =
                    rowView(call.saved + first, count).transpose() * g +
                    rowView(gradScores, count).transpose() * rowView<T>(call.weights[0], m_features);
        }
        rowView(call.gradWeights[0], m_features).noalias() =
            rowView(call.scratch, all) * matrixView(call.in[0], all, m_features);
    }

private:
    std::int64_t m_steps, m_features;
    T m_scale;
};

class AttentionPooling : public LayerTypeOf<AttentionPoolingLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "attention_pooling",
            .label = NL_TEXT("Attention pooling"),
            .category = NodeCategory::Attention,
            .help = NL_TEXT("A mean over the steps of each sequence in which some count more: training finds a query, and "
                            "steps that agree with it get the larger share. A sequence without steps gives 0."),
            .formula = NL_TEXT("y = sum over t of a[t] x[t], a = softmax(x query / sqrt(features))"),
            .source = "Yang et al. 2016, Hierarchical attention networks for document classification",
            .params = withWeightSettings({initialiserSpec()})};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        requireFlatItems(info().label, inputs[0]);
        return inputs[0].item();
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const Shape item = inputs[0].item();
        return {{.name = "query",
                 .shape = item,
                 .initialiser = initialiserNamed(params.word("initialiser")),
                 .fanIn = item.size(),
                 .fanOut = 1,
                 .l2 = params.real("l2")}};
    }

    std::int64_t multiplyAdds(const Params &, std::span<const Shape> inputs) const override { return 2 * inputs[0].size(); }
};

} // namespace

namespace all_layers {
const LayerType &attention_pooling()
{
    static const AttentionPooling type;
    return type;
}
} // namespace all_layers

} // namespace netloom
