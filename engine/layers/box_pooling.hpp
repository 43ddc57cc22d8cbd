// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer_type_of.hpp"

#include <algorithm>
#include <vector>

namespace netloom {

struct PoolRange {
    std::int64_t from, to; ///< places [from, to)
    std::int64_t length() const { return to - from; }
};

using PoolWindows = std::vector<PoolRange>; ///< one an output place along an axis

/// A sample as (outer, depth, height, width, inner) and the windows along its three middle axes. Sequences are (1, 1, 1,
/// steps, features), images (channels, 1, height, width, 1), volumes (channels, depth, height, width, 1).
struct PoolBox {
    std::int64_t outer = 1, depth = 1, height = 1, width = 1, inner = 1;
    PoolWindows planes = {{0, 1}}, rows = {{0, 1}}, columns = {{0, 1}};

    /// All windows one place wide. Throws Error (Graph) with the layer's label when the input is flat.
    PoolBox(const std::string &label, const Shape &input);

    std::int64_t inputSize() const { return outer * depth * height * width * inner; }
    std::int64_t windows() const { return static_cast<std::int64_t>(planes.size() * rows.size() * columns.size()); }
    Shape outputShape(int rank) const; ///< of the same rank as the input
};

/// Windows of one size that move by a stride; what is left at the end is left out, as in PyTorch. Throws Error (Graph)
/// with the layer's label when the size is larger than the axis is long.
PoolWindows slidingWindows(const std::string &label, std::int64_t length, std::int64_t size, std::int64_t stride);
/// So many windows that cover the axis as evenly as can be; neighbours may overlap: PyTorch's rule, from floor(i length /
/// count) to ceil((i + 1) length / count).
PoolWindows evenWindows(std::int64_t length, std::int64_t count);

/// Settings and shapes of the families.
std::vector<ParamSpec> slidingPoolingSpecs(std::string sizeHelp, std::string unit);
PoolBox sequencePooling(const std::string &label, const Params &params, const Shape &input);
PoolBox volumePooling(const std::string &label, const Params &params, const Shape &input);
std::vector<ParamSpec> adaptivePoolingSpecs();
PoolBox adaptivePooling(const std::string &label, const Params &params, const Shape &input);
PoolBox globalPooling(const std::string &label, const Params &params, const Shape &input);

/// The part of one sample's block that a window covers.
struct PoolWindow {
    const PoolBox &box;
    PoolRange planes, rows, columns;

    std::int64_t count() const { return planes.length() * rows.length() * columns.length(); }
    std::int64_t first() const { return cell(planes.from, rows.from, columns.from); }

