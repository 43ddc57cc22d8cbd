// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/convolution_settings.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/matrix.hpp"
#include "engine/layers/settings.hpp"
#include "engine/layers/volume_windows.hpp"

namespace netloom {

namespace {

constexpr const char *conv3dLabel = "Convolution 3-D";

VolumeWindows volumeWindowsOf(const Params &params, const Shape &input)
{
    if (input.rank() != 4)
        throwWrongShape(conv3dLabel, text(NL_TEXT("volumes as channels x depth x height x width")), input,
                        text(NL_TEXT("put Reshape before it")));
    const std::int64_t kernel = params.integer("kernel"), stride = params.integer("stride");
    const bool isPadded = params.word("padding") == "same";
    if (!isPadded && kernel > std::min({input[1], input[2], input[3]}))
        throw Error(
            ErrorKind::Graph, {},
            text(NL_TEXT("The {1}x{1}x{1} window of {2} is larger than the {3}x{4}x{5} volume; make it smaller, or set "
                         "its padding to same."),
                 kernel, text(conv3dLabel), input[1], input[2], input[3]));
    const auto axis = [&](std::int64_t size) -> WindowAxis {
        if (!isPadded)
            return {size, kernel, stride, 0, (size - kernel) / stride + 1};
        const std::int64_t out = (size + stride - 1) / stride;
        return {size, kernel, stride, std::max<std::int64_t>((out - 1) * stride + kernel - size, 0) / 2, out};
    };
    return {input[0], axis(input[1]), axis(input[2]), axis(input[3])};
}

/// x (rows, channels, depth, height, width), w (filters, channels * kernel^3), b (filters), y (rows, filters, places).
/// A piece of the places at a time as a matrix product over their unfolded windows.
template <class T>
class Conv3dLayer : public Layer<T>
{
public:
    Conv3dLayer(const Params &params, std::span<const Shape> inputs)
        : m_windows(volumeWindowsOf(params, inputs[0])),
          m_pieces(m_windows.lines(), m_windows.x.out, m_windows.depth()),
          m_filters(params.integer("filters")),
          m_in(m_windows.size()),
          m_out(m_filters * m_windows.places()),
          m_hasBias(params.flag("bias")),
          m_activation(activationKernel<T>(params.word("activation")))
    {
    }

    std::int64_t savedPerRow() const override { return m_activation.needsInput ? m_out : 0; }
    /// A piece's windows, its results or gradients, then the gradients of some samples before the activation.
    std::int64_t scratchSize(std::int64_t rows) const override
    {
        return (m_windows.depth() + m_filters) * m_pieces.columns(rows) +
               (m_activation.backward ? std::min(rows, m_pieces.samplesAtOnce) * m_out : 0);
    }

