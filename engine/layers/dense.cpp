// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/matrix.hpp"
#include "engine/layers/settings.hpp"
#include "engine/layers/small_product.hpp"

namespace netloom {

namespace {

/// x (rows, in), w (in, units), b (units), y (rows, units)
template <class T>
class DenseLayer : public Layer<T>
{
public:
    DenseLayer(const Params &params, std::span<const Shape> inputs)
        : m_in(inputs[0].size()),
          m_units(params.integer("units")),
          m_hasBias(params.flag("bias")),
          m_activation(activationKernel<T>(params.word("activation")))
    {
    }

    std::int64_t savedPerRow() const override { return m_activation.needsInput ? m_units : 0; }
    std::int64_t scratchSize(std::int64_t rows) const override
    {
        return (m_activation.backward ? rows * m_units : 0) + (isSmall() ? m_in * m_units : 0);
    }

    void forward(const LayerCall<T> &call) override
    {
        T *const sums = m_activation.needsInput ? call.saved : call.out;
        if (isSmall() && m_units > 1) // a single column would be summed number by number
            smallForward(call, sums);
        else
            largeForward(call, sums);
        if (m_activation.forward)
            m_activation.forward(sums, call.out, call.rows * m_units);
    }

    void backward(const LayerCall<T> &call) override
    {
        const T *gradSums = call.gradOut;
        T *scratch = call.scratch;
        if (m_activation.backward) {
            m_activation.backward(m_activation.needsInput ? call.saved : call.out, call.gradOut, scratch,
                                  call.rows * m_units);
            gradSums = scratch;
            scratch += call.rows * m_units;
        }
        if (isSmall())
            smallBackward(call, gradSums, scratch);
        else
            largeBackward(call, gradSums);
    }

private:
    static constexpr std::int64_t mostSmall = 8192; ///< weights up to which SmallProduct is faster

    bool isSmall() const { return m_in * m_units <= mostSmall; }

    void smallForward(const LayerCall<T> &call, T *sums) const
    {
        const T *const bias = m_hasBias ? call.weights[1] : nullptr;
        SmallProduct<T>{{call.in[0], m_in, 1}, call.weights[0], bias, sums, call.rows, m_in, m_units}.run();
    }

    void largeForward(const LayerCall<T> &call, T *sums) const
    {
        auto y = matrixView(sums, call.rows, m_units);
        if (m_units == 1)
            y.col(0).noalias() = matrixView(call.in[0], call.rows, m_in) * rowView<T>(call.weights[0], m_in).transpose();
        else
            y.noalias() = matrixView(call.in[0], call.rows, m_in) * matrixView<T>(call.weights[0], m_in, m_units);
        if (m_hasBias)
            y.rowwise() += rowView<T>(call.weights[1], m_units);
    }

    /// g (rows, units): the gradient by the sums. transposed (units, in): room for the weights.
    void smallBackward(const LayerCall<T> &call, const T *g, T *transposed) const
    {
        static constexpr T one = 1;
        const T *const x = call.in[0], *w = call.weights[0];
        if (m_units == 1) // as a row, for the same reason
            SmallProduct<T>{{g, 1, 1}, x, nullptr, call.gradWeights[0], 1, call.rows, m_in}.run();
        else
            SmallProduct<T>{{x, 1, m_in}, g, nullptr, call.gradWeights[0], m_in, call.rows, m_units}.run();
        if (m_hasBias)
            SmallProduct<T>{{&one, 0, 0}, g, nullptr, call.gradWeights[1], 1, call.rows, m_units}.run();
        if (!call.gradIn[0])
            return;
        if (m_units > 1) {
            transposeSmall<T>(w, m_in, m_units, transposed);
            w = transposed;
        }
        SmallProduct<T>{{g, m_units, 1}, w, nullptr, call.gradIn[0], call.rows, m_units, m_in}.run();
    }

    void largeBackward(const LayerCall<T> &call, const T *gradSums) const
    {
        const auto g = matrixView(gradSums, call.rows, m_units);
        matrixView(call.gradWeights[0], m_in, m_units).noalias() = matrixView(call.in[0], call.rows, m_in).transpose() * g;
        if (m_hasBias)
            rowView(call.gradWeights[1], m_units) = g.colwise().sum();
        if (call.gradIn[0])
            matrixView(call.gradIn[0], call.rows, m_in).noalias() =
                g * matrixView<T>(call.weights[0], m_in, m_units).transpose();
    }

    std::int64_t m_in, m_units;
    bool m_hasBias;
    ActivationKernel<T> m_activation;
};

class Dense : public LayerTypeOf<DenseLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "dense",
            .label = NL_TEXT("Dense"),
            .category = NodeCategory::Linear,
            .help = NL_TEXT("Every output is a weighted sum of all inputs plus a constant, then bent by the activation. The "
                            "weights are what training finds."),
            .formula = "y = f(x W + b)",
            .source = "Rosenblatt 1958, The perceptron",
            .params = withWeightSettings(
                {{.key = "units",
                  .label = NL_TEXT("Units"),
                  .type = ParamType::Int,
                  .defaultValue = std::int64_t{16},
                  .minimum = 1,
                  .maximum = 1048576,
                  .help = NL_TEXT("How many outputs. More can learn finer detail, and learn by heart sooner."),
                  .isPositional = true},
                 activationSpec(),
                 biasSpec(),
                 initialiserSpec()})};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        if (inputs[0].rank() != 1)
            throwWrongShape("Dense", text(NL_TEXT("a flat input")), inputs[0], text(NL_TEXT("put Flatten before it")));
        return Shape{params.integer("units")};
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t in = inputs[0].size(), units = params.integer("units");
        std::vector<WeightSpec> specs{{.name = "weight",
                                       .shape = Shape{in, units},
                                       .initialiser = initialiserNamed(params.word("initialiser")),
                                       .fanIn = in,
                                       .fanOut = units,
                                       .l2 = params.real("l2")}};
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
const LayerType &dense()
{
    static const Dense type;
    return type;
}
} // namespace all_layers

} // namespace netloom
