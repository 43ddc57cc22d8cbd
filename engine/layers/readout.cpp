// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/fast_math.hpp"
#include "engine/layers/graph_sums.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"

#include <limits>

namespace netloom {

namespace {

enum class ReadoutMode { Sum, Mean, Max, Attention };

ReadoutMode readoutMode(const std::string &word)
{
    return word == "sum"    ? ReadoutMode::Sum
           : word == "mean" ? ReadoutMode::Mean
           : word == "max"  ? ReadoutMode::Max
                            : ReadoutMode::Attention;
}

/// x (items, width), y (samples, width), w (width). A sample without items gives zeros.
template <class T>
class ReadoutLayer : public Layer<T>
{
public:
    ReadoutLayer(const Params &params, std::span<const Shape> inputs)
        : m_mode(readoutMode(params.word("mode"))), m_items(inputs[0].items()), m_width(inputs[0].itemSize())
    {
    }

    /// Attention: each item's share.
    std::int64_t savedPerRow() const override { return m_mode == ReadoutMode::Attention ? m_items : 0; }

    void forward(const LayerCall<T> &call) override
    {
        for (std::int64_t row = 0; row < call.rows; ++row) {
            const std::int64_t first = call.items[0].first(row), count = call.items[0].count(row);
            const T *const x = call.in[0] + first * m_width;
            T *const y = call.out + row * m_width;
            std::fill_n(y, m_width, T(0));
            switch (m_mode) {
            case ReadoutMode::Sum:
            case ReadoutMode::Mean:
                for (std::int64_t i = 0; i < count; ++i)
                    addScaled(T(1), x + i * m_width, y, m_width);
                if (m_mode == ReadoutMode::Mean && count > 0)
                    writeScaled(T(1) / static_cast<T>(count), y, y, m_width);
                break;
            case ReadoutMode::Max:
                takeLargest(x, count, y);
                break;
            case ReadoutMode::Attention:
                writeShares(x, count, call.weights[0], call.saved + first);
                for (std::int64_t i = 0; i < count; ++i)
                    addScaled(call.saved[first + i], x + i * m_width, y, m_width);
                break;
            }
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        T *const gradQuery = m_mode == ReadoutMode::Attention ? call.gradWeights[0] : nullptr;
        if (gradQuery)
            std::fill_n(gradQuery, m_width, T(0));
        for (std::int64_t row = 0; row < call.rows; ++row) {
            const std::int64_t first = call.items[0].first(row), count = call.items[0].count(row);
            const T *const x = call.in[0] + first * m_width, *const g = call.gradOut + row * m_width;
            T *const gradX = call.gradIn[0] ? call.gradIn[0] + first * m_width : nullptr;
            if (gradQuery) {
                attendBackward(x, count, call.saved + first, call.out + row * m_width, call.weights[0], g, gradX, gradQuery);
                continue;
            }
            if (!gradX)
                continue;
            if (m_mode == ReadoutMode::Max) {
                giveToLargest(x, count, call.out + row * m_width, g, gradX);
                continue;
            }
            const T share = m_mode == ReadoutMode::Mean ? T(1) / static_cast<T>(count) : T(1);
            for (std::int64_t i = 0; i < count; ++i)
                writeScaled(share, g, gradX + i * m_width, m_width);
        }
    }

private:
    /// NaN wins, so that trouble can be traced.
    void takeLargest(const T *x, std::int64_t count, T *y) const
    {
        if (count > 0)
            std::copy_n(x, m_width, y);
        for (std::int64_t i = 1; i < count; ++i)
            for (std::int64_t k = 0; k < m_width; ++k)
                y[k] = y[k] >= x[i * m_width + k] || std::isnan(y[k]) ? y[k] : x[i * m_width + k];
    }

    /// The first of equal items is the largest.
    void giveToLargest(const T *x, std::int64_t count, const T *y, const T *g, T *gradX) const
    {
        std::fill_n(gradX, count * m_width, T(0));
        for (std::int64_t k = 0; k < m_width; ++k)
            for (std::int64_t i = 0; i < count; ++i)
                if (x[i * m_width + k] == y[k]) {
                    gradX[i * m_width + k] = g[k];
                    break;
                }
    }

    T along(const T *a, const T *b) const
    {
        T sum = 0;
        for (std::int64_t k = 0; k < m_width; ++k)
            sum += a[k] * b[k];
        return sum;
    }

    /// shares (count): softmax of the items' scores x w
    void writeShares(const T *x, std::int64_t count, const T *query, T *shares) const
    {
        T top = -std::numeric_limits<T>::infinity(), sum = 0;
        for (std::int64_t i = 0; i < count; ++i) {
            shares[i] = along(x + i * m_width, query);
            top = std::max(top, shares[i]);
        }
        for (std::int64_t i = 0; i < count; ++i) {
            shares[i] = fast_math::exp(shares[i] - top);
            sum += shares[i];
        }
        writeScaled(T(1) / sum, shares, shares, count);
    }

    void attendBackward(const T *x, std::int64_t count, const T *shares, const T *y, const T *query, const T *g, T *gradX,
                        T *gradQuery) const
    {
        const T mean = along(g, y);
        for (std::int64_t i = 0; i < count; ++i) {
            const T gradScore = shares[i] * (along(g, x + i * m_width) - mean);
            addScaled(gradScore, x + i * m_width, gradQuery, m_width);
            if (!gradX)
                continue;
            writeScaled(shares[i], g, gradX + i * m_width, m_width);
            addScaled(gradScore, query, gradX + i * m_width, m_width);
        }
    }

    ReadoutMode m_mode;
    std::int64_t m_items, m_width;
};

class Readout : public LayerTypeOf<ReadoutLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "readout",
            .label = NL_TEXT("Readout"),
            .category = NodeCategory::Graph,
            .help = NL_TEXT(
                "Makes one row of numbers of all the nodes of a graph, or of all the steps of a sequence, in whatever "
                "order they come. Take the sum for what grows with size, the mean for what does not."),
            .formula = NL_TEXT("y = sum, mean or maximum over v of x[v], or sum over v of softmax(x w)[v] x[v]"),
            .source = "Gilmer et al. 2017, Neural message passing for quantum chemistry",
            .params = withWeightSettings(
                {{.key = "mode",
                  .label = NL_TEXT("Mode"),
                  .type = ParamType::Choice,
                  .defaultValue = "mean",
                  .choices = {"sum", "mean", "max", "attention"},
                  .help = NL_TEXT("How the nodes or steps are brought together; attention learns which of them count."),
                  .isPositional = true}})};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        if (!inputs[0].isSequence())
            throw Error(ErrorKind::Graph, {},
                        text(NL_TEXT("Readout brings together the nodes of graphs or the steps of sequences, and {1} has "
                                     "neither; leave it out, or put Flatten in its place."),
                             inputs[0].str()));
        return Shape{inputs[0].itemSize()};
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t width = inputs[0].itemSize();
        if (readoutMode(params.word("mode")) != ReadoutMode::Attention)
            return {};
        return {{.name = "weight",
                 .shape = Shape{width},
                 .initialiser = Initialiser::GlorotUniform,
                 .fanIn = width,
                 .fanOut = 1,
                 .l2 = params.real("l2")}};
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        return readoutMode(params.word("mode")) == ReadoutMode::Attention ? 2 * inputs[0].size() : inputs[0].size();
    }
};

} // namespace

namespace all_layers {
const LayerType &readout()
{
    static const Readout type;
    return type;
}
} // namespace all_layers

} // namespace netloom
