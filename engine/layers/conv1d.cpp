// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/convolution_settings.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"
#include "engine/layers/step_windows.hpp"

namespace netloom {

namespace {

constexpr const char *conv1dLabel = "Convolution 1-D";

/// How the windows lie over the longest sequence.
struct Conv1dFit {
    std::int64_t steps = 0, places = 0;
    StepWindows windows;

    /// Throws Error (Graph) where the input is no sequence or does not suit the settings.
    Conv1dFit(const Params &params, const Shape &input)
        : steps(input.items()),
          windows{input.item().size(), params.integer("kernel"), params.integer("stride"), params.integer("dilation"), 0}
    {
        const std::string &padding = params.word("padding");
        if (!input.isSequence() || input.item().rank() != 1)
            throwWrongShape(conv1dLabel, text(NL_TEXT("sequences as steps x features")), input,
                            text(NL_TEXT("put Reshape before it")));
        if (input.axis() == Axis::Nodes || input.axis() == Axis::Edges)
            throwWrongShape(conv1dLabel, text(NL_TEXT("steps in their order")), input,
                            text(NL_TEXT("the nodes and edges of a graph have none, so take a graph layer instead")));
        if (input.isVarying() && (padding == "valid" || windows.stride != 1))
            throw Error(ErrorKind::Graph, {},
                        text(NL_TEXT("{1} keeps sequences of varying length as long as they are; set its padding to same or "
                                     "causal and its stride to 1."),
                             text(conv1dLabel)));
        if (padding == "valid") {
            if (windows.reach() > steps)
                throw Error(ErrorKind::Graph, {},
                            text(NL_TEXT("The window of {1} spans {2} steps, and the sequence has {3}; make its kernel or "
                                         "dilation smaller, or set its padding to same."),
                                 text(conv1dLabel), windows.reach(), steps));
            places = (steps - windows.reach()) / windows.stride + 1;
            return;
        }
        places = (steps + windows.stride - 1) / windows.stride;
        const std::int64_t lacking = (places - 1) * windows.stride + windows.reach() - steps;
        windows.before = padding == "causal" ? windows.reach() - 1 : std::max<std::int64_t>(lacking, 0) / 2;
    }
};

/// x (steps of all rows, features), w (kernel * features, filters), b (filters), y (places of all rows, filters).
/// A few rows at a time: their padded steps in one block, then one product for all their windows.
template <class T>
class Conv1dLayer : public Layer<T>
{
public:
    Conv1dLayer(const Params &params, std::span<const Shape> inputs)
        : m_fit(params, inputs[0]),
          m_windows(m_fit.windows),
          m_filters(params.integer("filters")),
          m_mostRows(m_windows.rowsOf(m_fit.steps, m_fit.places)),
          m_atOnce(std::max<std::int64_t>(windowsAtOnce / m_mostRows, 1)),
          m_hasBias(params.flag("bias")),
          m_activation(activationKernel<T>(params.word("activation")))
    {
    }

    std::int64_t savedPerRow() const override { return m_activation.needsInput ? m_fit.places * m_filters : 0; }
    /// The padded steps of a few rows, then their results or gradients.
    std::int64_t scratchSize(std::int64_t rows) const override
    {
        const std::int64_t windows = std::min(rows, m_atOnce) * m_mostRows;
        return blockRoom(windows) + windows * m_filters;
    }

