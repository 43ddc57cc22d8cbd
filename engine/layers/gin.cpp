// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/dense_step.hpp"
#include "engine/layers/graph_sums.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

namespace {

/// x (nodes, in), y (nodes, units). Weights: epsilon (1), first weight (in, units) and bias (units), second weight
/// (units, units) and bias (units).
template <class T>
class GinLayer : public Layer<T>
{
public:
    GinLayer(const Params &params, std::span<const Shape> inputs)
        : m_nodes(inputs[0].items()),
          m_first{inputs[0].itemSize(), params.integer("units"), activationKernel<T>(params.word("hidden_activation"))},
          m_second{m_first.units, m_first.units, activationKernel<T>(params.word("activation"))}
    {
    }

    std::int64_t savedPerRow() const override
    {
        return m_nodes * (m_first.in + m_first.units + (m_first.activation.needsInput ? m_first.units : 0) +
                          (m_second.activation.needsInput ? m_second.units : 0));
    }
    std::int64_t scratchSize(std::int64_t rows) const override { return rows * m_nodes * (m_first.in + 2 * m_second.units); }

    void forward(const LayerCall<T> &call) override
    {
        const Blocks at = blocks(call);
        const T own = T(1) + call.weights[0][0];
        sumInto(
            *call.graph, m_first.in, [=](std::int32_t) { return own; }, each, call.in[0], at.spread);
        m_first.forward(at.nodes, at.spread, call.weights[1], call.weights[2], at.firstSums, at.hidden);
        m_second.forward(at.nodes, at.hidden, call.weights[3], call.weights[4], at.secondSums, call.out);
    }

    void backward(const LayerCall<T> &call) override
    {
        const Blocks at = blocks(call);
        T *const gradSpread = call.scratch, *const gradHidden = gradSpread + at.nodes * m_first.in;
        T *const gradSums = gradHidden + at.nodes * m_second.units;
        const T *const g = m_second.gradSums(at.nodes, at.secondSums, call.out, call.gradOut, gradSums);
        m_second.backward(at.nodes, at.hidden, call.weights[3], g, call.gradWeights[3], call.gradWeights[4], gradHidden);
        const T *const h = m_first.gradSums(at.nodes, at.firstSums, at.hidden, gradHidden, gradSums);
        m_first.backward(at.nodes, at.spread, call.weights[1], h, call.gradWeights[1], call.gradWeights[2], gradSpread);
        call.gradWeights[0][0] =
            rowView<T>(gradSpread, at.nodes * m_first.in).dot(rowView(call.in[0], at.nodes * m_first.in));
        const T own = T(1) + call.weights[0][0];
        if (call.gradIn[0])
            sumOutOf(
                *call.graph, m_first.in, [=](std::int32_t) { return own; }, each, gradSpread, call.gradIn[0]);
    }

private:
    struct Blocks {
        std::int64_t nodes;
        T *spread;                 ///< (nodes, in): the node and its neighbours
        T *hidden;                 ///< (nodes, units)
        T *firstSums, *secondSums; ///< before the activations
    };

    Blocks blocks(const LayerCall<T> &call) const
    {
        const std::int64_t nodes = call.graph->nodes;
        T *const hidden = call.saved + nodes * m_first.in;
        T *next = hidden + nodes * m_first.units;
        Blocks at{nodes, call.saved, hidden, hidden, call.out};
        if (m_first.activation.needsInput) {
            at.firstSums = next;
            next += nodes * m_first.units;
        }
        if (m_second.activation.needsInput)
            at.secondSums = next;
        return at;
    }

    static constexpr auto each = [](std::int32_t, std::int32_t) { return T(1); };

    std::int64_t m_nodes;
    DenseStep<T> m_first, m_second;
};

class Gin : public LayerTypeOf<GinLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "gin",
            .label = NL_TEXT("GIN"),
            .category = NodeCategory::Graph,
            .help = NL_TEXT(
                "Each node of a graph adds up its neighbours and itself, then goes through two dense layers that all "
                "nodes share. Sums tell more graphs apart than means do, so it counts well: rings, groups, degrees."),
            .formula = NL_TEXT("y[v] = f(h((1 + epsilon) x[v] + sum over u -> v of x[u])), h a dense layer, f another"),
            .source = "Xu, Hu, Leskovec, Jegelka 2019, How powerful are graph neural networks?",
            .params = withWeightSettings(
                {unitsSpec(64, NL_TEXT("How many numbers each node has afterwards, and between the two dense layers.")),
                 activationSpec(), hiddenActivation(), initialiserSpec()})};
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
        return {{.name = "epsilon", .shape = Shape{1}},
                matrixWeight(params, "hidden_weight", in, units),
                {.name = "hidden_bias", .shape = Shape{units}},
                matrixWeight(params, "weight", units, units),
                {.name = "bias", .shape = Shape{units}}};
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t units = params.integer("units");
        return (inputs[0].size() + inputs[0].items() * units) * units;
    }

private:
    static ParamSpec hiddenActivation()
    {
        ParamSpec spec = activationSpec();
        spec.key = "hidden_activation";
        spec.label = NL_TEXT("Inner activation");
        spec.defaultValue = "relu";
        spec.help = NL_TEXT("The function between the two dense layers.");
        spec.isAdvanced = true;
        return spec;
    }
};

} // namespace

namespace all_layers {
const LayerType &gin()
{
    static const Gin type;
    return type;
}
} // namespace all_layers

} // namespace netloom
