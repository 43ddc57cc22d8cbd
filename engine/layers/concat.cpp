// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// Per sample the inputs' blocks stand one behind the other: features after features, channels after channels.
template <class T>
class ConcatLayer : public Layer<T>
{
public:
    ConcatLayer(const Params &, std::span<const Shape> inputs)
    {
        for (const Shape &shape : inputs) {
            m_sizes.push_back(shape.size());
            m_total += shape.size();
        }
    }

    void forward(const LayerCall<T> &call) override
    {
        eachBlock([&](std::size_t input, std::int64_t offset, std::int64_t size) {
            for (std::int64_t row = 0; row < call.rows; ++row)
                std::copy_n(call.in[input] + row * size, size, call.out + row * m_total + offset);
        });
    }

    void backward(const LayerCall<T> &call) override
    {
        eachBlock([&](std::size_t input, std::int64_t offset, std::int64_t size) {
            for (std::int64_t row = 0; row < call.rows && call.gradIn[input]; ++row)
                std::copy_n(call.gradOut + row * m_total + offset, size, call.gradIn[input] + row * size);
        });
    }

private:
    template <class Visit>
    void eachBlock(Visit visit) const
    {
        std::int64_t offset = 0;
        for (std::size_t input = 0; input < m_sizes.size(); offset += m_sizes[input], ++input)
            visit(input, offset, m_sizes[input]);
    }

    std::vector<std::int64_t> m_sizes;
    std::int64_t m_total = 0;
};

class Concat : public LayerTypeOf<ConcatLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "concat",
            .label = NL_TEXT("Concat"),
            .category = NodeCategory::Merge,
            .help =
                NL_TEXT("Puts its inputs side by side: features after features, of images channels after channels. Joins "
                        "branches, or different kinds of data about the same sample."),
            .formula = "y = [x1, x2, ...]",
            .source = "Szegedy et al. 2015, Going deeper with convolutions",
            .inputs = {{NL_TEXT("input"), true}}};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        std::vector<std::int64_t> dims = inputs[0].dims();
        for (const Shape &shape : inputs.subspan(1)) {
            const bool fits = shape.rank() == inputs[0].rank() &&
                              std::equal(dims.begin() + 1, dims.end(), shape.dims().begin() + 1, shape.dims().end());
            if (!fits)
                throw Error(ErrorKind::Graph, {},
                            text(NL_TEXT("Concat cannot put {1} beside {2}: all but the first dimension must be equal; put "
                                         "Flatten before each."),
                                 shape.str(), inputs[0].str()));
            dims[0] += shape[0];
        }
        return Shape(std::move(dims));
    }
};

} // namespace

namespace all_layers {
const LayerType &concat()
{
    static const Concat type;
    return type;
}
} // namespace all_layers

} // namespace netloom