    void forward(const LayerCall<T> &call) override
    {
        T *const windows = call.scratch, *const y = windows + m_windows.depth() * m_pieces.columns(call.rows);
        T *const sums = m_activation.needsInput ? call.saved : call.out;
        const auto multiply = [&](const PlacePieces::Piece &piece) {
            unfold(call, piece, windows);
            matrixView(y, m_filters, piece.columns()).noalias() =
                matrixView<T>(call.weights[0], m_filters, m_windows.depth()) *
                matrixView<T>(windows, m_windows.depth(), piece.columns());
            m_pieces.scatter<T>(piece, y, m_hasBias ? call.weights[1] : nullptr, m_filters, sums);
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
        T *const windows = call.scratch, *const g = windows + depth * m_pieces.columns(call.rows);
        T *const own = g + m_filters * m_pieces.columns(call.rows);
        const auto w = matrixView<T>(call.weights[0], m_filters, depth);
        auto gradW = matrixView(call.gradWeights[0], m_filters, depth);
        gradW.setZero();
        if (m_hasBias)
            rowView(call.gradWeights[1], m_filters).setZero();
        if (call.gradIn[0])
            std::fill(call.gradIn[0], call.gradIn[0] + call.rows * m_in, T(0));
        const auto multiply = [&](const PlacePieces::Piece &piece) {
            gatherGradients(call, piece, own, g);
            const auto gradSums = matrixView<T>(g, m_filters, piece.columns());
            unfold(call, piece, windows);
            gradW.noalias() += gradSums * matrixView<T>(windows, depth, piece.columns()).transpose();
            if (m_hasBias)
                rowView(call.gradWeights[1], m_filters) += gradSums.rowwise().sum().transpose();
            if (!call.gradIn[0])
                return;
            matrixView(windows, depth, piece.columns()).noalias() = w.transpose() * gradSums;
            for (std::int64_t i = 0; i < piece.samples; ++i)
                m_windows.addFolded(windows + i * piece.count, piece.columns(), piece.line, piece.line + piece.lines,
                                    call.gradIn[0] + (piece.row + i) * m_in);
        };
        m_pieces.each(call.rows, multiply, [](std::int64_t, std::int64_t) {});
    }

private:
    void unfold(const LayerCall<T> &call, const PlacePieces::Piece &piece, T *windows) const
    {
        for (std::int64_t i = 0; i < piece.samples; ++i)
            m_windows.unfold(call.in[0] + (piece.row + i) * m_in, piece.line, piece.line + piece.lines,
                             windows + i * piece.count, piece.columns());
    }

    /// g (filters, columns): a piece's gradients before the activation; the first piece of some samples makes them all.
    void gatherGradients(const LayerCall<T> &call, const PlacePieces::Piece &piece, T *own, T *g) const
    {
        if (!m_activation.backward) {
            m_pieces.gather(piece, call.gradOut, m_filters, g);
            return;
        }
        const std::int64_t first = piece.row * m_out;
        if (piece.line == 0)
            m_activation.backward((m_activation.needsInput ? call.saved : call.out) + first, call.gradOut + first, own,
                                  piece.samples * m_out);
        PlacePieces::Piece inOwn = piece;
        inOwn.row = 0;
        m_pieces.gather<T>(inOwn, own, m_filters, g);
    }

    VolumeWindows m_windows;
    PlacePieces m_pieces;
    std::int64_t m_filters, m_in, m_out;
    bool m_hasBias;
    ActivationKernel<T> m_activation;
};

class Conv3d : public LayerTypeOf<Conv3dLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "conv3d",
            .label = NL_TEXT("Convolution 3-D"),
            .category = NodeCategory::Convolution,
            .help = NL_TEXT("Slides small learned filters through a volume, such as a scan or a short film; each output "
                            "volume shows where its filter's pattern was found."),
            .formula = NL_TEXT("y[f] = a(sum over c of w[f, c] * x[c] + b[f])"),
            .source = "Ji et al. 2013, 3D convolutional neural networks for human action recognition",
            .params = withWeightSettings(
                {filtersSpec(), kernelSpec(64, "px", NL_TEXT("Depth, height and width of each filter.")),
                 strideSpec(1, "px", NL_TEXT("How far the filter moves at a time; 2 halves depth, height and width.")),
                 zeroPaddingSpec(), activationSpec(), biasSpec(), initialiserSpec()})};
        return info;
    }

    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        const VolumeWindows windows = volumeWindowsOf(params, inputs[0]);
        return Shape{params.integer("filters"), windows.z.out, windows.y.out, windows.x.out};
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t channels = inputs[0][0], kernel = params.integer("kernel"), filters = params.integer("filters");
        const std::int64_t taps = kernel * kernel * kernel;
        std::vector<WeightSpec> specs{{.name = "weight",
                                       .shape = Shape{filters, channels, kernel, kernel, kernel},
                                       .initialiser = initialiserNamed(params.word("initialiser")),
                                       .fanIn = channels * taps,
                                       .fanOut = filters * taps,
                                       .l2 = params.real("l2")}};
        if (params.flag("bias"))
            specs.push_back({.name = "bias", .shape = Shape{filters}});
        return specs;
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        const VolumeWindows windows = volumeWindowsOf(params, inputs[0]);
        return Shape{params.integer("filters"), windows.depth(), windows.places()}.size();
    }
};

} // namespace

namespace all_layers {
const LayerType &conv3d()
{
    static const Conv3d type;
    return type;
}
} // namespace all_layers

} // namespace netloom
