// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/pixel_order.hpp"

namespace netloom {

namespace {

PixelOrder pixelUnshuffleOrder(const Params &params, const Shape &input)
{
    const std::int64_t factor = params.integer("factor");
    return {input[0], input[1] / factor, input[2] / factor, factor};
}

/// x (rows, channels, height factor, width factor), y (rows, channels factor^2, height, width)
template <class T>
class PixelUnshuffleLayer : public Layer<T>
{
public:
    PixelUnshuffleLayer(const Params &params, std::span<const Shape> inputs)
        : m_order(pixelUnshuffleOrder(params, inputs[0]))
    {
    }

    void forward(const LayerCall<T> &call) override
    {
        for (std::int64_t row = 0; row < call.rows; ++row)
            m_order.pack(call.in[0] + row * m_order.size(), call.out + row * m_order.size());
    }
    void backward(const LayerCall<T> &call) override
    {
        for (std::int64_t row = 0; row < call.rows && call.gradIn[0]; ++row)
            m_order.widen(call.gradOut + row * m_order.size(), call.gradIn[0] + row * m_order.size());
    }

private:
    PixelOrder m_order;
};

class PixelUnshuffle : public LayerTypeOf<PixelUnshuffleLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "pixel_unshuffle",
            .label = NL_TEXT("Pixel unshuffle"),
            .category = NodeCategory::Pooling,
            .help =
                NL_TEXT("Makes pictures smaller without losing anything: the pixels of each small square become channels."),
            .formula = "y[c f^2 + i f + j, h, w] = x[c, f h + i, f w + j]",
            .source = "Shi et al. 2016, Real-time single image and video super-resolution",
            .params = {pixelFactorSpec()}};
        return info;
    }

    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        if (inputs[0].rank() != 3)
            throwWrongShape(info().label, text(NL_TEXT("images as channels x height x width")), inputs[0],
                            text(NL_TEXT("put Reshape before it")));
        const std::int64_t factor = params.integer("factor");
        if (inputs[0][1] % factor != 0 || inputs[0][2] % factor != 0)
            throwWrongShape(info().label, text(NL_TEXT("a height and width that {1} divides"), factor), inputs[0],
                            text(NL_TEXT("put Padding or Crop before it")));
        const PixelOrder order = pixelUnshuffleOrder(params, inputs[0]);
        return Shape{order.channels * factor * factor, order.height, order.width};
    }
};

} // namespace

namespace all_layers {
const LayerType &pixel_unshuffle()
{
    static const PixelUnshuffle type;
    return type;
}
} // namespace all_layers

} // namespace netloom
