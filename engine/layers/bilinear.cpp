// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/matrix.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

namespace {

/// x1 (rows, in1), x2 (rows, in2), w (units, in1, in2), b (units), y (rows, units)
template <class T>
class BilinearLayer : public Layer<T>
{
public:
    BilinearLayer(const Params &params, std::span<const Shape> inputs)
        : m_in1(inputs[0].size()), m_in2(inputs[1].size()), m_units(params.integer("units")), m_hasBias(params.flag("bias"))
    {
    }

    std::int64_t scratchSize(std::int64_t rows) const override { return rows * m_in1; }

    void forward(const LayerCall<T> &call) override
    {
        const auto first = matrixView(call.in[0], call.rows, m_in1);
        auto seen = matrixView(call.scratch, call.rows, m_in1); // the second input as one unit's weights see it
        auto y = matrixView(call.out, call.rows, m_units);
        for (std::int64_t unit = 0; unit < m_units; ++unit) {
            seen.noalias() = matrixView(call.in[1], call.rows, m_in2) * weight(call, unit).transpose();
            y.col(unit) = first.cwiseProduct(seen).rowwise().sum();
        }
        if (m_hasBias)
            y.rowwise() += rowView<T>(call.weights[1], m_units);
    }

    void backward(const LayerCall<T> &call) override
    {
        const auto g = matrixView(call.gradOut, call.rows, m_units);
        const auto first = matrixView(call.in[0], call.rows, m_in1), second = matrixView(call.in[1], call.rows, m_in2);
        auto scaled = matrixView(call.scratch, call.rows, m_in1);
        for (std::int64_t unit = 0; unit < m_units; ++unit) {
            if (call.gradIn[0]) {
                scaled.noalias() = second * weight(call, unit).transpose();
                auto gradFirst = matrixView(call.gradIn[0], call.rows, m_in1);
                if (unit == 0)
                    gradFirst.setZero();
                gradFirst.array() += scaled.array().colwise() * g.col(unit).array();
            }
            scaled = first.array().colwise() * g.col(unit).array();
            matrixView(call.gradWeights[0] + unit * m_in1 * m_in2, m_in1, m_in2).noalias() = scaled.transpose() * second;
            if (call.gradIn[1]) {
                auto gradSecond = matrixView(call.gradIn[1], call.rows, m_in2);
                if (unit == 0)
                    gradSecond.noalias() = scaled * weight(call, unit);
                else
                    gradSecond.noalias() += scaled * weight(call, unit);
            }
        }
        if (m_hasBias)
            rowView(call.gradWeights[1], m_units) = g.colwise().sum();
    }

private:
    auto weight(const LayerCall<T> &call, std::int64_t unit) const
    {
        return matrixView<T>(call.weights[0] + unit * m_in1 * m_in2, m_in1, m_in2);
    }

    std::int64_t m_in1, m_in2, m_units;
    bool m_hasBias;
};

class Bilinear : public LayerTypeOf<BilinearLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "bilinear",
            .label = NL_TEXT("Bilinear"),
            .category = NodeCategory::Merge,
            .help = NL_TEXT("Every output is a weighted sum of all products of a number of the first input with one of the "
                            "second. Learns how two things, such as two molecules, go together."),
            .formula = "y[u] = x1 W[u] x2 + b[u]",
            .source = "PyTorch, torch.nn.Bilinear",
            .params = withWeightSettings(
                {unitsSpec(16, NL_TEXT("How many outputs. Each has as many weights as the product of both input sizes.")),
                 biasSpec(), initialiserSpec()}),
            .inputs = {{NL_TEXT("first")}, {NL_TEXT("second")}}};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        for (const Shape &shape : inputs)
            if (shape.rank() != 1)
                throwWrongShape(info().label, text(NL_TEXT("flat inputs")), shape, text(NL_TEXT("put Flatten before it")));
        return Shape{params.integer("units")};
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t first = inputs[0].size(), second = inputs[1].size(), units = params.integer("units");
        std::vector<WeightSpec> specs{{.name = "weight",
                                       .shape = Shape{units, first, second},
                                       .initialiser = initialiserNamed(params.word("initialiser")),
                                       .fanIn = first * second,
                                       .fanOut = units,
                                       .l2 = params.real("l2")}};
        if (params.flag("bias"))
            specs.push_back({.name = "bias", .shape = Shape{units}});
        return specs;
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        return params.integer("units") * inputs[0].size() * (inputs[1].size() + 1);
    }
};

} // namespace

namespace all_layers {
const LayerType &bilinear()
{
    static const Bilinear type;
    return type;
}
} // namespace all_layers

} // namespace netloom
