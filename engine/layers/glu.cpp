// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/fast_math.hpp"
#include "engine/layers/halves.hpp"

namespace netloom {

namespace {

/// x as (rows, outer, 2, half), y (rows, outer, half).
template <class T>
class GluLayer : public Layer<T>
{
public:
    GluLayer(const Params &, std::span<const Shape> inputs)
        : m_outer(Halves(inputs[0]).outer), m_half(Halves(inputs[0]).half)
    {
    }

    void forward(const LayerCall<T> &call) override
    {
        for (std::int64_t run = 0; run < call.rows * m_outer; ++run) {
            const T *const value = call.in[0] + run * 2 * m_half, *const gate = value + m_half;
            T *const y = call.out + run * m_half;
#pragma GCC ivdep
            for (std::int64_t i = 0; i < m_half; ++i)
                y[i] = value[i] * fast_math::sigmoid(gate[i]);
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        for (std::int64_t run = 0; run < call.rows * m_outer && call.gradIn[0]; ++run) {
            const T *const value = call.in[0] + run * 2 * m_half, *const gate = value + m_half;
            const T *const g = call.gradOut + run * m_half;
            T *const gradValue = call.gradIn[0] + run * 2 * m_half, *const gradGate = gradValue + m_half;
#pragma GCC ivdep
            for (std::int64_t i = 0; i < m_half; ++i) {
                const T open = fast_math::sigmoid(gate[i]);
                gradValue[i] = g[i] * open;
                gradGate[i] = g[i] * value[i] * open * (T(1) - open);
            }
        }
    }

private:
    std::int64_t m_outer, m_half;
};

class Glu : public LayerTypeOf<GluLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "glu",
                                   .label = NL_TEXT("GLU"),
                                   .category = NodeCategory::Activation,
                                   .help =
                                       NL_TEXT("Gated linear unit: the second half of the features (of images: of the "
                                               "channels) decides, through a sigmoid, how much of the first half comes "
                                               "through. Halves the width, so give the layer before it twice the units."),
                                   .formula = "y = a / (1 + exp(-b)), x = [a, b]",
                                   .source = "Dauphin et al. 2017, Language modeling with gated convolutional networks"};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        return Halves::shape(info().label, inputs[0]);
    }

    std::int64_t multiplyAdds(const Params &, std::span<const Shape> inputs) const override { return inputs[0].size() / 2; }
};

} // namespace

namespace all_layers {
const LayerType &glu()
{
    static const Glu type;
    return type;
}
} // namespace all_layers

} // namespace netloom
