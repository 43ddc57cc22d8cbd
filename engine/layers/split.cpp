// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// Numbers of the first part of a row: so many features or channels of x, or half of them.
std::int64_t firstPart(const Params &params, const Shape &input)
{
    const std::int64_t wanted = params.integer("first"), all = input[0];
    if (input.rank() == 0 || all < 2 || wanted >= all)
        throw Error(ErrorKind::Graph, {},
                    text(NL_TEXT("Split cannot take {1} of {2} features or channels and leave some; make the first part "
                                 "smaller."),
                         wanted > 0 ? wanted : 1, all));
    return (wanted > 0 ? wanted : all / 2) * (input.size() / all);
}

/// x (rows, first + rest), outs (rows, first) and (rows, rest)
template <class T>
class SplitLayer : public Layer<T>
{
public:
    SplitLayer(const Params &params, std::span<const Shape> inputs)
        : m_sizes{firstPart(params, inputs[0]), inputs[0].size() - firstPart(params, inputs[0])}
    {
    }

    void forward(const LayerCall<T> &call) override
    {
        eachPart(call.rows, [&](std::size_t part, std::int64_t in, std::int64_t out) {
            std::copy_n(call.in[0] + in, m_sizes[part], call.outs[part] + out);
        });
    }

    void backward(const LayerCall<T> &call) override
    {
        if (!call.gradIn[0])
            return;
        eachPart(call.rows, [&](std::size_t part, std::int64_t in, std::int64_t out) {
            std::copy_n(call.gradOuts[part] + out, m_sizes[part], call.gradIn[0] + in);
        });
    }

private:
    template <class Visit>
    void eachPart(std::int64_t rows, Visit visit) const
    {
        for (std::int64_t row = 0; row < rows; ++row) {
            visit(0, row * (m_sizes[0] + m_sizes[1]), row * m_sizes[0]);
            visit(1, row * (m_sizes[0] + m_sizes[1]) + m_sizes[0], row * m_sizes[1]);
        }
    }

    std::int64_t m_sizes[2];
};

class Split : public LayerTypeOf<SplitLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "split",
            .label = NL_TEXT("Split"),
            .category = NodeCategory::Shape,
            .help = NL_TEXT("Cuts the features (of images: the channels) in two, so that each part can go its own way. "
                            "Concat puts them together again."),
            .formula = "y1 = x[1..first], y2 = x[first + 1..]",
            .source = "Dinh, Krueger, Bengio 2014, NICE: non-linear independent components estimation",
            .params = {{.key = "first",
                        .label = NL_TEXT("First part"),
                        .type = ParamType::Int,
                        .defaultValue = std::int64_t{0},
                        .minimum = 0,
                        .maximum = 1048576,
                        .help = NL_TEXT("How many features or channels the first output gets; 0 for half of them."),
                        .isPositional = true}},
            .outputs = {{NL_TEXT("first")}, {NL_TEXT("rest")}}};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        return outputShapes(params, inputs)[0];
    }
    std::vector<Shape> outputShapes(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t place = inputs[0].size() / inputs[0][0];
        const std::int64_t first = firstPart(params, inputs[0]) / place;
        std::vector<std::int64_t> dims = inputs[0].dims();
        dims[0] = first;
        std::vector<std::int64_t> rest = dims;
        rest[0] = inputs[0][0] - first;
        return {Shape(dims), Shape(rest)};
    }
};

} // namespace

namespace all_layers {
const LayerType &split()
{
    static const Split type;
    return type;
}
} // namespace all_layers

} // namespace netloom
