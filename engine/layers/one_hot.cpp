// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/token_ids.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// ids (items), y (items, tokens)
template <class T>
class OneHotLayer : public Layer<T>
{
public:
    OneHotLayer(const Params &, std::span<const Shape> inputs) : m_perRow(inputs[0].size()), m_tokens(inputs[0].tokens()) {}

    void forward(const LayerCall<T> &call) override
    {
        const std::int64_t count = tokenCount(call, m_perRow);
        checkIds("One-hot", call.in[0], count, m_tokens);
        std::fill_n(call.out, count * m_tokens, T(0));
        for (std::int64_t i = 0; i < count; ++i)
            call.out[i * m_tokens + static_cast<std::int64_t>(call.in[0][i])] = 1;
    }

    void backward(const LayerCall<T> &call) override
    {
        if (call.gradIn[0])
            std::fill_n(call.gradIn[0], tokenCount(call, m_perRow), T(0));
    }

private:
    std::int64_t m_perRow, m_tokens;
};

class OneHot : public LayerTypeOf<OneHotLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "one_hot",
                                   .label = NL_TEXT("One-hot"),
                                   .category = NodeCategory::Linear,
                                   .help = NL_TEXT("Writes each word or category as a row of zeros with a single 1 at its "
                                                   "place. For few categories; Embedding is better for many."),
                                   .formula = NL_TEXT("y[j] = 1 if j = id, else 0"),
                                   .source = "Bishop 2006, Pattern recognition and machine learning, ch. 4.1"};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    bool takesTokens() const override { return true; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        checkTokens(info().label, inputs[0]);
        return inputs[0].withItem(Shape{inputs[0].tokens()});
    }
};

} // namespace

namespace all_layers {
const LayerType &one_hot()
{
    static const OneHot type;
    return type;
}
} // namespace all_layers

} // namespace netloom
