// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/convolution_settings.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"
#include "engine/layers/step_windows.hpp"

namespace netloom {

namespace {

constexpr const char *conv1dTransposeLabel = "Transposed convolution 1-D";

TransposedAxis transposedStepsOf(const Params &params, const Shape &input)
{
    if (input.rank() != 2)
        throwWrongShape(conv1dTransposeLabel, text(NL_TEXT("sequences as steps x features")), input,
                        text(NL_TEXT("put Reshape before it")));
    return {input[0], params.integer("kernel"), params.integer("stride"), params.word("padding") == "same"};
}

/// x (rows, steps, features), w (kernel * filters, features), b (filters), y (rows, outSteps, filters): the windows lie over
/// what comes out, and each step of x writes to one of them. A few rows at a time.
template <class T>
class Conv1dTransposeLayer : public Layer<T>
{
public:
    Conv1dTransposeLayer(const Params &params, std::span<const Shape> inputs)
        : m_steps(inputs[0][0]),
          m_features(inputs[0][1]),
          m_filters(params.integer("filters")),
          m_outSteps(transposedStepsOf(params, inputs[0]).size),
          m_windows{m_filters, params.integer("kernel"), params.integer("stride"), 1,
                    transposedStepsOf(params, inputs[0]).before},
          m_rows(m_windows.rowsOf(m_outSteps, m_steps)),
          m_atOnce(std::max<std::int64_t>(512 / m_rows, 1)),
          m_hasBias(params.flag("bias")),
          m_activation(activationKernel<T>(params.word("activation")))
    {
    }

    std::int64_t savedPerRow() const override { return m_activation.needsInput ? outSize() : 0; }
    /// The padded results of a few rows or their gradients, their inputs, and the inputs' gradients.
    std::int64_t scratchSize(std::int64_t rows) const override
    {
        const std::int64_t windows = std::min(rows, m_atOnce) * m_rows;
        return blockRoom(windows) + 2 * windows * m_features;
    }

