// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/dense_step.hpp"
#include "engine/layers/fast_math.hpp"
#include "engine/layers/graph_sums.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"

#include <limits>

namespace netloom {

namespace {

/// x (nodes, in), w (in, heads units), the two attention vectors (heads, units), b and y (nodes, heads units), or (nodes,
/// units) where the heads' mean is taken. A link's share is worked out again where it is needed, since a layer does not
/// know how many links there may be.
template <class T>
class GatLayer : public Layer<T>
{
public:
    GatLayer(const Params &params, std::span<const Shape> inputs)
        : m_nodes(inputs[0].items()),
          m_heads(params.integer("heads")),
          m_units(params.integer("units")),
          m_takesMean(params.word("merge") == "mean"),
          m_hasBias(params.flag("bias")),
          m_hasSelf(params.flag("self_links")),
          m_slope(static_cast<T>(params.real("slope"))),
          m_product{inputs[0].itemSize(), m_heads * m_units, {}},
          m_end{0, m_takesMean ? m_units : m_heads * m_units, activationKernel<T>(params.word("activation"))}
    {
    }

    std::int64_t savedPerRow() const override
    {
        return m_nodes * (m_product.units + 4 * m_heads + (m_end.activation.needsInput ? m_end.units : 0));
    }
    std::int64_t scratchSize(std::int64_t rows) const override
    {
        return rows * m_nodes * (m_product.units + 2 * m_heads + m_end.units);
    }

    void forward(const LayerCall<T> &call) override
    {
        const Blocks at = blocks(call);
        m_product.forward(at.nodes, call.in[0], call.weights[0], nullptr, at.values, at.values);
        for (std::int64_t place = 0; place < at.nodes * m_heads; ++place) {
            const T *const value = at.values + place * m_units;
            const std::int64_t head = place % m_heads * m_units;
            at.fromScores[place] = along(value, call.weights[1] + head);
            at.toScores[place] = along(value, call.weights[2] + head);
        }
        for (std::int32_t v = 0; v < at.nodes; ++v)
            attend(*call.graph, at, v);
        m_end.finish(at.nodes, m_hasBias ? call.weights[3] : nullptr, at.sums, call.out);
    }

    void backward(const LayerCall<T> &call) override
    {
        const Blocks at = blocks(call);
        T *const gradValues = call.scratch, *const gradFrom = gradValues + at.nodes * m_product.units;
        T *const gradTo = gradFrom + at.nodes * m_heads;
        const T *const g = m_end.gradSums(at.nodes, at.sums, call.out, call.gradOut, gradTo + at.nodes * m_heads);
        if (m_hasBias)
            rowView(call.gradWeights[3], m_end.units) = matrixView(g, at.nodes, m_end.units).colwise().sum();
        std::fill(gradValues, gradTo + at.nodes * m_heads, T(0));
        for (std::int32_t v = 0; v < at.nodes; ++v)
            attendBackward(*call.graph, at, v, g + v * m_end.units, gradValues, gradFrom, gradTo);
        std::fill_n(call.gradWeights[1], m_product.units, T(0));
        std::fill_n(call.gradWeights[2], m_product.units, T(0));
        for (std::int64_t place = 0; place < at.nodes * m_heads; ++place) {
            const std::int64_t head = place % m_heads * m_units;
            addScaled(gradFrom[place], at.values + place * m_units, call.gradWeights[1] + head, m_units);
            addScaled(gradTo[place], at.values + place * m_units, call.gradWeights[2] + head, m_units);
            addScaled<T>(gradFrom[place], call.weights[1] + head, gradValues + place * m_units, m_units);
            addScaled<T>(gradTo[place], call.weights[2] + head, gradValues + place * m_units, m_units);
        }
        m_product.backward(at.nodes, call.in[0], call.weights[0], gradValues, call.gradWeights[0], nullptr, call.gradIn[0]);
    }

private:
    /// Saved from forward to backward.
    struct Blocks {
        std::int64_t nodes;
        T *values;                ///< (nodes, heads, units): x w
        T *fromScores, *toScores; ///< (nodes, heads): the values along the attention vectors
        T *tops, *inverses;       ///< (nodes, heads): of the links into a node the highest score, and 1 / sum of exp
        T *sums;                  ///< before the activation; the output itself where that is enough
    };

    Blocks blocks(const LayerCall<T> &call) const
    {
        const std::int64_t nodes = call.graph->nodes, scores = nodes * m_heads;
        T *const first = call.saved + nodes * m_product.units;
        return {nodes,
                call.saved,
                first,
                first + scores,
                first + 2 * scores,
                first + 3 * scores,
                m_end.activation.needsInput ? first + 4 * scores : call.out};
    }

    T along(const T *a, const T *b) const
    {
        T sum = 0;
        for (std::int64_t k = 0; k < m_units; ++k)
            sum += a[k] * b[k];
        return sum;
    }

    template <class Visit>
    void eachSource(const GraphLinks &graph, std::int32_t v, Visit visit) const
    {
        if (m_hasSelf)
            visit(v);
        for (std::int32_t i = graph.firstInto[v]; i < graph.firstInto[v + 1]; ++i)
            visit(graph.from[i]);
    }

    T bent(T score) const { return score > 0 ? score : score * m_slope; }
    T share(const Blocks &at, std::int64_t u, std::int64_t v) const // u and v: (node, head)
    {
        return fast_math::exp(bent(at.fromScores[u] + at.toScores[v]) - at.tops[v]) * at.inverses[v];
    }
    T *part(T *row, std::int64_t head) const { return m_takesMean ? row : row + head * m_units; }
    T weight() const { return m_takesMean ? T(1) / static_cast<T>(m_heads) : T(1); }

