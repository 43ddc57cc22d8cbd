// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"

#include <array>

namespace netloom {

namespace {

constexpr int permuteMostAxes = 8;

/// The axes in their new order, counted from 0; empty when the order names not each axis once.
std::vector<int> permuteOrder(const Params &params, const Shape &input)
{
    std::vector<int> order;
    std::vector<bool> isTaken(static_cast<std::size_t>(input.rank()));
    const auto axes = Shape::parse(params.word("order"));
    if (static_cast<int>(axes.size()) != input.rank() || input.rank() > permuteMostAxes)
        return {};
    for (const std::int64_t axis : axes) {
        if (axis > input.rank() || isTaken[static_cast<std::size_t>(axis - 1)])
            return {};
        isTaken[static_cast<std::size_t>(axis - 1)] = true;
        order.push_back(static_cast<int>(axis - 1));
    }
    return order;
}

/// Walks the numbers in the order in which they come out, and the places where they stand in the input.
template <class T>
class PermuteLayer : public Layer<T>
{
public:
    PermuteLayer(const Params &params, std::span<const Shape> inputs) : m_size(inputs[0].size())
    {
        for (const int axis : permuteOrder(params, inputs[0])) {
            std::int64_t step = 1;
            for (int behind = axis + 1; behind < inputs[0].rank(); ++behind)
                step *= inputs[0][behind];
            m_lengths.push_back(inputs[0][axis]);
            m_steps.push_back(step);
        }
    }

    void forward(const LayerCall<T> &call) override
    {
        each(call.rows, [&](std::int64_t in, std::int64_t out) { call.out[out] = call.in[0][in]; });
    }

    void backward(const LayerCall<T> &call) override
    {
        if (call.gradIn[0])
            each(call.rows, [&](std::int64_t in, std::int64_t out) { call.gradIn[0][in] = call.gradOut[out]; });
    }

private:
    template <class Visit>
    void each(std::int64_t rows, Visit visit) const
    {
        const std::size_t last = m_lengths.size() - 1;
        std::int64_t out = 0;
        for (std::int64_t row = 0; row < rows; ++row) {
            std::array<std::int64_t, permuteMostAxes> place{};
            std::int64_t in = row * m_size;
            for (const std::int64_t end = out + m_size; out < end;) {
                for (std::int64_t i = 0; i < m_lengths[last]; ++i)
                    visit(in + i * m_steps[last], out++);
                // The next place of the outer axes, as a mileage counter.
                for (std::size_t axis = last; axis-- > 0;) {
                    in += m_steps[axis];
                    if (++place[axis] < m_lengths[axis])
                        break;
                    in -= m_steps[axis] * m_lengths[axis];
                    place[axis] = 0;
                }
            }
        }
    }

    std::int64_t m_size;
    std::vector<std::int64_t> m_lengths, m_steps; ///< of the output's axes; steps in the input
};

class Permute : public LayerTypeOf<PermuteLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "permute",
            .label = NL_TEXT("Permute"),
            .category = NodeCategory::Shape,
            .help = NL_TEXT(
                "Changes the order of the axes, for example of a sequence from steps x features to features x steps."),
            .formula = "y[j, i] = x[i, j]",
            .source = "NumPy, transpose",
            .params = {{.key = "order",
                        .label = NL_TEXT("Order"),
                        .type = ParamType::Dims,
                        .defaultValue = "2x1",
                        .help = NL_TEXT("The axes, counted from 1, in the order in which they come out: 2x1 exchanges two, "
                                        "3x1x2 puts the last first."),
                        .isPositional = true}}};
        return info;
    }

    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        std::vector<std::int64_t> dims;
        for (const int axis : permuteOrder(params, inputs[0]))
            dims.push_back(inputs[0][axis]);
        if (dims.empty())
            throw Error(ErrorKind::Graph, {},
                        text(NL_TEXT("{1} cannot order the {2} axes of {3} as {4}; name each axis once, counted from 1."),
                             text(info().label), inputs[0].rank(), inputs[0].str(), params.word("order")));
        return Shape(std::move(dims));
    }
};

} // namespace

namespace all_layers {
const LayerType &permute()
{
    static const Permute type;
    return type;
}
} // namespace all_layers

} // namespace netloom
