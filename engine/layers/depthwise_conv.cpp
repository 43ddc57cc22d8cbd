// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/convolution_settings.hpp"
#include "engine/layers/depthwise.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

namespace {

ImageWindow depthwiseWindowOf(const Params &params, std::span<const Shape> inputs)
{
    return {"Depthwise convolution", inputs[0], params.integer("kernel"), params.integer("stride"),
            params.word("padding") == "same"};
}

/// x (rows, channels, height, width), w (channels * multiplier, kernel, kernel), b (channels * multiplier),
/// y (rows, channels * multiplier, outHeight, outWidth)
template <class T>
class DepthwiseConvLayer : public Layer<T>
{
public:
    DepthwiseConvLayer(const Params &params, std::span<const Shape> inputs)
        : m_depthwise(depthwiseWindowOf(params, inputs), params.integer("multiplier")),
          m_channels(inputs[0][0] * params.integer("multiplier")),
          m_out(m_depthwise.outSize()),
          m_hasBias(params.flag("bias")),
          m_activation(activationKernel<T>(params.word("activation")))
    {
    }

    std::int64_t savedPerRow() const override { return m_activation.needsInput ? m_out : 0; }
    /// The gradients of one sample before the activation, then what the filters need.
    std::int64_t scratchSize(std::int64_t) const override { return m_out + m_depthwise.scratchSize(); }

    void forward(const LayerCall<T> &call) override
    {
        for (std::int64_t row = 0; row < call.rows; ++row) {
            T *const out = call.out + row * m_out;
            T *const sums = m_activation.needsInput ? call.saved + row * m_out : out;
            m_depthwise.forward(call.in[0] + row * m_depthwise.inSize(), call.weights[0],
                                m_hasBias ? call.weights[1] : nullptr, sums, call.scratch + m_out);
            if (m_activation.forward)
                m_activation.forward(sums, out, m_out);
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        rowView(call.gradWeights[0], m_depthwise.weights()).setZero();
        if (m_hasBias)
            rowView(call.gradWeights[1], m_channels).setZero();
        for (std::int64_t row = 0; row < call.rows; ++row) {
            const T *gradSums = call.gradOut + row * m_out;
            if (m_activation.backward) {
                m_activation.backward((m_activation.needsInput ? call.saved : call.out) + row * m_out, gradSums,
                                      call.scratch, m_out);
                gradSums = call.scratch;
            }
            if (m_hasBias)
                rowView(call.gradWeights[1], m_channels) +=
                    matrixView(gradSums, m_channels, m_out / m_channels).rowwise().sum().transpose();
            const std::int64_t first = row * m_depthwise.inSize();
            m_depthwise.backward(call.in[0] + first, call.weights[0], gradSums,
                                 call.gradIn[0] ? call.gradIn[0] + first : nullptr, call.gradWeights[0],
                                 call.scratch + m_out);
        }
    }

private:
    Depthwise<T> m_depthwise;
    std::int64_t m_channels, m_out;
    bool m_hasBias;
    ActivationKernel<T> m_activation;
};

class DepthwiseConv : public LayerTypeOf<DepthwiseConvLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "depthwise_conv",
            .label = NL_TEXT("Depthwise convolution"),
            .category = NodeCategory::Convolution,
            .help = NL_TEXT("Gives each channel of an image filters of its own and mixes none, at a fraction of the cost of "
                            "Convolution. A Convolution with a kernel of 1 behind it does the mixing."),
            .formula = "y[c m + q] = a(w[c m + q] * x[c] + b[c m + q])",
            .source = "Howard et al. 2017, MobileNets",
            .params = withWeightSettings(
                {kernelSpec(1024, "px", NL_TEXT("Height and width of each filter.")),
                 strideSpec(1, "px", NL_TEXT("How far the filter moves at a time; 2 halves height and width.")),
                 zeroPaddingSpec(), multiplierSpec(), activationSpec(), biasSpec(), initialiserSpec()}),
            .shortLabel = NL_TEXT("Depthwise conv.")};
        return info;
    }

    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        const ImageWindow window = depthwiseWindowOf(params, inputs);
        return Shape{window.channels * params.integer("multiplier"), window.outHeight, window.outWidth};
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t kernel = params.integer("kernel"), channels = inputs[0][0] * params.integer("multiplier");
        std::vector<WeightSpec> specs{{.name = "weight",
                                       .shape = Shape{channels, kernel, kernel},
                                       .initialiser = initialiserNamed(params.word("initialiser")),
                                       .fanIn = kernel * kernel,
                                       .fanOut = kernel * kernel * params.integer("multiplier"),
                                       .l2 = params.real("l2")}};
        if (params.flag("bias"))
            specs.push_back({.name = "bias", .shape = Shape{channels}});
        return specs;
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        const ImageWindow window = depthwiseWindowOf(params, inputs);
        return Shape{window.channels, params.integer("multiplier"), window.size, window.size, window.places()}.size();
    }
};

} // namespace

namespace all_layers {
const LayerType &depthwise_conv()
{
    static const DepthwiseConv type;
    return type;
}
} // namespace all_layers

} // namespace netloom