    void attend(const GraphLinks &graph, const Blocks &at, std::int32_t v) const
    {
        T *const y = at.sums + v * m_end.units;
        std::fill_n(y, m_end.units, T(0));
        for (std::int64_t head = 0; head < m_heads; ++head) {
            const std::int64_t to = v * m_heads + head;
            T top = -std::numeric_limits<T>::infinity(), sum = 0;
            eachSource(graph, v, [&](std::int64_t u) {
                top = std::max(top, bent(at.fromScores[u * m_heads + head] + at.toScores[to]));
            });
            at.tops[to] = top;
            at.inverses[to] = 1;
            eachSource(graph, v, [&](std::int64_t u) { sum += share(at, u * m_heads + head, to); });
            at.inverses[to] = sum > 0 || std::isnan(sum) ? T(1) / sum : T(0);
            eachSource(graph, v, [&](std::int64_t u) {
                const std::int64_t from = u * m_heads + head;
                addScaled(weight() * share(at, from, to), at.values + from * m_units, part(y, head), m_units);
            });
        }
    }

    void attendBackward(const GraphLinks &graph, const Blocks &at, std::int32_t v, const T *gradRow, T *gradValues,
                        T *gradFrom, T *gradTo) const
    {
        for (std::int64_t head = 0; head < m_heads; ++head) {
            const std::int64_t to = v * m_heads + head;
            const T *const g = m_takesMean ? gradRow : gradRow + head * m_units;
            T mean = 0;
            eachSource(graph, v, [&](std::int64_t u) {
                const std::int64_t from = u * m_heads + head;
                mean += share(at, from, to) * along(g, at.values + from * m_units);
            });
            eachSource(graph, v, [&](std::int64_t u) {
                const std::int64_t from = u * m_heads + head;
                const T portion = weight() * share(at, from, to);
                const T slope = at.fromScores[from] + at.toScores[to] > 0 ? T(1) : m_slope;
                const T gradScore = portion * (along(g, at.values + from * m_units) - mean) * slope;
                addScaled(portion, g, gradValues + from * m_units, m_units);
                gradFrom[from] += gradScore;
                gradTo[to] += gradScore;
            });
        }
    }

    std::int64_t m_nodes, m_heads, m_units;
    bool m_takesMean, m_hasBias, m_hasSelf;
    T m_slope;
    DenseStep<T> m_product, m_end;
};

class Gat : public LayerTypeOf<GatLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "gat",
            .label = NL_TEXT("Graph attention"),
            .category = NodeCategory::Graph,
            .help = NL_TEXT(
                "Each node of a graph takes a weighted mean of its neighbours, and how much each neighbour counts is "
                "learnt. Several heads look for several things at once."),
            .formula =
                NL_TEXT("y[v] = f(sum over u of a[u, v] W x[u] + b), a = softmax over u of leaky(p . W x[u] + q . W x[v])"),
            .source = "Velickovic et al. 2018, Graph attention networks",
            .params = withWeightSettings(
                {unitsSpec(16, NL_TEXT("How many numbers each head gives a node.")),
                 {.key = "heads",
                  .label = NL_TEXT("Heads"),
                  .type = ParamType::Int,
                  .defaultValue = std::int64_t{4},
                  .minimum = 1,
                  .maximum = 256,
                  .help = NL_TEXT("How many weighted means each node takes side by side."),
                  .isPositional = true},
                 {.key = "merge",
                  .label = NL_TEXT("Heads are"),
                  .type = ParamType::Choice,
                  .defaultValue = "concat",
                  .choices = {"concat", "mean"},
                  .help = NL_TEXT("Put the heads side by side (concat) between layers; take their mean in the last.")},
                 activationSpec(),
                 {.key = "self_links",
                  .label = NL_TEXT("Sees itself"),
                  .type = ParamType::Bool,
                  .defaultValue = true,
                  .help = NL_TEXT("Each node counts as a neighbour of its own."),
                  .isAdvanced = true},
                 {.key = "slope",
                  .label = NL_TEXT("Slope"),
                  .type = ParamType::Real,
                  .defaultValue = 0.2,
                  .minimum = 0,
                  .maximum = 1,
                  .help = NL_TEXT("By how much negative attention scores are flattened."),
                  .isAdvanced = true},
                 biasSpec(),
                 initialiserSpec()})};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        requireNodes(info().label, inputs[0]);
        return inputs[0].withItem(Shape{outputUnits(params)});
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t in = inputs[0].itemSize(), heads = params.integer("heads"), units = params.integer("units");
        const auto attention = [&](const char *name) {
            return WeightSpec{.name = name,
                              .shape = Shape{heads, units},
                              .initialiser = Initialiser::GlorotUniform,
                              .fanIn = units,
                              .fanOut = 1,
                              .l2 = params.real("l2")};
        };
        std::vector<WeightSpec> specs{matrixWeight(params, "weight", in, heads * units), attention("from_attention"),
                                      attention("to_attention")};
        if (params.flag("bias"))
            specs.push_back({.name = "bias", .shape = Shape{outputUnits(params)}});
        return specs;
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        return (inputs[0].size() + 2 * inputs[0].items()) * params.integer("heads") * params.integer("units");
    }

private:
    static std::int64_t outputUnits(const Params &params)
    {
        return params.integer("units") * (params.word("merge") == "mean" ? 1 : params.integer("heads"));
    }
};

} // namespace

namespace all_layers {
const LayerType &gat()
{
    static const Gat type;
    return type;
}
} // namespace all_layers

} // namespace netloom
