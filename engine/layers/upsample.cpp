// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/picking.hpp"

namespace netloom {

namespace {

Picking upsamplePicking(const std::string &label, const Params &params, const Shape &input)
{
    const std::int64_t factor = params.integer("factor");
    return Picking::ofPlaces(label, input, [&](std::int64_t length) {
        std::vector<std::int64_t> sources;
        for (std::int64_t place = 0; place < length * factor; ++place)
            sources.push_back(place / factor);
        return sources;
    });
}

/// A place that comes out lies between two that go in: (1 - share) low + share high.
struct UpsampleBlend {
    std::int64_t low, high;
    double share;
};

/// The middles of the outer numbers' pixels lie on each other (align_corners=False in PyTorch); beyond the first and last
/// middle the edge counts.
std::vector<UpsampleBlend> upsampleBlends(std::int64_t length, std::int64_t factor)
{
    std::vector<UpsampleBlend> blends;
    for (std::int64_t place = 0; place < length * factor; ++place) {
        const double at = std::max((static_cast<double>(place) + 0.5) / static_cast<double>(factor) - 0.5, 0.0);
        const auto low = static_cast<std::int64_t>(at);
        blends.push_back({low, std::min(low + 1, length - 1), at - static_cast<double>(low)});
    }
    return blends;
}

/// x (rows, outer, height, width, inner), y with height and width times factor; of a sequence the steps are the width.
template <class T>
class UpsampleBlendLayer : public Layer<T>
{
public:
    UpsampleBlendLayer(const Params &params, std::span<const Shape> inputs)
        : m_axes(upsamplePicking("", params, inputs[0])), m_columns(upsampleBlends(m_axes.width, params.integer("factor")))
    {
        m_rows = inputs[0].rank() == 3 ? upsampleBlends(m_axes.height, params.integer("factor"))
                                       : std::vector<UpsampleBlend>{{0, 0, 0}};
    }

    void forward(const LayerCall<T> &call) override
    {
        each(call.rows, [&](std::int64_t out, std::int64_t in, T weight, bool isFirst) {
            T *const y = call.out + out;
            const T *const x = call.in[0] + in;
            for (std::int64_t i = 0; i < m_axes.inner; ++i)
                y[i] = isFirst ? weight * x[i] : y[i] + weight * x[i];
        });
    }

    void backward(const LayerCall<T> &call) override
    {
        T *const grad = call.gradIn[0];
        if (!grad)
            return;
        std::fill_n(grad, call.rows * m_axes.outer * m_axes.height * m_axes.width * m_axes.inner, T(0));
        each(call.rows, [&](std::int64_t out, std::int64_t in, T weight, bool) {
            for (std::int64_t i = 0; i < m_axes.inner; ++i)
                grad[in + i] += weight * call.gradOut[out + i];
        });
    }

private:
    /// Calls visit(first number out, first number in, weight, whether it is the first for that output) for the four
    /// corners of every place that comes out.
    template <class Visit>
    void each(std::int64_t samples, Visit visit) const
    {
        std::int64_t out = 0;
        for (std::int64_t outer = 0; outer < samples * m_axes.outer; ++outer)
            for (const UpsampleBlend &row : m_rows)
                for (const UpsampleBlend &column : m_columns) {
                    const auto cell = [&](std::int64_t y, std::int64_t x) {
                        return ((outer * m_axes.height + y) * m_axes.width + x) * m_axes.inner;
                    };
                    const T down = static_cast<T>(row.share), right = static_cast<T>(column.share);
                    visit(out, cell(row.low, column.low), (T(1) - down) * (T(1) - right), true);
                    visit(out, cell(row.low, column.high), (T(1) - down) * right, false);
                    visit(out, cell(row.high, column.low), down * (T(1) - right), false);
                    visit(out, cell(row.high, column.high), down * right, false);
                    out += m_axes.inner;
                }
    }

    Picking m_axes;
    std::vector<UpsampleBlend> m_columns, m_rows;
};

class Upsample : public LayerType
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "upsample",
            .label = NL_TEXT("Upsample"),
            .category = NodeCategory::Pooling,
            .help = NL_TEXT("Makes pictures (or sequences) larger: each pixel again and again, or blended with its "
                            "neighbours. A convolution behind it adds the detail."),
            .formula = "y[h, w] = x[h / factor, w / factor]",
            .source = "PyTorch, torch.nn.Upsample",
            .params = {{.key = "factor",
                        .label = NL_TEXT("Factor"),
                        .type = ParamType::Int,
                        .defaultValue = std::int64_t{2},
                        .minimum = 1,
                        .maximum = 64,
                        .help = NL_TEXT("How many times larger height and width (of a sequence: steps) become."),
                        .isPositional = true},
                       {.key = "mode",
                        .label = NL_TEXT("Mode"),
                        .type = ParamType::Choice,
                        .defaultValue = "nearest",
                        .choices = {"nearest", "bilinear"},
                        .help = NL_TEXT("nearest repeats pixels; bilinear blends neighbours, which is smoother.")}}};
        return info;
    }

    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        return upsamplePicking(info().label, params, inputs[0]).output;
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        return params.word("mode") == "nearest" ? 0 : 4 * outputShape(params, inputs).size();
    }

    std::unique_ptr<Layer<float>> makeFloat(const Params &params, std::span<const Shape> inputs) const override
    {
        return make<float>(params, inputs);
    }
    std::unique_ptr<Layer<double>> makeDouble(const Params &params, std::span<const Shape> inputs) const override
    {
        return make<double>(params, inputs);
    }

private:
    template <class T>
    static std::unique_ptr<Layer<T>> make(const Params &params, std::span<const Shape> inputs)
    {
        if (params.word("mode") == "nearest")
            return std::make_unique<PickLayer<T, upsamplePicking>>(params, inputs);
        return std::make_unique<UpsampleBlendLayer<T>>(params, inputs);
    }
};

} // namespace

namespace all_layers {
const LayerType &upsample()
{
    static const Upsample type;
    return type;
}
} // namespace all_layers

} // namespace netloom