    /// Calls visit(first of box.inner numbers) for each place of the window.
    template <class Visit>
    void each(Visit visit) const
    {
        for (std::int64_t z = planes.from; z < planes.to; ++z)
            for (std::int64_t y = rows.from; y < rows.to; ++y)
                for (std::int64_t x = columns.from; x < columns.to; ++x)
                    visit(cell(z, y, x));
    }

private:
    std::int64_t cell(std::int64_t z, std::int64_t y, std::int64_t x) const
    {
        return ((z * box.height + y) * box.width + x) * box.inner;
    }
};

struct PoolMean {
    template <class T>
    static void reduce(const PoolWindow &window, const T *x, T *y)
    {
        const std::int64_t inner = window.box.inner;
        std::fill(y, y + inner, T(0));
        window.each([=](std::int64_t cell) {
            for (std::int64_t i = 0; i < inner; ++i)
                y[i] += x[cell + i];
        });
        const T count = static_cast<T>(window.count());
        for (std::int64_t i = 0; i < inner; ++i)
            y[i] /= count;
    }
    template <class T>
    static void spread(const PoolWindow &window, const T *, const T *gradOut, T *gradIn)
    {
        const T share = T(1) / static_cast<T>(window.count());
        window.each([=, inner = window.box.inner](std::int64_t cell) {
            for (std::int64_t i = 0; i < inner; ++i)
                gradIn[cell + i] += gradOut[i] * share;
        });
    }
};

/// The largest number; of equals the first has the gradient, of any NaN the last, as in PyTorch.
struct PoolMax {
    template <class T>
    static void reduce(const PoolWindow &window, const T *x, T *y)
    {
        const std::int64_t inner = window.box.inner;
        std::copy_n(x + window.first(), inner, y);
        window.each([=](std::int64_t cell) {
            for (std::int64_t i = 0; i < inner; ++i) {
                const T number = x[cell + i];
                y[i] = number > y[i] || number != number ? number : y[i];
            }
        });
    }
    template <class T>
    static void spread(const PoolWindow &window, const T *x, const T *gradOut, T *gradIn)
    {
        for (std::int64_t i = 0; i < window.box.inner; ++i) {
            std::int64_t best = window.first();
            window.each([&](std::int64_t cell) {
                const T number = x[cell + i];
                if (number > x[best + i] || number != number)
                    best = cell;
            });
            gradIn[best + i] += gradOut[i];
        }
    }
};

using PoolPlan = PoolBox (*)(const std::string &label, const Params &params, const Shape &input);

/// A pooling layer at work: P reduces each window of the box that the plan lays out.
template <class T, class P, PoolPlan plan>
class BoxPoolingLayer : public Layer<T>
{
public:
    BoxPoolingLayer(const Params &params, std::span<const Shape> inputs) : m_box(plan("Pooling", params, inputs[0])) {}

    void forward(const LayerCall<T> &call) override
    {
        eachWindow(call.rows, [&](const PoolWindow &window, std::int64_t in, std::int64_t out) {
            P::reduce(window, call.in[0] + in, call.out + out);
        });
    }

    void backward(const LayerCall<T> &call) override
    {
        T *const grad = call.gradIn[0];
        if (!grad)
            return;
        std::fill(grad, grad + call.rows * m_box.inputSize(), T(0));
        eachWindow(call.rows, [&](const PoolWindow &window, std::int64_t in, std::int64_t out) {
            P::spread(window, call.in[0] + in, call.gradOut + out, grad + in);
        });
    }

private:
    template <class Visit>
    void eachWindow(std::int64_t samples, Visit visit) const
    {
        const std::int64_t block = m_box.inputSize() / m_box.outer;
        std::int64_t out = 0;
        for (std::int64_t outer = 0; outer < samples * m_box.outer; ++outer)
            for (const PoolRange &planes : m_box.planes)
                for (const PoolRange &rows : m_box.rows)
                    for (const PoolRange &columns : m_box.columns) {
                        visit(PoolWindow{m_box, planes, rows, columns}, outer * block, out);
                        out += m_box.inner;
                    }
    }

    PoolBox m_box;
};

/// The type of such a layer: what remains to be said is info().
template <class P, PoolPlan plan>
class BoxPoolingType : public LayerType
{
public:
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        return plan(info().label, params, inputs[0]).outputShape(inputs[0].rank());
    }
    std::int64_t multiplyAdds(const Params &, std::span<const Shape> inputs) const override { return inputs[0].size(); }
    std::unique_ptr<Layer<float>> makeFloat(const Params &params, std::span<const Shape> inputs) const override
    {
        return std::make_unique<BoxPoolingLayer<float, P, plan>>(params, inputs);
    }
    std::unique_ptr<Layer<double>> makeDouble(const Params &params, std::span<const Shape> inputs) const override
    {
        return doubleLayer<BoxPoolingLayer<double, P, plan>>(params, inputs);
    }
};

/// Of one that takes a whole channel as its window: its output is flat.
template <class P>
class GlobalPoolingType : public BoxPoolingType<P, globalPooling>
{
public:
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        const PoolBox box = globalPooling(this->info().label, params, inputs[0]);
        return Shape{box.outer * box.inner};
    }
};

} // namespace netloom
