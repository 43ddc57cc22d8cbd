// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/steps.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// x (items, features), z (rows, size), y (items, features + size): z of a row stands behind each of its items.
template <class T>
class BesideStepsLayer : public Layer<T>
{
public:
    BesideStepsLayer(const Params &, std::span<const Shape> inputs)
        : m_features(inputs[0].item().size()), m_size(inputs[1].size())
    {
    }

    void forward(const LayerCall<T> &call) override
    {
        eachItem(call, [&](std::int64_t row, std::int64_t item) {
            T *const y = call.out + item * (m_features + m_size);
            std::copy_n(call.in[0] + item * m_features, m_features, y);
            std::copy_n(call.in[1] + row * m_size, m_size, y + m_features);
        });
    }

    void backward(const LayerCall<T> &call) override
    {
        if (call.gradIn[1])
            std::fill_n(call.gradIn[1], call.rows * m_size, T(0));
        eachItem(call, [&](std::int64_t row, std::int64_t item) {
            const T *const g = call.gradOut + item * (m_features + m_size);
            if (call.gradIn[0])
                std::copy_n(g, m_features, call.gradIn[0] + item * m_features);
            for (std::int64_t i = 0; call.gradIn[1] && i < m_size; ++i)
                call.gradIn[1][row * m_size + i] += g[m_features + i];
        });
    }

private:
    template <class Visit>
    void eachItem(const LayerCall<T> &call, Visit visit) const
    {
        const Items &items = call.items[0];
        for (std::int64_t row = 0; row < call.rows; ++row)
            for (std::int64_t i = 0; i < items.count(row); ++i)
                visit(row, items.first(row) + i);
    }

    std::int64_t m_features, m_size;
};

class BesideSteps : public LayerTypeOf<BesideStepsLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "beside_steps",
            .label = NL_TEXT("Beside each step"),
            .category = NodeCategory::Merge,
            .help = NL_TEXT("Puts the same row of numbers beside each step of a sequence, however long it is: what is known "
                            "of the sample as a whole, such as the code that a decoder writes a sequence from."),
            .formula = "y[t] = [x[t], z]",
            .source = "Cho et al. 2014, Learning phrase representations using RNN encoder-decoder, arXiv:1406.1078",
            .inputs = {{NL_TEXT("sequence")}, {NL_TEXT("row")}}};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        checkSteps(info().label, inputs[0]);
        if (inputs[1].rank() != 1 || inputs[1].isVarying())
            throwWrongShape(info().label, text(NL_TEXT("a flat row beside the steps")), inputs[1],
                            text(NL_TEXT("put Flatten before its second input, or Last step behind a sequence")));
        return inputs[0].withItem(Shape{inputs[0].item().size() + inputs[1].size()});
    }
};

} // namespace

namespace all_layers {
const LayerType &beside_steps()
{
    static const BesideSteps type;
    return type;
}
} // namespace all_layers

} // namespace netloom
