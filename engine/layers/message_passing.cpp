// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/dense_step.hpp"
#include "engine/layers/graph_sums.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

namespace {

/// x (nodes, in), e (links, edge), y (nodes, units). Weights: of messages ([in, in,] edge, units) and bias (units), of the
/// update (in + units, units) and bias (units). Products are made node by node and added up link by link, since a graph
/// has more links than nodes.
template <class T>
class MessagePassingLayer : public Layer<T>
{
public:
    MessagePassingLayer(const Params &params, std::span<const Shape> inputs)
        : m_nodes(inputs[0].items()),
          m_links(inputs[1].items()),
          m_edge(inputs[1].itemSize()),
          m_takesMean(params.word("sum") == "mean"),
          m_seesBoth(params.flag("both_ends")),
          m_message{inputs[0].itemSize(), params.integer("units"), activationKernel<T>(params.word("message_activation"))},
          m_update{m_message.in, m_message.units, activationKernel<T>(params.word("activation"))}
    {
    }

    std::int64_t savedPerRow() const override
    {
        return (m_links + m_nodes * (m_update.activation.needsInput ? 2 : 1)) * m_update.units;
    }
    std::int64_t scratchSize(std::int64_t rows) const override { return rows * (3 * m_nodes + m_links) * m_update.units; }

    void forward(const LayerCall<T> &call) override
    {
        const GraphLinks &graph = *call.graph;
        const std::int64_t in = m_message.in, units = m_message.units;
        const Blocks at = blocks(call);
        T *const byFrom = at.scratch[0], *const byTo = at.scratch[1];
        const auto x = matrixView(call.in[0], graph.nodes, in);
        matrixView(at.messageSums, graph.links, units).noalias() =
            matrixView(call.in[1], graph.links, m_edge) * matrixView<T>(edgePart(call.weights[0]), m_edge, units);
        matrixView(byFrom, graph.nodes, units).noalias() = x * matrixView<T>(call.weights[0], in, units);
        if (m_seesBoth)
            matrixView(byTo, graph.nodes, units).noalias() = x * matrixView<T>(call.weights[0] + in * units, in, units);
        for (std::int64_t i = 0; i < graph.links; ++i) {
            addScaled(T(1), byFrom + graph.from[i] * units, at.messageSums + i * units, units);
            if (m_seesBoth)
                addScaled(T(1), byTo + graph.to[i] * units, at.messageSums + i * units, units);
        }
        T *const messages = m_message.activation.needsInput ? at.linkScratch : at.messageSums;
        m_message.finish(graph.links, call.weights[1], at.messageSums, messages);
        sumLinksInto(graph, units, messages, at.received);
        divide(graph, at.received);
        auto y = matrixView(at.sums, graph.nodes, units);
        y.noalias() = x * matrixView<T>(call.weights[2], in, units);
        y.noalias() +=
            matrixView(at.received, graph.nodes, units) * matrixView<T>(call.weights[2] + in * units, units, units);
        m_update.finish(graph.nodes, call.weights[3], at.sums, call.out);
    }

    void backward(const LayerCall<T> &call) override
    {
        const GraphLinks &graph = *call.graph;
        const std::int64_t in = m_message.in, units = m_message.units;
        const Blocks at = blocks(call);
        const T *const g = m_update.gradSums(graph.nodes, at.sums, call.out, call.gradOut, at.scratch[0]);
        m_update.backward(graph.nodes, call.in[0], call.weights[2], g, call.gradWeights[2], call.gradWeights[3],
                          call.gradIn[0]);
        T *const gradReceived = at.scratch[1];
        const DenseStep<T> ofReceived{units, units, {}};
        ofReceived.backward(graph.nodes, at.received, call.weights[2] + in * units, g, call.gradWeights[2] + in * units,
                            nullptr, gradReceived);
        divide(graph, gradReceived);

        T *const gradMessages = at.linkScratch;
        for (std::int64_t i = 0; i < graph.links; ++i)
            std::copy_n(gradReceived + graph.to[i] * units, units, gradMessages + i * units);
        const T *const m = m_message.gradSums(graph.links, at.messageSums, at.messageSums, gradMessages, gradMessages);
        const DenseStep<T> ofEdges{m_edge, units, {}};
        ofEdges.backward(graph.links, call.in[1], edgePart(call.weights[0]), m, edgePart(call.gradWeights[0]),
                         call.gradWeights[1], call.gradIn[1]);
        sumLinksOutOf(graph, units, m, at.scratch[2]);
        addNodePart(call, at.scratch[2], 0);
        if (!m_seesBoth)
            return;
        sumLinksInto(graph, units, m, at.scratch[2]);
        addNodePart(call, at.scratch[2], in * units);
    }

private:
    struct Blocks {
        T *messageSums; ///< (links, units), saved: messages, before their activation where it asks for that
        T *received;    ///< (nodes, units), saved: what came in at each node
        T *sums;        ///< (nodes, units), saved or the output itself
        T *scratch[3];  ///< (nodes, units) each
        T *linkScratch; ///< (links, units)
    };

