// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/merging.hpp"

#include <algorithm>

namespace netloom {

/// The best of several inputs, number by number; Better{}(x, best) says whether x is better. x1, x2, ... and y (rows,
/// size). Equal best ones share the gradient evenly, as in PyTorch. NaN wins.
template <class T, class Better>
class ExtremeLayer : public Layer<T>
{
public:
    ExtremeLayer(const Params &, std::span<const Shape> inputs) : m_size(inputs[0].size()) {}

    std::int64_t scratchSize(std::int64_t rows) const override { return rows * m_size; }

    void forward(const LayerCall<T> &call) override
    {
        const std::int64_t count = call.rows * m_size;
        std::copy_n(call.in[0], count, call.out);
        for (const T *const x : call.in.subspan(1))
            for (std::int64_t i = 0; i < count; ++i)
                call.out[i] = Better{}(x[i], call.out[i]) || x[i] != x[i] ? x[i] : call.out[i];
    }

    void backward(const LayerCall<T> &call) override
    {
        const std::int64_t count = call.rows * m_size;
        T *const share = call.scratch;
        std::fill_n(share, count, T(0));
        for (const T *const x : call.in)
            for (std::int64_t i = 0; i < count; ++i)
                share[i] += x[i] == call.out[i] ? T(1) : T(0);
        for (std::int64_t i = 0; i < count; ++i)
            share[i] = call.gradOut[i] / share[i];
        for (std::size_t input = 0; input < call.in.size(); ++input)
            for (std::int64_t i = 0; i < count && call.gradIn[input]; ++i)
                call.gradIn[input][i] = call.in[input][i] == call.out[i] ? share[i] : T(0);
    }

private:
    std::int64_t m_size;
};

} // namespace netloom
