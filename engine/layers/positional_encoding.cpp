// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/steps.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace netloom {

namespace {

/// x, y (items, features): y = x + wave of the item's place in its row. Vaswani et al. 2017, section 3.5.
template <class T>
class PositionalEncodingLayer : public Layer<T>
{
public:
    PositionalEncodingLayer(const Params &, std::span<const Shape> inputs) : m_features(inputs[0].item().size())
    {
        const auto width = static_cast<double>(m_features);
        m_waves.reserve(static_cast<std::size_t>(inputs[0].items() * m_features));
        for (std::int64_t place = 0; place < inputs[0].items(); ++place)
            for (std::int64_t j = 0; j < m_features; ++j) {
                const double angle = static_cast<double>(place) / std::pow(10000.0, static_cast<double>(j / 2 * 2) / width);
                m_waves.push_back(static_cast<T>(j % 2 == 0 ? std::sin(angle) : std::cos(angle)));
            }
    }

    void forward(const LayerCall<T> &call) override
    {
        const Items &items = call.items[0];
        for (std::int64_t row = 0; row < call.rows; ++row) {
            const std::int64_t first = items.first(row) * m_features, count = items.count(row) * m_features;
            for (std::int64_t i = 0; i < count; ++i)
                call.out[first + i] = call.in[0][first + i] + m_waves[static_cast<std::size_t>(i)];
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        if (call.gradIn[0])
            std::copy_n(call.gradOut, call.items[0].first(call.rows) * m_features, call.gradIn[0]);
    }

private:
    std::int64_t m_features;
    std::vector<T> m_waves; ///< (items, features)
};

class PositionalEncoding : public LayerTypeOf<PositionalEncodingLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "positional_encoding",
            .label = NL_TEXT("Positional encoding"),
            .category = NodeCategory::Linear,
            .help = NL_TEXT("Adds to each step waves that tell its place in the sequence: attention, which by itself does "
                            "not know the order, needs them. Nothing is trained, and every length will do."),
            .formula = "y[t, 2i] = x + sin(t / 10000^(2i/d)), y[t, 2i+1] = x + cos(t / 10000^(2i/d))",
            .source = "Vaswani et al. 2017, Attention is all you need"};
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
const LayerType &positional_encoding()
{
    static const PositionalEncoding type;
    return type;
}
} // namespace all_layers

} // namespace netloom
