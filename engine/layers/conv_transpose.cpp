// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/convolution_settings.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/matrix.hpp"
#include "engine/layers/settings.hpp"
#include "engine/layers/volume_windows.hpp"

namespace netloom {

namespace {

/// The windows lie over what comes out, one for each place of what goes in.
VolumeWindows writtenWindowsOf(const Params &params, const Shape &input)
{
    if (input.rank() != 3)
        throwWrongShape("Transposed convolution", text(NL_TEXT("images as channels x height x width")), input,
                        text(NL_TEXT("put Reshape before it")));
    const std::int64_t kernel = params.integer("kernel"), stride = params.integer("stride");
    const auto axis = [&](std::int64_t places) -> WindowAxis {
        const TransposedAxis fit(places, kernel, stride, params.word("padding") == "same");
        return {fit.size, kernel, stride, fit.before, places};
    };
    return {params.integer("filters"), WindowAxis{}, axis(input[1]), axis(input[2])};
}

/// x (rows, channels, places), w (channels, filters * kernel * kernel), b (filters), y (rows, filters, outHeight, outWidth).
/// What each place of a piece of x writes as a matrix product, then summed where windows overlap.
template <class T>
class ConvTransposeLayer : public Layer<T>
{
public:
    ConvTransposeLayer(const Params &params, std::span<const Shape> inputs)
        : m_windows(writtenWindowsOf(params, inputs[0])),
          m_pieces(m_windows.lines(), m_windows.x.out, m_windows.depth()),
          m_channels(inputs[0][0]),
          m_out(m_windows.size()),
          m_hasBias(params.flag("bias")),
          m_activation(activationKernel<T>(params.word("activation")))
    {
    }

    std::int64_t savedPerRow() const override { return m_activation.needsInput ? m_out : 0; }
    /// A piece's windows, its inputs or their gradients, then the gradients of some samples before the activation.
    std::int64_t scratchSize(std::int64_t rows) const override
    {
        return (m_windows.depth() + m_channels) * m_pieces.columns(rows) +
               (m_activation.backward ? std::min(rows, m_pieces.samplesAtOnce) * m_out : 0);
    }

    void forward(const LayerCall<T> &call) override
    {
        const std::int64_t depth = m_windows.depth();
        T *const windows = call.scratch, *const x = windows + depth * m_pieces.columns(call.rows);
        T *const sums = m_activation.needsInput ? call.saved : call.out;
        startWithBias(call, sums);
        const auto multiply = [&](const PlacePieces::Piece &piece) {
            m_pieces.gather(piece, call.in[0], m_channels, x);
            matrixView(windows, depth, piece.columns()).noalias() =
                matrixView<T>(call.weights[0], m_channels, depth).transpose() *
                matrixView<T>(x, m_channels, piece.columns());
            for (std::int64_t i = 0; i < piece.samples; ++i)
                m_windows.addFolded(windows + i * piece.count, piece.columns(), piece.line, piece.line + piece.lines,
                                    sums + (piece.row + i) * m_out);
        };
        const auto activate = [&](std::int64_t row, std::int64_t samples) {
            if (m_activation.forward)
                m_activation.forward(sums + row * m_out, call.out + row * m_out, samples * m_out);
        };
        m_pieces.each(call.rows, multiply, activate);
    }

    void backward(const LayerCall<T> &call) override
    {
        const std::int64_t depth = m_windows.depth();
        T *const windows = call.scratch, *const x = windows + depth * m_pieces.columns(call.rows);
        T *const own = x + m_channels * m_pieces.columns(call.rows);
        const auto w = matrixView<T>(call.weights[0], m_channels, depth);
        auto gradW = matrixView(call.gradWeights[0], m_channels, depth);
        gradW.setZero();
        if (m_hasBias)
            rowView(call.gradWeights[1], m_windows.channels).setZero();
        const T *gradSums = nullptr; // of the piece's samples, before the activation
        const auto multiply = [&](const PlacePieces::Piece &piece) {
            if (piece.line == 0)
                gradSums = gradientsOf(call, piece, own);
            for (std::int64_t i = 0; i < piece.samples; ++i)
                m_windows.unfold(gradSums + i * m_out, piece.line, piece.line + piece.lines, windows + i * piece.count,
                                 piece.columns());
            const auto gradWindows = matrixView<T>(windows, depth, piece.columns());
            m_pieces.gather(piece, call.in[0], m_channels, x);
            auto inputs = matrixView(x, m_channels, piece.columns());
            gradW.noalias() += inputs * gradWindows.transpose();
            if (!call.gradIn[0])
                return;
            inputs.noalias() = w * gradWindows;
            m_pieces.scatter<T>(piece, x, nullptr, m_channels, call.gradIn[0]);
        };
        m_pieces.each(call.rows, multiply, [](std::int64_t, std::int64_t) {});
    }

private:
    std::int64_t plane() const { return m_windows.y.size * m_windows.x.size; }

