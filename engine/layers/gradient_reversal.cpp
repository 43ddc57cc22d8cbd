// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// x and y (rows, size). Backward is deliberately not the derivative: it turns the gradient round.
template <class T>
class GradientReversalLayer : public Layer<T>
{
public:
    GradientReversalLayer(const Params &params, std::span<const Shape> inputs)
        : m_size(inputs[0].size()), m_factor(static_cast<T>(params.real("factor")))
    {
    }

    void forward(const LayerCall<T> &call) override { std::copy_n(call.in[0], call.rows * m_size, call.out); }
    void backward(const LayerCall<T> &call) override
    {
        for (std::int64_t i = 0; i < call.rows * m_size && call.gradIn[0]; ++i)
            call.gradIn[0][i] = -m_factor * call.gradOut[i];
    }

private:
    std::int64_t m_size;
    T m_factor;
};

class GradientReversal : public SameShapeTypeOf<GradientReversalLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "gradient_reversal",
            .label = NL_TEXT("Gradient reversal"),
            .category = NodeCategory::Regularisation,
            .help = NL_TEXT("Passes everything on as it is, but turns the gradient round: what stands before it learns to "
                            "make the task behind it impossible, for example to tell two hospitals apart."),
            .formula = NL_TEXT("y = x, with gradient -factor"),
            .source = "Ganin, Lempitsky 2015, Unsupervised domain adaptation by backpropagation",
            .params = {{.key = "factor",
                        .label = NL_TEXT("Factor"),
                        .type = ParamType::Real,
                        .defaultValue = 1.0,
                        .minimum = 0,
                        .maximum = 1000,
                        .help = NL_TEXT("How strong the reversed gradient is."),
                        .isPositional = true}}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &gradient_reversal()
{
    static const GradientReversal type;
    return type;
}
} // namespace all_layers

} // namespace netloom
