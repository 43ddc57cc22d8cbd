// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/graph_sums.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"

#include <cmath>

namespace netloom {

namespace {

/// x and y (nodes, size); scale, shift and mean_share (size). Statistics are those of one graph's nodes.
template <class T>
class GraphNormLayer : public Layer<T>
{
public:
    GraphNormLayer(const Params &params, std::span<const Shape> inputs)
        : m_size(inputs[0].itemSize()), m_epsilon(static_cast<T>(params.real("epsilon")))
    {
    }

    /// Of each graph the means and 1 / deviations.
    std::int64_t savedPerRow() const override { return 2 * m_size; }
    std::int64_t scratchSize(std::int64_t /*rows*/) const override { return 2 * m_size; }

    void forward(const LayerCall<T> &call) override
    {
        const T *const scale = call.weights[0], *const shift = call.weights[1], *const share = call.weights[2];
        for (std::int64_t row = 0; row < call.rows; ++row) {
            const std::int64_t first = call.items[0].first(row), count = call.items[0].count(row);
            const T *const x = call.in[0] + first * m_size;
            T *const y = call.out + first * m_size;
            T *const mean = call.saved + 2 * row * m_size, *const inverse = mean + m_size;
            const T part = T(1) / static_cast<T>(std::max<std::int64_t>(count, 1));
            std::fill_n(mean, 2 * m_size, T(0));
            for (std::int64_t i = 0; i < count; ++i)
                addScaled(part, x + i * m_size, mean, m_size);
            for (std::int64_t i = 0; i < count; ++i)
                for (std::int64_t k = 0; k < m_size; ++k) {
                    const T centred = x[i * m_size + k] - share[k] * mean[k];
                    inverse[k] += part * centred * centred;
                }
            for (std::int64_t k = 0; k < m_size; ++k)
                inverse[k] = T(1) / std::sqrt(inverse[k] + m_epsilon);
            for (std::int64_t i = 0; i < count; ++i)
                for (std::int64_t k = 0; k < m_size; ++k)
                    y[i * m_size + k] = (x[i * m_size + k] - share[k] * mean[k]) * inverse[k] * scale[k] + shift[k];
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        for (T *const gradient : call.gradWeights)
            std::fill_n(gradient, m_size, T(0));
        for (std::int64_t row = 0; row < call.rows; ++row)
            backwardOne(call, row);
    }

private:
    void backwardOne(const LayerCall<T> &call, std::int64_t row) const
    {
        const T *const scale = call.weights[0], *const share = call.weights[2];
        const std::int64_t first = call.items[0].first(row), count = call.items[0].count(row);
        const T *const x = call.in[0] + first * m_size, *const g = call.gradOut + first * m_size;
        const T *const mean = call.saved + 2 * row * m_size, *const inverse = mean + m_size;
        T *const sums = call.scratch, *const alongs = sums + m_size; // of g, and of g times the normalised rows
        std::fill_n(sums, 2 * m_size, T(0));
        for (std::int64_t i = 0; i < count; ++i)
            for (std::int64_t k = 0; k < m_size; ++k) {
                sums[k] += g[i * m_size + k];
                alongs[k] += g[i * m_size + k] * (x[i * m_size + k] - share[k] * mean[k]) * inverse[k];
            }
        const T part = T(1) / static_cast<T>(std::max<std::int64_t>(count, 1));
        for (std::int64_t k = 0; k < m_size; ++k) {
            call.gradWeights[0][k] += alongs[k];
            call.gradWeights[1][k] += sums[k];
            // The normalised rows sum to count (1 - share) mean inverse; gradCentred is what is left of g's sum.
            const T normalSum = static_cast<T>(count) * (T(1) - share[k]) * mean[k] * inverse[k];
            const T gradCentred = inverse[k] * scale[k] * (sums[k] - normalSum * part * alongs[k]);
            call.gradWeights[2][k] -= mean[k] * gradCentred;
            sums[k] = share[k] * part * gradCentred;
        }
        if (!call.gradIn[0])
            return;
        T *const gradX = call.gradIn[0] + first * m_size;
        for (std::int64_t i = 0; i < count; ++i)
            for (std::int64_t k = 0; k < m_size; ++k) {
                const T normal = (x[i * m_size + k] - share[k] * mean[k]) * inverse[k];
                gradX[i * m_size + k] = inverse[k] * scale[k] * (g[i * m_size + k] - normal * part * alongs[k]) - sums[k];
            }
    }

    std::int64_t m_size;
    T m_epsilon;
};

class GraphNorm : public LayerTypeOf<GraphNormLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "graph_norm",
            .label = NL_TEXT("Graph norm"),
            .category = NodeCategory::Graph,
            .help = NL_TEXT("Brings each feature of a graph's nodes to deviation 1 and takes away as much of their mean as "
                            "training likes, then scales and shifts. Each graph is seen alone, so any batch size will do."),
            .formula = NL_TEXT("y = (x - share mean) / sqrt(mean of (x - share mean)^2 + epsilon) scale + shift"),
            .source = "Cai et al. 2021, GraphNorm: a principled approach to accelerating graph neural network training",
            .params = withWeightSettings(
                {epsilonSpec(1e-5, NL_TEXT("Added to the variance, so that a constant feature does not divide by zero."))})};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        requireNodes(info().label, inputs[0]);
        return inputs[0];
    }

    std::vector<WeightSpec> weights(const Params &, std::span<const Shape> inputs) const override
    {
        const Shape item = inputs[0].item();
        return {{.name = "scale", .shape = item, .initialiser = Initialiser::Ones},
                {.name = "shift", .shape = item},
                {.name = "mean_share", .shape = item, .initialiser = Initialiser::Ones}};
    }

    std::int64_t multiplyAdds(const Params &, std::span<const Shape> inputs) const override { return 4 * inputs[0].size(); }
};

} // namespace

namespace all_layers {
const LayerType &graph_norm()
{
    static const GraphNorm type;
    return type;
}
} // namespace all_layers

} // namespace netloom