    void startWithBias(const LayerCall<T> &call, T *sums) const
    {
        for (std::int64_t row = 0; row < call.rows; ++row)
            for (std::int64_t f = 0; f < m_windows.channels; ++f, sums += plane())
                std::fill(sums, sums + plane(), m_hasBias ? call.weights[1][f] : T(0));
    }

    /// The gradients of a piece's samples before the activation; the bias gets its part of them.
    const T *gradientsOf(const LayerCall<T> &call, const PlacePieces::Piece &piece, T *own) const
    {
        const std::int64_t first = piece.row * m_out;
        const T *gradSums = call.gradOut + first;
        if (m_activation.backward) {
            m_activation.backward((m_activation.needsInput ? call.saved : call.out) + first, gradSums, own,
                                  piece.samples * m_out);
            gradSums = own;
        }
        for (std::int64_t i = 0; m_hasBias && i < piece.samples; ++i)
            rowView(call.gradWeights[1], m_windows.channels) +=
                matrixView(gradSums + i * m_out, m_windows.channels, plane()).rowwise().sum().transpose();
        return gradSums;
    }

    VolumeWindows m_windows; ///< over an image that comes out
    PlacePieces m_pieces;    ///< of an image that goes in
    std::int64_t m_channels, m_out;
    bool m_hasBias;
    ActivationKernel<T> m_activation;
};

class ConvTranspose : public LayerTypeOf<ConvTransposeLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "conv_transpose",
            .label = NL_TEXT("Transposed convolution"),
            .category = NodeCategory::Convolution,
            .help = NL_TEXT("Makes an image larger: each place writes a small learned pattern into the output, and patterns "
                            "that overlap add up. The way back from Convolution, in decoders and in segmentation."),
            .formula = NL_TEXT("y[f, i s + k, j s + l] += sum over c of w[c, f, k, l] x[c, i, j]; y = a(y + b[f])"),
            .source = "Zeiler et al. 2010, Deconvolutional networks",
            .params = withWeightSettings(
                {filtersSpec(), kernelSpec(1024, "px", NL_TEXT("Height and width of the pattern that each filter writes.")),
                 strideSpec(2, "px", NL_TEXT("How far the patterns lie apart; 2 doubles height and width.")),
                 transposedPaddingSpec(), activationSpec(), biasSpec(), initialiserSpec()}),
            .shortLabel = NL_TEXT("Transposed conv.")};
        return info;
    }

    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        const VolumeWindows windows = writtenWindowsOf(params, inputs[0]);
        return Shape{windows.channels, windows.y.size, windows.x.size};
    }

    /// Of a window's taps, one in stride^2 meets a given number that comes out: that many inputs it has.
    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t channels = inputs[0][0], kernel = params.integer("kernel"), filters = params.integer("filters"),
                           stride = params.integer("stride");
        std::vector<WeightSpec> specs{{.name = "weight",
                                       .shape = Shape{channels, filters, kernel, kernel},
                                       .initialiser = initialiserNamed(params.word("initialiser")),
                                       .fanIn = std::max<std::int64_t>(channels * kernel * kernel / (stride * stride), 1),
                                       .fanOut = filters * kernel * kernel,
                                       .l2 = params.real("l2")}};
        if (params.flag("bias"))
            specs.push_back({.name = "bias", .shape = Shape{filters}});
        return specs;
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        return Shape{inputs[0].size(), params.integer("filters"), params.integer("kernel"), params.integer("kernel")}.size();
    }
};

} // namespace

namespace all_layers {
const LayerType &conv_transpose()
{
    static const ConvTranspose type;
    return type;
}
} // namespace all_layers

} // namespace netloom
