// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/image_window.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/matrix.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

namespace {

ImageWindow windowOf(const Params &params, std::span<const Shape> inputs)
{
    return {"Convolution", inputs[0], params.integer("kernel"), params.integer("stride"), params.word("padding") == "same"};
}

/// x (rows, channels, height, width), w (filters, channels * kernel * kernel), b (filters),
/// y (rows, filters, outHeight, outWidth). One sample at a time as a matrix product over its unfolded windows.
template <class T>
class ConvLayer : public Layer<T>
{
public:
    ConvLayer(const Params &params, std::span<const Shape> inputs)
        : m_window(windowOf(params, inputs)),
          m_in(inputs[0].size()),
          m_filters(params.integer("filters")),
          m_depth(m_window.channels * m_window.size * m_window.size),
          m_out(m_filters * m_window.places()),
          m_hasBias(params.flag("bias")),
          m_activation(activationKernel<T>(params.word("activation")))
    {
    }

    std::int64_t savedPerRow() const override { return m_activation.needsInput ? m_out : 0; }
    /// The unfolded windows of one sample, then the gradient of its sums.
    std::int64_t scratchSize(std::int64_t) const override { return m_depth * m_window.places() + m_out; }

    void forward(const LayerCall<T> &call) override
    {
        const auto w = matrixView<T>(call.weights[0], m_filters, m_depth);
        for (std::int64_t row = 0; row < call.rows; ++row) {
            T *const out = call.out + row * m_out;
            T *const sums = m_activation.needsInput ? call.saved + row * m_out : out;
            unfold(call.in[0] + row * m_in, call.scratch);
            auto y = matrixView(sums, m_filters, m_window.places());
            y.noalias() = w * matrixView<T>(call.scratch, m_depth, m_window.places());
            if (m_hasBias)
                y.colwise() += rowView<T>(call.weights[1], m_filters).transpose();
            if (m_activation.forward)
                m_activation.forward(sums, out, m_out);
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        const std::int64_t places = m_window.places();
        const auto w = matrixView<T>(call.weights[0], m_filters, m_depth);
        auto gradW = matrixView(call.gradWeights[0], m_filters, m_depth);
        gradW.setZero();
        if (m_hasBias)
            rowView(call.gradWeights[1], m_filters).setZero();
        T *const windows = call.scratch;
        T *const own = call.scratch + m_depth * places;
        for (std::int64_t row = 0; row < call.rows; ++row) {
            const T *gradSums = call.gradOut + row * m_out;
            if (m_activation.backward) {
                const T *const kept = (m_activation.needsInput ? call.saved : call.out) + row * m_out;
                m_activation.backward(kept, gradSums, own, m_out);
                gradSums = own;
            }
            const auto g = matrixView(gradSums, m_filters, places);
            unfold(call.in[0] + row * m_in, windows);
            gradW.noalias() += g * matrixView<T>(windows, m_depth, places).transpose();
            if (m_hasBias)
                rowView(call.gradWeights[1], m_filters) += g.rowwise().sum().transpose();
            if (call.gradIn[0]) {
                matrixView(windows, m_depth, places).noalias() = w.transpose() * g;
                fold(windows, call.gradIn[0] + row * m_in);
            }
        }
    }

private:
    /// Calls visit(windowRow, imageRow, firstOut, lastOut, imageColumn): for output columns [firstOut, lastOut) of one
    /// line of the unfolded matrix, the image columns imageColumn, imageColumn + stride, ...; null imageRow: only padding.
    template <class Visit>
    void eachLine(Visit visit) const
    {
        const ImageWindow &v = m_window;
        std::int64_t line = 0;
        for (std::int64_t c = 0; c < v.channels; ++c)
            for (std::int64_t i = 0; i < v.size; ++i)
                for (std::int64_t j = 0; j < v.size; ++j) {
                    const std::int64_t shift = j - v.padLeft; // image column = out * stride + shift
                    const std::int64_t first = shift >= 0 ? 0 : (-shift + v.stride - 1) / v.stride;
                    const std::int64_t room = v.width - 1 - shift;
                    const std::int64_t last = room < 0 ? 0 : std::min(v.outWidth, room / v.stride + 1);
                    for (std::int64_t out = 0; out < v.outHeight; ++out, ++line) {
                        const std::int64_t y = out * v.stride + i - v.padTop;
                        const bool isInside = y >= 0 && y < v.height && first < last;
                        visit(line * v.outWidth, isInside ? (c * v.height + y) * v.width : -1, first, last, shift);
                    }
                }
    }

    /// image (channels, height, width) -> windows (channels * kernel * kernel, places)
    void unfold(const T *image, T *windows) const
    {
        const std::int64_t stride = m_window.stride, width = m_window.outWidth;
        eachLine([&](std::int64_t line, std::int64_t imageRow, std::int64_t first, std::int64_t last, std::int64_t shift) {
            T *const to = windows + line;
            if (imageRow < 0) {
                std::fill(to, to + width, T(0));
                return;
            }
            std::fill(to, to + first, T(0));
            const T *const from = image + imageRow + shift;
            for (std::int64_t out = first; out < last; ++out)
                to[out] = from[out * stride];
            std::fill(to + last, to + width, T(0));
        });
    }

    /// The transpose of unfold(): sums the windows' gradients at the numbers that they were read from.
    void fold(const T *windows, T *image) const
    {
        const std::int64_t stride = m_window.stride;
        std::fill(image, image + m_in, T(0));
        eachLine([&](std::int64_t line, std::int64_t imageRow, std::int64_t first, std::int64_t last, std::int64_t shift) {
            if (imageRow < 0)
                return;
            const T *const from = windows + line;
            T *const to = image + imageRow + shift;
            for (std::int64_t out = first; out < last; ++out)
                to[out * stride] += from[out];
        });
    }

    ImageWindow m_window;
    std::int64_t m_in, m_filters, m_depth, m_out;
    bool m_hasBias;
    ActivationKernel<T> m_activation;
};

class Conv : public LayerTypeOf<ConvLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "conv",
            .label = NL_TEXT("Convolution"),
            .category = NodeCategory::Convolution,
            .help =
                NL_TEXT("Slides small learned filters over an image; each output picture shows where its filter's pattern "
                        "was found. The same weights serve every place."),
            .formula = "y[f] = f(sum over c of w[f, c] * x[c] + b[f])",
            .source = "LeCun et al. 1989, Backpropagation applied to handwritten zip code recognition",
            .params = withWeightSettings(
                {{.key = "filters",
                  .label = NL_TEXT("Filters"),
                  .type = ParamType::Int,
                  .defaultValue = std::int64_t{16},
                  .minimum = 1,
                  .maximum = 65536,
                  .help = NL_TEXT("How many patterns are looked for: the channels that come out."),
                  .isPositional = true},
                 {.key = "kernel",
                  .label = NL_TEXT("Kernel"),
                  .type = ParamType::Int,
                  .defaultValue = std::int64_t{3},
                  .minimum = 1,
                  .maximum = 1024,
                  .unit = "px",
                  .help = NL_TEXT("Height and width of each filter."),
                  .isPositional = true},
                 {.key = "stride",
                  .label = NL_TEXT("Stride"),
                  .type = ParamType::Int,
                  .defaultValue = std::int64_t{1},
                  .minimum = 1,
                  .maximum = 1024,
                  .unit = "px",
                  .help = NL_TEXT("How far the filter moves at a time; 2 halves height and width.")},
                 {.key = "padding",
                  .label = NL_TEXT("Padding"),
                  .type = ParamType::Choice,
                  .defaultValue = "valid",
                  .choices = {"valid", "same"},
                  .help = NL_TEXT("valid stays inside the image, so the output shrinks; same puts zeros around it, so that "
                                  "the size stays at a stride of 1.")},
                 activationSpec(),
                 biasSpec(),
                 initialiserSpec()})};
        return info;
    }

    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        const ImageWindow window = windowOf(params, inputs);
        return Shape{params.integer("filters"), window.outHeight, window.outWidth};
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t channels = inputs[0][0], kernel = params.integer("kernel"), filters = params.integer("filters");
        std::vector<WeightSpec> specs{{.name = "weight",
                                       .shape = Shape{filters, channels, kernel, kernel},
                                       .initialiser = initialiserNamed(params.word("initialiser")),
                                       .fanIn = channels * kernel * kernel,
                                       .fanOut = filters * kernel * kernel,
                                       .l2 = params.real("l2")}};
        if (params.flag("bias"))
            specs.push_back({.name = "bias", .shape = Shape{filters}});
        return specs;
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        const ImageWindow window = windowOf(params, inputs);
        return params.integer("filters") * window.channels * window.size * window.size * window.places();
    }
};

} // namespace

namespace all_layers {
const LayerType &conv()
{
    static const Conv type;
    return type;
}
} // namespace all_layers

} // namespace netloom