    void forward(const LayerCall<T> &call) override
    {
        T *const sums = m_activation.needsInput ? call.saved : call.out;
        for (std::int64_t first = 0; first < call.rows; first += m_atOnce) {
            const std::int64_t last = std::min(first + m_atOnce, call.rows);
            const std::int64_t windows = enter(call, first, last);
            const T *from = call.scratch + blockRoom(windows);
            m_windows.multiply(call.scratch, call.weights[0], windows, m_filters, call.scratch + blockRoom(windows));
            for (std::int64_t row = first; row < last; ++row) {
                const Place own = at(call, row);
                auto to = matrixView(sums + own.firstPlace * m_filters, own.places, m_filters);
                if (m_hasBias)
                    to = matrixView(from, own.places, m_filters).rowwise() + rowView<T>(call.weights[1], m_filters);
                else
                    to = matrixView(from, own.places, m_filters);
                from += own.windows * m_filters;
            }
            if (m_activation.forward) {
                const std::int64_t begin = at(call, first).firstPlace, end = at(call, last - 1).endPlace();
                m_activation.forward(sums + begin * m_filters, call.out + begin * m_filters, (end - begin) * m_filters);
            }
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        rowView(call.gradWeights[0], m_windows.depth() * m_filters).setZero();
        if (m_hasBias)
            rowView(call.gradWeights[1], m_filters).setZero();
        for (std::int64_t first = 0; first < call.rows; first += m_atOnce) {
            const std::int64_t last = std::min(first + m_atOnce, call.rows);
            const std::int64_t windows = enter(call, first, last);
            T *const block = call.scratch, *const gradSums = call.scratch + blockRoom(windows);
            takeGradients(call, first, last, gradSums);
            m_windows.addOuter(block, gradSums, windows, m_filters, call.gradWeights[0]);
            if (m_hasBias)
                rowView(call.gradWeights[1], m_filters) += matrixView(gradSums, windows, m_filters).colwise().sum();
            if (!call.gradIn[0])
                continue;
            m_windows.spread(gradSums, call.weights[0], windows, m_filters, block);
            const T *from = block + m_windows.firstStep();
            for (std::int64_t row = first; row < last; ++row) {
                const Place own = at(call, row);
                std::copy_n(from, own.steps * m_windows.features, call.gradIn[0] + own.firstStep * m_windows.features);
                from += own.windows * m_windows.stride * m_windows.features;
            }
        }
    }

private:
    static constexpr std::int64_t windowsAtOnce = 512; ///< enough for the product to run at full speed, few for the cache

    /// Where a row's steps and results lie in the call's blocks, and how many windows' rows it takes up.
    struct Place {
        std::int64_t firstStep, steps, firstPlace, places, windows;
        std::int64_t endPlace() const { return firstPlace + places; }
    };
    Place at(const LayerCall<T> &call, std::int64_t row) const
    {
        const Items &items = call.items[0];
        const std::int64_t firstStep = items.first(row), steps = items.count(row);
        if (!items.offsets)
            return {firstStep, steps, row * m_fit.places, m_fit.places, m_mostRows};
        return {firstStep, steps, firstStep, steps, m_windows.rowsOf(steps, steps)};
    }

    /// Room for a block, so that what follows begins on a cache line.
    std::int64_t blockRoom(std::int64_t windows) const { return (m_windows.blockSize(windows) + 15) / 16 * 16; }

    /// Puts the padded steps of rows [first, last) into scratch. Returns their windows' rows.
    std::int64_t enter(const LayerCall<T> &call, std::int64_t first, std::int64_t last) const
    {
        const std::int64_t features = m_windows.features;
        std::int64_t windows = 0;
        for (std::int64_t row = first; row < last; ++row) {
            const Place own = at(call, row);
            T *const to = call.scratch + windows * m_windows.stride * features;
            m_windows.padAround(to, own.steps, own.windows);
            std::copy_n(call.in[0] + own.firstStep * features, own.steps * features, to + m_windows.firstStep());
            windows += own.windows;
        }
        m_windows.closeBlock(call.scratch, windows);
        return windows;
    }

    /// gradSums (windows, filters): the gradients before the activation, zero where a row has no windows of its own.
    void takeGradients(const LayerCall<T> &call, std::int64_t first, std::int64_t last, T *gradSums) const
    {
        const T *const kept = m_activation.needsInput ? call.saved : call.out;
        for (std::int64_t row = first; row < last; ++row) {
            const Place own = at(call, row);
            const std::int64_t from = own.firstPlace * m_filters, count = own.places * m_filters;
            if (m_activation.backward)
                m_activation.backward(kept + from, call.gradOut + from, gradSums, count);
            else
                std::copy_n(call.gradOut + from, count, gradSums);
            std::fill(gradSums + count, gradSums + own.windows * m_filters, T(0));
            gradSums += own.windows * m_filters;
        }
    }

    Conv1dFit m_fit;
    StepWindows m_windows;
    std::int64_t m_filters, m_mostRows, m_atOnce;
    bool m_hasBias;
    ActivationKernel<T> m_activation;
};

class Conv1d : public LayerTypeOf<Conv1dLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "conv1d",
            .label = NL_TEXT("Convolution 1-D"),
            .category = NodeCategory::Convolution,
            .help =
                NL_TEXT("Slides small learned filters along a sequence, such as a signal or a text; what comes out says at "
                        "each step how well each filter's pattern fits there."),
            .formula = NL_TEXT("y[t, f] = a(sum over k of w[k, :, f] . x[t stride + k dilation, :] + b[f])"),
            .source = "Waibel et al. 1989, Phoneme recognition using time-delay neural networks; van den Oord et al. 2016, "
                      "WaveNet",
            .params = withWeightSettings(
                {filtersSpec(),
                 kernelSpec(65536, "", NL_TEXT("How many steps each filter looks at.")),
                 strideSpec(1, "", NL_TEXT("How many steps the filter moves at a time; 2 halves the length.")),
                 {.key = "padding",
                  .label = NL_TEXT("Padding"),
                  .type = ParamType::Choice,
                  .defaultValue = "valid",
                  .choices = {"valid", "same", "causal"},
                  .help = NL_TEXT("valid stays inside the sequence, so the output is shorter; same puts zeros at both "
                                  "ends, so that the length stays; causal puts all of them before the start, so that "
                                  "no step sees a later one.")},
                 {.key = "dilation",
                  .label = NL_TEXT("Dilation"),
                  .type = ParamType::Int,
                  .defaultValue = std::int64_t{1},
                  .minimum = 1,
                  .maximum = 65536,
                  .help = NL_TEXT("How far the steps that a filter looks at lie apart; larger values see further back "
                                  "at no cost."),
                  .isAdvanced = true},
                 activationSpec(),
                 biasSpec(),
                 initialiserSpec()})};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        const Conv1dFit fit(params, inputs[0]);
        const std::int64_t filters = params.integer("filters");
        return fit.places == fit.steps ? inputs[0].withItem(Shape{filters}) : Shape{fit.places, filters};
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t features = inputs[0].item().size(), kernel = params.integer("kernel"),
                           filters = params.integer("filters");
        std::vector<WeightSpec> specs{{.name = "weight",
                                       .shape = Shape{kernel, features, filters},
                                       .initialiser = initialiserNamed(params.word("initialiser")),
                                       .fanIn = kernel * features,
                                       .fanOut = kernel * filters,
                                       .l2 = params.real("l2")}};
        if (params.flag("bias"))
            specs.push_back({.name = "bias", .shape = Shape{filters}});
        return specs;
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        const Conv1dFit fit(params, inputs[0]);
        return Shape{fit.places, fit.windows.depth(), params.integer("filters")}.size();
    }
};

} // namespace

namespace all_layers {
const LayerType &conv1d()
{
    static const Conv1d type;
    return type;
}
} // namespace all_layers

} // namespace netloom