    void forward(const LayerCall<T> &call) override
    {
        T *const sums = m_activation.needsInput ? call.saved : call.out;
        for (std::int64_t first = 0; first < call.rows; first += m_atOnce) {
            const std::int64_t last = std::min(first + m_atOnce, call.rows), windows = (last - first) * m_rows;
            T *const x = call.scratch + blockRoom(windows);
            enter(call, first, last, x);
            m_windows.spread(x, call.weights[0], windows, m_features, call.scratch);
            for (std::int64_t row = first; row < last; ++row) {
                const auto from = matrixView<T>(rowIn(call.scratch, row - first), m_outSteps, m_filters);
                auto to = matrixView(sums + row * outSize(), m_outSteps, m_filters);
                if (m_hasBias)
                    to = from.rowwise() + rowView<T>(call.weights[1], m_filters);
                else
                    to = from;
            }
            if (m_activation.forward)
                m_activation.forward(sums + first * outSize(), call.out + first * outSize(), (last - first) * outSize());
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        rowView(call.gradWeights[0], m_windows.depth() * m_features).setZero();
        if (m_hasBias)
            rowView(call.gradWeights[1], m_filters).setZero();
        for (std::int64_t first = 0; first < call.rows; first += m_atOnce) {
            const std::int64_t last = std::min(first + m_atOnce, call.rows), windows = (last - first) * m_rows;
            T *const x = call.scratch + blockRoom(windows);
            takeGradients(call, first, last);
            enter(call, first, last, x);
            m_windows.addOuter(call.scratch, x, windows, m_features, call.gradWeights[0]);
            if (m_hasBias)
                rowView(call.gradWeights[1], m_filters) +=
                    matrixView(call.scratch, windows * m_windows.stride, m_filters).colwise().sum();
            if (!call.gradIn[0])
                continue;
            T *const gradX = x + windows * m_features;
            m_windows.multiply(call.scratch, call.weights[0], windows, m_features, gradX);
            for (std::int64_t row = first; row < last; ++row)
                std::copy_n(gradX + (row - first) * m_rows * m_features, m_steps * m_features,
                            call.gradIn[0] + row * m_steps * m_features);
        }
    }

private:
    std::int64_t outSize() const { return m_outSteps * m_filters; }
    /// Room for a block, so that what follows begins on a cache line.
    std::int64_t blockRoom(std::int64_t windows) const { return (m_windows.blockSize(windows) + 15) / 16 * 16; }
    /// Where the first step of a row that comes out lies in the block.
    T *rowIn(T *block, std::int64_t row) const
    {
        return block + row * m_rows * m_windows.stride * m_filters + m_windows.firstStep();
    }

    /// x (windows, features): the steps of rows [first, last), zero where a row has no step.
    void enter(const LayerCall<T> &call, std::int64_t first, std::int64_t last, T *x) const
    {
        const std::int64_t size = m_steps * m_features, room = m_rows * m_features;
        for (std::int64_t row = first; row < last; ++row, x += room) {
            std::copy_n(call.in[0] + row * size, size, x);
            std::fill(x + size, x + room, T(0));
        }
    }

    /// Fills the block with the gradients before the activation, and with zeros at what was cut off.
    void takeGradients(const LayerCall<T> &call, std::int64_t first, std::int64_t last) const
    {
        const T *const kept = m_activation.needsInput ? call.saved : call.out;
        for (std::int64_t row = first; row < last; ++row) {
            T *const to = rowIn(call.scratch, row - first);
            m_windows.padAround(to - m_windows.firstStep(), m_outSteps, m_rows);
            if (m_activation.backward)
                m_activation.backward(kept + row * outSize(), call.gradOut + row * outSize(), to, outSize());
            else
                std::copy_n(call.gradOut + row * outSize(), outSize(), to);
        }
        m_windows.closeBlock(call.scratch, (last - first) * m_rows);
    }

    std::int64_t m_steps, m_features, m_filters, m_outSteps;
    StepWindows m_windows;
    std::int64_t m_rows, m_atOnce; ///< windows' rows of a sample; samples in a block
    bool m_hasBias;
    ActivationKernel<T> m_activation;
};

class Conv1dTranspose : public LayerTypeOf<Conv1dTransposeLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "conv1d_transpose",
            .label = NL_TEXT("Transposed convolution 1-D"),
            .category = NodeCategory::Convolution,
            .help =
                NL_TEXT("Makes a sequence longer: each step writes a small learned pattern into the output, and patterns "
                        "that overlap add up. The way back from Convolution 1-D."),
            .formula = "y[t stride + k, f] += w[k, f, :] . x[t, :]; y = a(y + b)",
            .source = "Dumoulin & Visin 2016, A guide to convolution arithmetic for deep learning",
            .params = withWeightSettings(
                {filtersSpec(), kernelSpec(65536, "", NL_TEXT("How many steps each filter writes to.")),
                 strideSpec(2, "", NL_TEXT("How many steps lie between the patterns; 2 doubles the length.")),
                 transposedPaddingSpec(), activationSpec(), biasSpec(), initialiserSpec()}),
            .shortLabel = NL_TEXT("Transposed 1-D")};
        return info;
    }

    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        return Shape{transposedStepsOf(params, inputs[0]).size, params.integer("filters")};
    }

    /// Of the kernel's taps, one in `stride` meets a given number that comes out: that many inputs it has.
    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t features = inputs[0][1], kernel = params.integer("kernel"), filters = params.integer("filters");
        std::vector<WeightSpec> specs{{.name = "weight",
                                       .shape = Shape{kernel, filters, features},
                                       .initialiser = initialiserNamed(params.word("initialiser")),
                                       .fanIn = std::max<std::int64_t>(kernel * features / params.integer("stride"), 1),
                                       .fanOut = kernel * filters,
                                       .l2 = params.real("l2")}};
        if (params.flag("bias"))
            specs.push_back({.name = "bias", .shape = Shape{filters}});
        return specs;
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        return Shape{inputs[0][0], inputs[0][1], params.integer("kernel"), params.integer("filters")}.size();
    }
};

} // namespace

namespace all_layers {
const LayerType &conv1d_transpose()
{
    static const Conv1dTranspose type;
    return type;
}
} // namespace all_layers

} // namespace netloom
