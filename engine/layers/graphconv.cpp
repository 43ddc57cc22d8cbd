// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/dense_step.hpp"
#include "engine/layers/graph_sums.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"

#include <cmath>

namespace netloom {

namespace {

/// x (nodes, in), w (in, units), b (units), y (nodes, units). The sums over neighbours are taken on the narrower side of
/// the product.
template <class T>
class GraphConvLayer : public Layer<T>
{
public:
    GraphConvLayer(const Params &params, std::span<const Shape> inputs)
        : m_nodes(inputs[0].items()),
          m_hasBias(params.flag("bias")),
          m_step{inputs[0].itemSize(), params.integer("units"), activationKernel<T>(params.word("activation"))},
          m_sumsFirst(m_step.in < m_step.units)
    {
    }

    std::int64_t savedPerRow() const override
    {
        return m_nodes * ((m_step.activation.needsInput ? m_step.units : 0) + (m_sumsFirst ? m_step.in : 0));
    }
    std::int64_t scratchSize(std::int64_t rows) const override
    {
        return rows * m_nodes * (1 + (m_step.activation.backward ? m_step.units : 0) + std::min(m_step.in, m_step.units));
    }

    void forward(const LayerCall<T> &call) override
    {
        const Blocks at = blocks(call);
        writeScales(*call.graph, at.scales);
        const T *const bias = m_hasBias ? call.weights[1] : nullptr;
        if (m_sumsFirst) {
            spread(*call.graph, m_step.in, at.scales, call.in[0], at.spread);
            m_step.forward(at.nodes, at.spread, call.weights[0], bias, at.sums, call.out);
            return;
        }
        matrixView(at.between, at.nodes, m_step.units).noalias() =
            matrixView(call.in[0], at.nodes, m_step.in) * matrixView<T>(call.weights[0], m_step.in, m_step.units);
        spread(*call.graph, m_step.units, at.scales, at.between, at.sums);
        m_step.finish(at.nodes, bias, at.sums, call.out);
    }

    void backward(const LayerCall<T> &call) override
    {
        const Blocks at = blocks(call);
        writeScales(*call.graph, at.scales);
        const T *const g = m_step.gradSums(at.nodes, at.sums, call.out, call.gradOut, at.gradSums);
        T *const gradBias = m_hasBias ? call.gradWeights[1] : nullptr;
        if (m_sumsFirst) {
            T *const gradSpread = call.gradIn[0] ? at.between : nullptr;
            m_step.backward(at.nodes, at.spread, call.weights[0], g, call.gradWeights[0], gradBias, gradSpread);
            if (gradSpread)
                gather(*call.graph, m_step.in, at.scales, gradSpread, call.gradIn[0]);
            return;
        }
        gather(*call.graph, m_step.units, at.scales, g, at.between);
        m_step.backward(at.nodes, call.in[0], call.weights[0], at.between, call.gradWeights[0], nullptr, call.gradIn[0]);
        if (gradBias)
            rowView(gradBias, m_step.units) = matrixView(g, at.nodes, m_step.units).colwise().sum();
    }

private:
    /// Parts of scratch and saved memory; those that this form of the layer does without are not to be touched.
    struct Blocks {
        std::int64_t nodes;
        T *scales;   ///< (nodes)
        T *between;  ///< (nodes, the narrower side)
        T *gradSums; ///< (nodes, units)
        T *sums;     ///< (nodes, units), saved or the output itself
        T *spread;   ///< (nodes, in), saved
    };

    Blocks blocks(const LayerCall<T> &call) const
    {
        const std::int64_t nodes = call.graph->nodes;
        T *const between = call.scratch + nodes;
        const bool savesSums = m_step.activation.needsInput;
        return {nodes,
                call.scratch,
                between,
                between + nodes * std::min(m_step.in, m_step.units),
                savesSums ? call.saved : call.out,
                call.saved + (savesSums ? nodes * m_step.units : 0)};
    }

    /// 1 / sqrt(links into the node, its own included)
    static void writeScales(const GraphLinks &graph, T *scales)
    {
        for (std::int64_t v = 0; v < graph.nodes; ++v)
            scales[v] = T(1) / std::sqrt(static_cast<T>(1 + graph.firstInto[v + 1] - graph.firstInto[v]));
    }

    static void spread(const GraphLinks &graph, std::int64_t width, const T *scales, const T *x, T *y)
    {
        sumInto(
            graph, width, [=](std::int32_t v) { return scales[v] * scales[v]; },
            [=](std::int32_t u, std::int32_t v) { return scales[u] * scales[v]; }, x, y);
    }
    static void gather(const GraphLinks &graph, std::int64_t width, const T *scales, const T *x, T *y)
    {
        sumOutOf(
            graph, width, [=](std::int32_t v) { return scales[v] * scales[v]; },
            [=](std::int32_t u, std::int32_t v) { return scales[u] * scales[v]; }, x, y);
    }

    std::int64_t m_nodes;
    bool m_hasBias;
    DenseStep<T> m_step;
    bool m_sumsFirst;
};

class GraphConv : public LayerTypeOf<GraphConvLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "graphconv",
            .label = NL_TEXT("Graph conv"),
            .category = NodeCategory::Graph,
            .help = NL_TEXT(
                "Each node of a graph takes a weighted mean of its neighbours and itself, then goes through one dense "
                "layer that all nodes share. Every such layer lets a node see one link further."),
            .formula = NL_TEXT(
                "y[v] = f(sum over u -> v and v itself of x[u] / sqrt(d[u] d[v]) W + b), d = 1 + links into the node"),
            .source = "Kipf, Welling 2017, Semi-supervised classification with graph convolutional networks",
            .params = withWeightSettings({unitsSpec(64, NL_TEXT("How many numbers each node has afterwards.")),
                                          activationSpec(), biasSpec(), initialiserSpec()})};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        requireNodes(info().label, inputs[0]);
        return inputs[0].withItem(Shape{params.integer("units")});
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t in = inputs[0].itemSize(), units = params.integer("units");
        std::vector<WeightSpec> specs{matrixWeight(params, "weight", in, units)};
        if (params.flag("bias"))
            specs.push_back({.name = "bias", .shape = Shape{units}});
        return specs;
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        return inputs[0].size() * params.integer("units");
    }
};

} // namespace

namespace all_layers {
const LayerType &graphconv()
{
    static const GraphConv type;
    return type;
}
} // namespace all_layers

} // namespace netloom
