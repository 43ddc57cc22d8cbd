// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer_type_of.hpp"

#include <algorithm>
#include <vector>

namespace netloom {

/// Where each number that comes out is taken from: the sample as (outer, height, width, inner), and for every row and
/// column that comes out the one that goes in, or `nothing` for zeros.
struct Picking {
    static constexpr std::int64_t nothing = -1;

    std::int64_t outer = 1, height = 1, width = 1, inner = 1;
    std::vector<std::int64_t> rows = {0}, columns = {0};
    Shape output;

    /// Of an image (channels, height, width) or of a sequence (steps, features), whose steps are the columns; `along` says
    /// for an axis so long what is picked of it. Throws Error (Graph) with the layer's label for other shapes.
    template <class Along>
    static Picking ofPlaces(const std::string &label, const Shape &input, Along along);
};

template <class Along>
Picking Picking::ofPlaces(const std::string &label, const Shape &input, Along along)
{
    Picking picking;
    if (input.rank() == 3) {
        picking.outer = input[0];
        picking.height = input[1];
        picking.width = input[2];
        picking.rows = along(picking.height);
        picking.columns = along(picking.width);
        picking.output = Shape{picking.outer, static_cast<std::int64_t>(picking.rows.size()),
                               static_cast<std::int64_t>(picking.columns.size())};
        return picking;
    }
    if (input.rank() != 2)
        throwWrongShape(label, text(NL_TEXT("images as channels x height x width, or a sequence as steps x features")),
                        input, text(NL_TEXT("put Reshape before it")));
    picking.width = input[0];
    picking.inner = input[1];
    picking.columns = along(picking.width);
    picking.output = Shape{static_cast<std::int64_t>(picking.columns.size()), picking.inner};
    return picking;
}

using PickPlan = Picking (*)(const std::string &label, const Params &params, const Shape &input);

/// A layer that only takes numbers from elsewhere: backward adds up what each number was taken for.
template <class T, PickPlan plan>
class PickLayer : public Layer<T>
{
public:
    PickLayer(const Params &params, std::span<const Shape> inputs) : m_picking(plan("", params, inputs[0])) {}

    void forward(const LayerCall<T> &call) override
    {
        eachRow(call.rows, [&](std::int64_t in, std::int64_t out, std::int64_t count) {
            if (in < 0)
                std::fill_n(call.out + out, count, T(0));
            else
                take(call.in[0] + in, call.out + out);
        });
    }

    void backward(const LayerCall<T> &call) override
    {
        T *const grad = call.gradIn[0];
        if (!grad)
            return;
        std::fill_n(grad, call.rows * m_picking.outer * m_picking.height * m_picking.width * m_picking.inner, T(0));
        eachRow(call.rows, [&](std::int64_t in, std::int64_t out, std::int64_t) {
            if (in >= 0)
                giveBack(call.gradOut + out, grad + in);
        });
    }

private:
    /// Calls visit(first number in or -1, first number out, numbers out) for every row that comes out.
    template <class Visit>
    void eachRow(std::int64_t samples, Visit visit) const
    {
        const std::int64_t inRow = m_picking.width * m_picking.inner;
        const std::int64_t outRow = static_cast<std::int64_t>(m_picking.columns.size()) * m_picking.inner;
        std::int64_t out = 0;
        for (std::int64_t outer = 0; outer < samples * m_picking.outer; ++outer)
            for (const std::int64_t row : m_picking.rows) {
                visit(row == Picking::nothing ? -1 : (outer * m_picking.height + row) * inRow, out, outRow);
                out += outRow;
            }
    }

    void take(const T *from, T *to) const
    {
        for (const std::int64_t column : m_picking.columns) {
            if (column == Picking::nothing)
                std::fill_n(to, m_picking.inner, T(0));
            else
                std::copy_n(from + column * m_picking.inner, m_picking.inner, to);
            to += m_picking.inner;
        }
    }

    void giveBack(const T *gradOut, T *gradIn) const
    {
        for (const std::int64_t column : m_picking.columns) {
            for (std::int64_t i = 0; i < m_picking.inner && column != Picking::nothing; ++i)
                gradIn[column * m_picking.inner + i] += gradOut[i];
            gradOut += m_picking.inner;
        }
    }

    Picking m_picking;
};

/// The type of such a layer: what remains to be said is info().
template <PickPlan plan>
class PickType : public LayerType
{
public:
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        return plan(info().label, params, inputs[0]).output;
    }
    std::unique_ptr<Layer<float>> makeFloat(const Params &params, std::span<const Shape> inputs) const override
    {
        return std::make_unique<PickLayer<float, plan>>(params, inputs);
    }
    std::unique_ptr<Layer<double>> makeDouble(const Params &params, std::span<const Shape> inputs) const override
    {
        return doubleLayer<PickLayer<double, plan>>(params, inputs);
    }
};

} // namespace netloom