    Blocks blocks(const LayerCall<T> &call) const
    {
        const std::int64_t ofNodes = call.graph->nodes * m_message.units, ofLinks = call.graph->links * m_message.units;
        T *const received = call.saved + ofLinks;
        return {call.saved,
                received,
                m_update.activation.needsInput ? received + ofNodes : call.out,
                {call.scratch, call.scratch + ofNodes, call.scratch + 2 * ofNodes},
                call.scratch + 3 * ofNodes};
    }

    T *edgePart(T *weights) const { return weights + (m_seesBoth ? 2 : 1) * m_message.in * m_message.units; }

    void divide(const GraphLinks &graph, T *rows) const
    {
        for (std::int64_t v = 0; m_takesMean && v < graph.nodes; ++v)
            if (const std::int32_t count = graph.firstInto[v + 1] - graph.firstInto[v]; count > 1)
                writeScaled(T(1) / static_cast<T>(count), rows + v * m_message.units, rows + v * m_message.units,
                            m_message.units);
    }

    /// grad (nodes, units): by the products of x with the part of the message weights that begins there.
    void addNodePart(const LayerCall<T> &call, const T *grad, std::int64_t begin) const
    {
        const std::int64_t nodes = call.graph->nodes, in = m_message.in, units = m_message.units;
        const auto g = matrixView(grad, nodes, units);
        matrixView(call.gradWeights[0] + begin, in, units).noalias() = matrixView(call.in[0], nodes, in).transpose() * g;
        if (call.gradIn[0])
            matrixView(call.gradIn[0], nodes, in).noalias() +=
                g * matrixView<T>(call.weights[0] + begin, in, units).transpose();
    }

    std::int64_t m_nodes, m_links, m_edge;
    bool m_takesMean, m_seesBoth;
    DenseStep<T> m_message, m_update; ///< of the update: the part that sees the node itself
};

class MessagePassing : public LayerTypeOf<MessagePassingLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "message_passing",
            .label = NL_TEXT("Message passing"),
            .category = NodeCategory::Graph,
            .help = NL_TEXT(
                "Along every link of a graph a message is made of the nodes at its ends and the link's own "
                "features; each node adds up what arrives and renews itself. It is the layer for bonds that differ."),
            .formula = NL_TEXT("y[v] = f([x[v], sum over u -> v of g([x[u], x[v], e[u, v]] M + c)] W + b)"),
            .source = "Gilmer et al. 2017, Neural message passing for quantum chemistry",
            .params = withWeightSettings({unitsSpec(64, NL_TEXT("How many numbers a message and afterwards each node has.")),
                                          {.key = "sum",
                                           .label = NL_TEXT("Messages are"),
                                           .type = ParamType::Choice,
                                           .defaultValue = "sum",
                                           .choices = {"sum", "mean"},
                                           .help = NL_TEXT("Whether a node takes the sum of what arrives, or the mean.")},
                                          activationSpec(),
                                          messageActivation(),
                                          {.key = "both_ends",
                                           .label = NL_TEXT("Sees both ends"),
                                           .type = ParamType::Bool,
                                           .defaultValue = true,
                                           .help = NL_TEXT("A message also depends on the node that it goes to."),
                                           .isAdvanced = true},
                                          initialiserSpec()}),
            .inputs = {{NL_TEXT("nodes")}, {NL_TEXT("edges")}}};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        requireNodes(info().label, inputs[0]);
        if (inputs[1].axis() != Axis::Edges)
            throw Error(ErrorKind::Graph, {},
                        text(NL_TEXT("Message passing needs features of the links at its second input, not {1}; join it to "
                                     "the input that brings them in, or take Graph conv, which needs none."),
                             inputs[1].str()));
        return inputs[0].withItem(Shape{params.integer("units")});
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t in = inputs[0].itemSize(), units = params.integer("units");
        const std::int64_t seen = (params.flag("both_ends") ? 2 : 1) * in + inputs[1].itemSize();
        return {matrixWeight(params, "message_weight", seen, units),
                {.name = "message_bias", .shape = Shape{units}},
                matrixWeight(params, "weight", in + units, units),
                {.name = "bias", .shape = Shape{units}}};
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t units = params.integer("units"), ends = params.flag("both_ends") ? 2 : 1;
        return ((1 + ends) * inputs[0].size() + inputs[0].items() * units + inputs[1].size()) * units;
    }

private:
    static ParamSpec messageActivation()
    {
        ParamSpec spec = activationSpec();
        spec.key = "message_activation";
        spec.label = NL_TEXT("Of messages");
        spec.defaultValue = "relu";
        spec.help = NL_TEXT("The function that each message goes through before the node adds it up.");
        spec.isAdvanced = true;
        return spec;
    }
};

} // namespace

namespace all_layers {
const LayerType &message_passing()
{
    static const MessagePassing type;
    return type;
}
} // namespace all_layers

} // namespace netloom
