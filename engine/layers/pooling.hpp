// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/image_window.hpp"
#include "engine/layers/layer_type_of.hpp"

namespace netloom {

/// Settings and shape that the pooling layers share.
std::vector<ParamSpec> poolingSpecs();
ImageWindow poolingWindow(const std::string &label, const Params &params, std::span<const Shape> inputs);

/// A pooling layer at work. P says, for one window of one channel:
///   template <class T> static T value(const T *plane, width, rows, columns);
///   template <class T> static void addSlope(const T *plane, width, rows, columns, T gradOut, T *gradPlane);
template <class T, class P>
class PoolingLayer : public Layer<T>
{
public:
    PoolingLayer(const Params &params, std::span<const Shape> inputs) : m_window(poolingWindow("Pooling", params, inputs)) {}

    void forward(const LayerCall<T> &call) override
    {
        eachWindow(call.rows, [&](std::int64_t plane, std::int64_t out, auto rows, auto columns) {
            call.out[out] = P::value(call.in[0] + plane, m_window.width, rows, columns);
        });
    }

    void backward(const LayerCall<T> &call) override
    {
        T *const grad = call.gradIn[0];
        if (!grad)
            return;
        std::fill(grad, grad + call.rows * m_window.channels * m_window.height * m_window.width, T(0));
        eachWindow(call.rows, [&](std::int64_t plane, std::int64_t out, auto rows, auto columns) {
            P::addSlope(call.in[0] + plane, m_window.width, rows, columns, call.gradOut[out], grad + plane);
        });
    }

private:
    template <class Visit>
    void eachWindow(std::int64_t samples, Visit visit) const
    {
        const std::int64_t planes = samples * m_window.channels;
        std::int64_t out = 0;
        for (std::int64_t plane = 0; plane < planes; ++plane)
            for (std::int64_t y = 0; y < m_window.outHeight; ++y)
                for (std::int64_t x = 0; x < m_window.outWidth; ++x, ++out)
                    visit(plane * m_window.height * m_window.width, out, m_window.rows(y), m_window.columns(x));
    }

    ImageWindow m_window;
};

} // namespace netloom
