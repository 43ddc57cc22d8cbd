// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/steps.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// x, y (items, features)
template <class T>
class ReverseSequenceLayer : public Layer<T>
{
public:
    ReverseSequenceLayer(const Params &, std::span<const Shape> inputs) : m_features(inputs[0].item().size()) {}

    void forward(const LayerCall<T> &call) override { reverse(call, call.in[0], call.out); }
    void backward(const LayerCall<T> &call) override
    {
        if (call.gradIn[0])
            reverse(call, call.gradOut, call.gradIn[0]);
    }

private:
    void reverse(const LayerCall<T> &call, const T *from, T *to) const
    {
        const Items &items = call.items[0];
        for (std::int64_t row = 0; row < call.rows; ++row)
            for (std::int64_t step = 0; step < items.count(row); ++step)
                std::copy_n(from + (items.first(row) + step) * m_features, m_features,
                            to + (items.first(row) + items.count(row) - 1 - step) * m_features);
    }

    std::int64_t m_features;
};

class ReverseSequence : public LayerTypeOf<ReverseSequenceLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "reverse_sequence",
                                   .label = NL_TEXT("Reverse sequence"),
                                   .category = NodeCategory::Recurrent,
                                   .help = NL_TEXT("Turns each sequence round, from its own last step to its first, so that "
                                                   "a recurrent layer behind it reads backwards."),
                                   .formula = "y[t] = x[T + 1 - t]",
                                   .source = "Schuster, Paliwal 1997, Bidirectional recurrent neural networks"};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        checkSteps(info().label, inputs[0]);
        return inputs[0];
    }
};

} // namespace

namespace all_layers {
const LayerType &reverse_sequence()
{
    static const ReverseSequence type;
    return type;
}
} // namespace all_layers

} // namespace netloom
