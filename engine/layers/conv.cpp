// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv_geometry.hpp"
#include "engine/layers/conv_kernels.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/matrix.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

namespace {

/// x (rows, channels, height, width), w (filters, channels / groups, kernel, kernel), b (filters),
/// y (rows, filters, outHeight, outWidth). Works sample by sample, in blocks that stay in the first- and second-level cache.
template <class T>
class ConvLayer : public Layer<T>
{
    using S = Simd<T>;
    static constexpr std::int64_t tileRows = conv_kernels::Tile<T>::rows, tileTaps = conv_kernels::Tile<T>::taps;
    static constexpr std::int64_t slack = 4 * S::width; ///< what kernels read or write beyond a run

public:
    ConvLayer(const Params &params, std::span<const Shape> inputs)
        : m_geometry(params, inputs[0]),
          m_in(inputs[0].size()),
          m_out(m_geometry.filters * m_geometry.places()),
          m_isPlain(m_geometry.isPlain()),
          m_hasBias(params.flag("bias")),
          m_activation(activationKernel<T>(params.word("activation")))
    {
        layOut();
        const ConvGeometry &g = m_geometry;
        for (std::int64_t c = 0; c < g.groupChannels(); ++c)
            for (std::int64_t row = 0; row < g.kernel; ++row)
                for (std::int64_t column = 0; column < g.kernel; ++column)
                    m_shifts.push_back(c * g.channelSize() + g.phaseOf(row, column) * g.phaseSize() +
                                       g.shiftOf(row, column));
        for (std::int64_t phase = 0; phase < g.stride * g.stride; ++phase) {
            PhaseTaps taps;
            for (std::int64_t tap = 0; tap < g.taps(); ++tap)
                if (g.phaseOf(tap / g.kernel, tap % g.kernel) == phase)
                    taps.taps.push_back(tap);
            for (std::int64_t f = 0; f < g.groupFilters(); ++f)
                for (const std::int64_t tap : taps.taps)
                    taps.shifts.push_back(f * m_gradPitch + g.largestShift() - g.shiftOf(tap / g.kernel, tap % g.kernel));
            m_phases.push_back(std::move(taps));
        }
    }

    std::int64_t savedPerRow() const override { return m_activation.needsInput ? m_out : 0; }
    std::int64_t scratchSize(std::int64_t) const override { return m_scratch; }
    std::int64_t packedSize() const override { return m_forwardPack + m_backwardPack; }

    /// For each tile of filters (depth, tile), then for each phase and tile of channels (filters * its taps, tile).
    void pack(std::span<T *const> weights, T *packed) const override
    {
        const ConvGeometry &g = m_geometry;
        const T *const w = weights[0];
        T *to = packed;
        for (std::int64_t group = 0; group < g.groups; ++group)
            for (std::int64_t first = 0; first < g.groupFilters(); first += tileRows)
                for (std::int64_t k = 0; k < g.depth(); ++k)
                    for (std::int64_t r = 0; r < tileRows; ++r)
                        *to++ =
                            first + r < g.groupFilters() ? w[(group * g.groupFilters() + first + r) * g.depth() + k] : T(0);
        for (std::int64_t group = 0; group < g.groups; ++group)
            for (const PhaseTaps &phase : m_phases)
                for (std::int64_t first = 0; first < g.groupChannels(); first += tileRows)
                    for (std::int64_t f = 0; f < g.groupFilters(); ++f)
                        for (const std::int64_t tap : phase.taps)
                            for (std::int64_t r = 0; r < tileRows; ++r)
                                *to++ = first + r < g.groupChannels()
                                            ? w[(group * g.groupFilters() + f) * g.depth() + (first + r) * g.taps() + tap]
                                            : T(0);
    }

