// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/steps.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// x (items, features), y (rows, features); 0 for a row without items.
template <class T>
class LastStepLayer : public Layer<T>
{
public:
    LastStepLayer(const Params &, std::span<const Shape> inputs) : m_features(inputs[0].item().size()) {}

    void forward(const LayerCall<T> &call) override
    {
        const Items &items = call.items[0];
        for (std::int64_t row = 0; row < call.rows; ++row) {
            T *const to = call.out + row * m_features;
            if (items.count(row) > 0)
                std::copy_n(call.in[0] + (items.first(row) + items.count(row) - 1) * m_features, m_features, to);
            else
                std::fill_n(to, m_features, T(0));
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        if (!call.gradIn[0])
            return;
        const Items &items = call.items[0];
        std::fill_n(call.gradIn[0], items.first(call.rows) * m_features, T(0));
        for (std::int64_t row = 0; row < call.rows; ++row)
            if (items.count(row) > 0)
                std::copy_n(call.gradOut + row * m_features, m_features,
                            call.gradIn[0] + (items.first(row) + items.count(row) - 1) * m_features);
    }

private:
    std::int64_t m_features;
};

class LastStep : public LayerTypeOf<LastStepLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "last_step",
            .label = NL_TEXT("Last step"),
            .category = NodeCategory::Recurrent,
            .help = NL_TEXT("Passes on the last step of each sequence, wherever it ends: of a recurrent layer that gives "
                            "all steps, the one that has seen the whole sequence."),
            .formula = "y = x[T]",
            .source = "Sutskever, Vinyals, Le 2014, Sequence to sequence learning with neural networks"};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        checkSteps(info().label, inputs[0]);
        return inputs[0].item();
    }
};

} // namespace

namespace all_layers {
const LayerType &last_step()
{
    static const LastStep type;
    return type;
}
} // namespace all_layers

} // namespace netloom
