// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/pixel_order.hpp"

namespace netloom {

namespace {

PixelOrder pixelShuffleOrder(const Params &params, const Shape &input)
{
    const std::int64_t factor = params.integer("factor");
    return {input[0] / (factor * factor), input[1], input[2], factor};
}

/// x (rows, channels factor^2, height, width), y (rows, channels, height factor, width factor)
template <class T>
class PixelShuffleLayer : public Layer<T>
{
public:
    PixelShuffleLayer(const Params &params, std::span<const Shape> inputs) : m_order(pixelShuffleOrder(params, inputs[0])) {}

    void forward(const LayerCall<T> &call) override
    {
        for (std::int64_t row = 0; row < call.rows; ++row)
            m_order.widen(call.in[0] + row * m_order.size(), call.out + row * m_order.size());
    }
    void backward(const LayerCall<T> &call) override
    {
        for (std::int64_t row = 0; row < call.rows && call.gradIn[0]; ++row)
            m_order.pack(call.gradOut + row * m_order.size(), call.gradIn[0] + row * m_order.size());
    }

private:
    PixelOrder m_order;
};

class PixelShuffle : public LayerTypeOf<PixelShuffleLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "pixel_shuffle",
            .label = NL_TEXT("Pixel shuffle"),
            .category = NodeCategory::Pooling,
            .help = NL_TEXT("Makes pictures larger by laying channels side by side as pixels. Behind a convolution it "
                            "enlarges with trained detail, without the chequered traces of other ways."),
            .formula = "y[c, f h + i, f w + j] = x[c f^2 + i f + j, h, w]",
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
        if (inputs[0][0] % (factor * factor) != 0)
            throwWrongShape(info().label, text(NL_TEXT("a multiple of {1} channels"), factor * factor), inputs[0],
                            text(NL_TEXT("change the filters of the convolution before it")));
        const PixelOrder order = pixelShuffleOrder(params, inputs[0]);
        return Shape{order.channels, order.height * factor, order.width * factor};
    }
};

} // namespace

namespace all_layers {
const LayerType &pixel_shuffle()
{
    static const PixelShuffle type;
    return type;
}
} // namespace all_layers

} // namespace netloom