    void forward(const LayerCall<T> &call) override
    {
        const ConvGeometry &g = m_geometry;
        T *const image = call.scratch, *const sums = call.scratch + m_sumsAt;
        for (std::int64_t row = 0; row < call.rows; ++row) {
            spread(call.in[0] + row * m_in, image);
            T *const kept = (m_activation.needsInput ? call.saved : call.out) + row * m_out;
            const T *a = call.packed;
            for (std::int64_t group = 0; group < g.groups; ++group)
                for (std::int64_t first = 0; first < g.groupFilters(); first += tileRows, a += g.depth() * tileRows) {
                    conv_kernels::windowProduct(a, g.depth(), image + group * g.groupChannels() * g.channelSize(),
                                                m_shifts.data(), sums, m_sumsPitch, g.run());
                    const std::int64_t count = std::min(tileRows, g.groupFilters() - first);
                    for (std::int64_t r = 0; r < count; ++r) {
                        const std::int64_t filter = group * g.groupFilters() + first + r;
                        gatherPlaces(sums + r * m_sumsPitch, m_hasBias ? call.weights[1][filter] : T(0),
                                     kept + filter * g.places());
                    }
                }
            if (m_activation.forward)
                m_activation.forward(kept, call.out + row * m_out, m_out);
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        const ConvGeometry &g = m_geometry;
        T *const image = call.scratch, *const sums = call.scratch + m_sumsAt, *const own = call.scratch + m_ownAt;
        T *const wide = call.scratch + m_wideAt, *const turned = call.scratch + m_turnedAt;
        T *const gradW = call.scratch + m_gradAt;
        std::fill_n(gradW, g.groups * m_depthRows * m_columns, T(0));
        if (m_hasBias)
            std::fill_n(call.gradWeights[1], g.filters, T(0));
        if (call.gradIn[0])
            std::fill_n(wide, g.filters * m_gradPitch, T(0));
        for (std::int64_t row = 0; row < call.rows; ++row) {
            const T *gradSums = call.gradOut + row * m_out;
            if (m_activation.backward) {
                const T *const kept = (m_activation.needsInput ? call.saved : call.out) + row * m_out;
                m_activation.backward(kept, gradSums, own, m_out);
                gradSums = own;
            }
            if (m_hasBias)
                rowView(call.gradWeights[1], g.filters) +=
                    matrixView(gradSums, g.filters, g.places()).rowwise().sum().transpose();
            spread(call.in[0] + row * m_in, image);
            turn(gradSums, turned);
            for (std::int64_t group = 0; group < g.groups; ++group)
                addWeightGradient(image + group * g.groupChannels() * g.channelSize(),
                                  turned + group * g.places() * m_columns, gradW + group * m_depthRows * m_columns);
            if (call.gradIn[0]) {
                widen(gradSums, wide);
                addInputGradient(call.packed + m_forwardPack, wide, sums, call.gradIn[0] + row * m_in);
            }
        }
        for (std::int64_t filter = 0; filter < g.filters; ++filter) {
            const std::int64_t group = filter / g.groupFilters(), column = filter % g.groupFilters();
            for (std::int64_t k = 0; k < g.depth(); ++k)
                call.gradWeights[0][filter * g.depth() + k] = gradW[(group * m_depthRows + k) * m_columns + column];
        }
    }

private:
    struct PhaseTaps {
        std::vector<std::int64_t> taps, shifts;
    };

    void layOut()
    {
        const ConvGeometry &g = m_geometry;
        const auto rounded = [](std::int64_t count, std::int64_t step) { return (count + step - 1) / step * step; };
        m_sumsPitch = S::rounded(std::max(g.run(), g.phaseSize())) + slack;
        m_gradPitch = S::rounded(g.largestShift() + g.phaseSize()) + slack;
        m_columns = S::rounded(g.groupFilters());
        m_depthRows = rounded(g.depth(), tileTaps);
        m_forwardPack = g.groups * rounded(g.groupFilters(), tileRows) * g.depth();
        m_backwardPack = g.groups * rounded(g.groupChannels(), tileRows) * g.groupFilters() * g.taps();
        m_sumsAt = S::rounded(g.channels * g.channelSize() + slack);
        m_ownAt = m_sumsAt + tileRows * m_sumsPitch;
        m_wideAt = m_ownAt + S::rounded(m_out + slack);
        m_turnedAt = m_wideAt + g.filters * m_gradPitch;
        m_gradAt = m_turnedAt + g.groups * g.places() * m_columns;
        m_scratch = m_gradAt + g.groups * m_depthRows * m_columns;
    }

    /// An image between its borders, its phases apart.
    void spread(const T *from, T *to) const
    {
        const ConvGeometry &g = m_geometry;
        const auto rows = static_cast<std::int64_t>(g.rowOf.size()), columns = static_cast<std::int64_t>(g.columnOf.size());
        if (m_isPlain && rows == g.height && columns == g.width) {
            std::copy_n(from, m_in, to);
            return;
        }
        for (std::int64_t c = 0; c < g.channels; ++c, to += g.channelSize())
            for (std::int64_t y = 0; y < g.phaseRows * g.stride; ++y) {
                const int source = y < rows ? g.rowOf[static_cast<std::size_t>(y)] : -1;
                const T *const line = from + (c * g.height + source) * g.width;
                for (std::int64_t phase = 0; phase < g.stride; ++phase) {
                    T *const out = to + (y % g.stride * g.stride + phase) * g.phaseSize() + y / g.stride * g.pitch;
                    if (source < 0) {
                        std::fill_n(out, g.pitch, T(0));
                    } else if (m_isPlain) {
                        const std::int64_t kept = std::min(g.width, columns - g.padLeft);
                        std::fill_n(out, g.padLeft, T(0));
                        std::copy_n(line, kept, out + g.padLeft);
                        std::fill(out + g.padLeft + kept, out + g.pitch, T(0));
                    } else {
                        for (std::int64_t i = 0; i < g.pitch; ++i) {
                            const std::int64_t x = i * g.stride + phase;
                            const int column = x < columns ? g.columnOf[static_cast<std::size_t>(x)] : -1;
                            out[i] = column < 0 ? T(0) : line[column];
                        }
                    }
                }
            }
    }

    /// The transpose of spread() for one phase of one channel: what lies between the borders goes back where it came from.
    void collect(const T *from, std::int64_t phase, T *image) const
    {
        const ConvGeometry &g = m_geometry;
        for (std::int64_t line = 0; line < g.phaseRows; ++line) {
            const std::int64_t y = line * g.stride + phase / g.stride;
            const int row = y < static_cast<std::int64_t>(g.rowOf.size()) ? g.rowOf[static_cast<std::size_t>(y)] : -1;
            if (row < 0)
                continue;
            T *const to = image + row * g.width;
            const T *const numbers = from + line * g.pitch;
            if (m_isPlain) {
                std::copy_n(numbers + g.padLeft, std::min<std::int64_t>(g.width, g.pitch - g.padLeft), to);
                continue;
            }
            for (std::int64_t i = 0; i < g.pitch; ++i) {
                const std::int64_t x = i * g.stride + phase % g.stride;
                if (x < static_cast<std::int64_t>(g.columnOf.size()) && g.columnOf[static_cast<std::size_t>(x)] >= 0)
                    to[g.columnOf[static_cast<std::size_t>(x)]] += numbers[i];
            }
        }
    }

    /// Copies lines of a run to lines without gaps, a register at a time: what a line writes too much, the next one
    /// writes anew.
    void gatherPlaces(const T *run, T bias, T *to) const
    {
        const ConvGeometry &g = m_geometry;
        const typename S::Vector shift = bias - typename S::Vector{};
        for (std::int64_t line = 0; line < g.outHeight; ++line, run += g.pitch, to += g.outWidth) {
            std::int64_t x = 0;
            const bool isLast = (g.outHeight - line) * g.outWidth < S::rounded(g.outWidth);
            for (; !isLast && x < g.outWidth; x += S::width)
                S::store(to + x, S::load(run + x) + shift);
            for (; x < g.outWidth; ++x)
                to[x] = run[x] + bias;
        }
    }

    /// Gradients of the sums (filters, places) to lines a pitch apart, with zeros between and around them.
    void widen(const T *from, T *to) const
    {
        const ConvGeometry &g = m_geometry;
        for (std::int64_t filter = 0; filter < g.filters; ++filter, from += g.places(), to += m_gradPitch)
            for (std::int64_t line = 0; line < g.outHeight; ++line)
                std::copy_n(from + line * g.outWidth, g.outWidth, to + g.largestShift() + line * g.pitch);
    }

    /// (filters, places) to (groups, places, filters of a group), zeros in the columns that fill up a register.
    void turn(const T *from, T *to) const
    {
        const ConvGeometry &g = m_geometry;
        for (std::int64_t group = 0; group < g.groups; ++group, from += g.groupFilters() * g.places()) {
            auto turned = matrixView(to + group * g.places() * m_columns, g.places(), m_columns);
            turned.leftCols(g.groupFilters()) = matrixView(from, g.groupFilters(), g.places()).transpose();
            turned.rightCols(m_columns - g.groupFilters()).setZero();
        }
    }

    void addWeightGradient(const T *image, const T *turned, T *gradW) const
    {
        const ConvGeometry &g = m_geometry;
        for (std::int64_t first = 0; first < g.depth(); first += tileTaps) {
            const T *taps[tileTaps];
            for (std::int64_t r = 0; r < tileTaps; ++r) // rows that only fill up the tile see the last tap again
                taps[r] = image + m_shifts[static_cast<std::size_t>(std::min(first + r, g.depth() - 1))];
            conv_kernels::addWindowOuter(taps, g.pitch, g.outHeight, g.outWidth, turned, m_columns,
                                         gradW + first * m_columns, m_columns, m_columns);
        }
    }

    void addInputGradient(const T *a, const T *wide, T *sums, T *gradIn) const
    {
        const ConvGeometry &g = m_geometry;
        std::fill_n(gradIn, m_in, T(0));
        for (std::int64_t group = 0; group < g.groups; ++group)
            for (std::size_t phase = 0; phase < m_phases.size(); ++phase) {
                const auto depth = static_cast<std::int64_t>(m_phases[phase].shifts.size());
                for (std::int64_t first = 0; first < g.groupChannels(); first += tileRows, a += depth * tileRows) {
                    conv_kernels::windowProduct(a, depth, wide + group * g.groupFilters() * m_gradPitch,
                                                m_phases[phase].shifts.data(), sums, m_sumsPitch, g.phaseSize());
                    const std::int64_t count = std::min(tileRows, g.groupChannels() - first);
                    for (std::int64_t r = 0; r < count; ++r)
                        collect(sums + r * m_sumsPitch, static_cast<std::int64_t>(phase),
                                gradIn + (group * g.groupChannels() + first + r) * g.height * g.width);
                }
            }
    }

    ConvGeometry m_geometry;
    std::int64_t m_in, m_out;
    bool m_isPlain, m_hasBias;
    ActivationKernel<T> m_activation;
    std::vector<std::int64_t> m_shifts; ///< of each weight of a filter
    std::vector<PhaseTaps> m_phases;
    std::int64_t m_sumsPitch = 0, m_gradPitch = 0, m_columns = 0, m_depthRows = 0, m_forwardPack = 0, m_backwardPack = 0;
    std::int64_t m_sumsAt = 0, m_ownAt = 0, m_wideAt = 0, m_turnedAt = 0, m_gradAt = 0, m_scratch = 0;
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
            .formula = NL_TEXT("y[f] = f(sum over c of w[f, c] * x[c] + b[f])"),
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
                  .help = NL_TEXT("valid stays inside the image, so the output shrinks; same puts a border around it, so "
                                  "that the size stays at a stride of 1.")},
                 {.key = "padding_mode",
                  .label = NL_TEXT("Border"),
                  .type = ParamType::Choice,
                  .defaultValue = "zeros",
                  .choices = {"zeros", "reflect", "replicate", "circular"},
                  .help = NL_TEXT("What stands in the border that padding same puts around the image: zeros, the image "
                                  "mirrored, its edge repeated, or its other side."),
                  .isAdvanced = true},
                 {.key = "dilation",
                  .label = NL_TEXT("Dilation"),
                  .type = ParamType::Int,
                  .defaultValue = std::int64_t{1},
                  .minimum = 1,
                  .maximum = 1024,
                  .unit = "px",
                  .help = NL_TEXT("The distance between the pixels that a filter looks at: above 1 it sees further with the "
                                  "same number of weights."),
                  .isAdvanced = true},
                 {.key = "groups",
                  .label = NL_TEXT("Groups"),
                  .type = ParamType::Int,
                  .defaultValue = std::int64_t{1},
                  .minimum = 1,
                  .maximum = 65536,
                  .help = NL_TEXT("Cuts channels and filters into so many parts that do not see each other, which saves "
                                  "weights; as many as channels is a depthwise convolution."),
                  .isAdvanced = true},
                 activationSpec(),
                 biasSpec(),
                 initialiserSpec()})};
        return info;
    }

    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        const ConvGeometry geometry(params, inputs[0]);
        return Shape{geometry.filters, geometry.outHeight, geometry.outWidth};
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t kernel = params.integer("kernel"), filters = params.integer("filters");
        const std::int64_t groups = params.integer("groups"), channels = inputs[0][0] / groups;
        std::vector<WeightSpec> specs{{.name = "weight",
                                       .shape = Shape{filters, channels, kernel, kernel},
                                       .initialiser = initialiserNamed(params.word("initialiser")),
                                       .fanIn = channels * kernel * kernel,
                                       .fanOut = filters / groups * kernel * kernel,
                                       .l2 = params.real("l2")}};
        if (params.flag("bias"))
            specs.push_back({.name = "bias", .shape = Shape{filters}});
        return specs;
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        const ConvGeometry geometry(params, inputs[0]);
        return geometry.filters * geometry.depth() * geometry.places();
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
