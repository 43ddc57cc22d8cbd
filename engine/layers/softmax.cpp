// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/feature_axis.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/softmax_row.hpp"

namespace netloom {

namespace {

/// x and y (rows, outer, size): of a sequence each step by itself.
template <class T>
class SoftmaxLayer : public Layer<T>
{
public:
    SoftmaxLayer(const Params &, std::span<const Shape> inputs)
        : m_outer(FeatureAxis(inputs[0]).outer), m_size(FeatureAxis(inputs[0]).features)
    {
    }

    void forward(const LayerCall<T> &call) override
    {
        for (std::int64_t row = 0; row < call.rows * m_outer; ++row)
            softmax_row::forward(call.in[0] + row * m_size, call.out + row * m_size, m_size);
    }

    void backward(const LayerCall<T> &call) override
    {
        if (!call.gradIn[0])
            return;
        for (std::int64_t row = 0; row < call.rows * m_outer; ++row)
            softmax_row::backward(call.out + row * m_size, call.gradOut + row * m_size, call.gradIn[0] + row * m_size,
                                  m_size);
    }

private:
    std::int64_t m_outer, m_size;
};

class Softmax : public LayerTypeOf<SoftmaxLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "softmax",
            .label = NL_TEXT("Softmax"),
            .category = NodeCategory::Activation,
            .help = NL_TEXT("Turns scores into probabilities that sum to 1, one a class; of a sequence, each step by "
                            "itself. Cross-entropy does this by itself: put "
                            "Softmax last only before a loss that takes probabilities."),
            .formula = NL_TEXT("y[i] = exp(x[i]) / sum over j of exp(x[j])"),
            .source = "Bridle 1990, Probabilistic interpretation of feedforward classification network outputs"};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        if (inputs[0].rank() > 2)
            throwWrongShape(info().label, text(NL_TEXT("a flat input or a sequence")), inputs[0],
                            text(NL_TEXT("put Flatten before it")));
        return inputs[0];
    }
    bool makesProbabilities() const override { return true; }
};

} // namespace

namespace all_layers {
const LayerType &softmax()
{
    static const Softmax type;
    return type;
}
} // namespace all_layers

} // namespace netloom
