// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/convolution_settings.hpp"
#include "engine/layers/depthwise.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

namespace {

ImageWindow separableWindowOf(const Params &params, std::span<const Shape> inputs)
{
    return {"Separable convolution", inputs[0], params.integer("kernel"), params.integer("stride"),
            params.word("padding") == "same"};
}

/// x (rows, channels, height, width), depthwise w (between, kernel, kernel) with between = channels * multiplier,
/// pointwise w (filters, between), b (filters), y (rows, filters, outHeight, outWidth)
template <class T>
class SeparableConvLayer : public Layer<T>
{
public:
    SeparableConvLayer(const Params &params, std::span<const Shape> inputs)
        : m_depthwise(separableWindowOf(params, inputs), params.integer("multiplier")),
          m_between(inputs[0][0] * params.integer("multiplier")),
          m_filters(params.integer("filters")),
          m_places(m_depthwise.outSize() / m_between),
          m_hasBias(params.flag("bias")),
          m_activation(activationKernel<T>(params.word("activation")))
    {
    }

    /// What stands between the two, then the sums that the activation gets.
    std::int64_t savedPerRow() const override { return betweenSize() + (m_activation.needsInput ? outSize() : 0); }
    /// The gradients of one sample's sums and of what stands between, then what the depthwise filters need.
    std::int64_t scratchSize(std::int64_t) const override { return outSize() + betweenSize() + m_depthwise.scratchSize(); }

    void forward(const LayerCall<T> &call) override
    {
        const auto w = matrixView<T>(call.weights[1], m_filters, m_between);
        for (std::int64_t row = 0; row < call.rows; ++row) {
            T *const between = call.saved + row * savedPerRow(), *const out = call.out + row * outSize();
            T *const sums = m_activation.needsInput ? between + betweenSize() : out;
            m_depthwise.forward(call.in[0] + row * m_depthwise.inSize(), call.weights[0], nullptr, between, call.scratch);
            auto y = matrixView(sums, m_filters, m_places);
            y.noalias() = w * matrixView<T>(between, m_between, m_places);
            if (m_hasBias)
                y.colwise() += rowView<T>(call.weights[2], m_filters).transpose();
            if (m_activation.forward)
                m_activation.forward(sums, out, outSize());
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        rowView(call.gradWeights[0], m_depthwise.weights()).setZero();
        auto gradW = matrixView(call.gradWeights[1], m_filters, m_between);
        gradW.setZero();
        if (m_hasBias)
            rowView(call.gradWeights[2], m_filters).setZero();
        T *const own = call.scratch, *const gradBetween = own + outSize();
        for (std::int64_t row = 0; row < call.rows; ++row) {
            const T *const between = call.saved + row * savedPerRow();
            const T *gradSums = call.gradOut + row * outSize();
            if (m_activation.backward) {
                const T *const kept = m_activation.needsInput ? between + betweenSize() : call.out + row * outSize();
                m_activation.backward(kept, gradSums, own, outSize());
                gradSums = own;
            }
            const auto g = matrixView(gradSums, m_filters, m_places);
            gradW.noalias() += g * matrixView(between, m_between, m_places).transpose();
            if (m_hasBias)
                rowView(call.gradWeights[2], m_filters) += g.rowwise().sum().transpose();
            matrixView(gradBetween, m_between, m_places).noalias() =
                matrixView<T>(call.weights[1], m_filters, m_between).transpose() * g;
            const std::int64_t first = row * m_depthwise.inSize();
            m_depthwise.backward(call.in[0] + first, call.weights[0], gradBetween,
                                 call.gradIn[0] ? call.gradIn[0] + first : nullptr, call.gradWeights[0],
                                 gradBetween + betweenSize());
        }
    }

private:
    std::int64_t betweenSize() const { return m_between * m_places; }
    std::int64_t outSize() const { return m_filters * m_places; }

    Depthwise<T> m_depthwise;
    std::int64_t m_between, m_filters, m_places;
    bool m_hasBias;
    ActivationKernel<T> m_activation;
};

class SeparableConv : public LayerTypeOf<SeparableConvLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "separable_conv",
            .label = NL_TEXT("Separable convolution"),
            .category = NodeCategory::Convolution,
            .help =
                NL_TEXT("Does a convolution in two cheaper steps: filters that each see one channel, then weighted sums of "
                        "the channels at each place. Nearly as able as Convolution with far fewer weights."),
            .formula = NL_TEXT("u[c m + q] = v[c m + q] * x[c]; y[f] = a(sum over k of w[f, k] u[k] + b[f])"),
            .source = "Chollet 2017, Xception: Deep learning with depthwise separable convolutions",
            .params = withWeightSettings(
                {filtersSpec(), kernelSpec(1024, "px", NL_TEXT("Height and width of each filter.")),
                 strideSpec(1, "px", NL_TEXT("How far the filter moves at a time; 2 halves height and width.")),
                 zeroPaddingSpec(), multiplierSpec(), activationSpec(), biasSpec(), initialiserSpec()}),
            .shortLabel = NL_TEXT("Separable conv.")};
        return info;
    }

    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        const ImageWindow window = separableWindowOf(params, inputs);
        return Shape{params.integer("filters"), window.outHeight, window.outWidth};
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t kernel = params.integer("kernel"), filters = params.integer("filters"),
                           multiplier = params.integer("multiplier"), between = inputs[0][0] * multiplier;
        const Initialiser initialiser = initialiserNamed(params.word("initialiser"));
        std::vector<WeightSpec> specs{{.name = "depthwise",
                                       .shape = Shape{between, kernel, kernel},
                                       .initialiser = initialiser,
                                       .fanIn = kernel * kernel,
                                       .fanOut = kernel * kernel * multiplier,
                                       .l2 = params.real("l2")},
                                      {.name = "pointwise",
                                       .shape = Shape{filters, between},
                                       .initialiser = initialiser,
                                       .fanIn = between,
                                       .fanOut = filters,
                                       .l2 = params.real("l2")}};
        if (params.flag("bias"))
            specs.push_back({.name = "bias", .shape = Shape{filters}});
        return specs;
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        const ImageWindow window = separableWindowOf(params, inputs);
        const std::int64_t between = window.channels * params.integer("multiplier");
        return between * window.places() * (window.size * window.size + params.integer("filters"));
    }
};

} // namespace

namespace all_layers {
const LayerType &separable_conv()
{
    static const SeparableConv type;
    return type;
}
} // namespace all_layers

} // namespace netloom
